/** All texts of a slide as they stand: how large, how heavy, in which colour on which ground. What the craft checks look at. */
import type { Block, Paragraph, Run } from '../block.js';
import { cellGround, cellShare, cellSlot } from '../cell-colours.js';
import type { Slide, SlotName } from '../deck.js';
import { footSize } from '../fit/slide.js';
import { headingSize } from '../fit/heading.js';
import { tableScale } from '../fit/table.js';
import { tileScale } from '../fit/tiles.js';
import type { Slot } from '../layouts.js';
import type { DeckLook, FootName } from '../look.js';
import { tones } from '../palette.js';
import { runSlot } from '../run-colour.js';
import type { TableCell, TableSpec } from '../table.js';
import type { Tone } from '../tone.js';

/** What a text is for, which decides its floor. */
export type TextUse = 'title' | 'body' | 'label' | 'table' | 'tile' | 'exhibit' | 'foot';

export interface ShownText {
  /** The slot or the line of the foot. */
  readonly where: string;
  readonly use: TextUse;
  readonly text: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  /** RGB. */
  readonly colour: string;
  /** RGB; undefined where nothing can be told of it. */
  readonly ground: string | undefined;
}

const bodySlots: ReadonlySet<SlotName> = new Set<SlotName>(['body', 'takeaways', 'takeaways2', 'findings']);
const headings: ReadonlySet<SlotName> = new Set<SlotName>(['number', 'heading', 'heading2']);

/** A slot of a slide in its look. */
interface Spot {
  readonly name: SlotName;
  readonly slot: Slot;
  readonly look: DeckLook;
  readonly ground: string | undefined;
  readonly ownColours: boolean;
  /** No tone is used there. */
  readonly plain: boolean;
  /** RGB of a level's text by itself. */
  readonly level: (index: number) => string;
}

function runText(run: Run, level: number, size: number, use: TextUse, heavy: boolean, spot: Spot): ShownText {
  const { look, name, ground, ownColours, plain } = spot;
  const slot = plain ? undefined : runSlot(run, ownColours);
  const colour = slot === undefined ? spot.level(level) : look.colours[slot];
  return { where: name, use, text: run.text, size, bold: heavy || run.bold === true, colour, ground };
}

function paragraphTexts(paragraph: Paragraph, spot: Spot): ShownText[] {
  const { name, slot } = spot;
  const use: TextUse = slot.kind === 'title' ? 'title' : bodySlots.has(name) ? 'body' : 'label';
  const heavy = slot.kind === 'title' || headings.has(name);
  const size = paragraph.size ?? slot.size;
  return paragraph.runs.map((run) => runText(run, paragraph.bullet ? 1 : 0, size, use, heavy, spot));
}

function cellText(cell: TableCell, row: { highlighted: boolean; bold: boolean }, size: number, spot: Spot): ShownText {
  const { colours } = spot.look;
  const share = cellShare(cell, row.highlighted, colours);
  const slot = cellSlot(cell, row.highlighted, colours) ?? 'tx1';
  const ground = spot.ground === undefined && share === 0 ? undefined : cellGround(share, colours, spot.ground ?? '');
  const bold = row.bold || row.highlighted || cell.bold === true;
  return { where: spot.name, use: 'table', text: cell.text, size, bold, colour: colours[slot], ground };
}

function tableTexts({ columns, rows, total, highlight }: TableSpec, size: number, spot: Spot): ShownText[] {
  const head = columns.map(({ header }): ShownText => {
    const { colours } = spot.look;
    return { where: spot.name, use: 'table', text: header, size, bold: true, colour: colours.tx2, ground: spot.ground };
  });
  const body = rows.flatMap((row, index) =>
    row.map((cell) => cellText(cell, { highlighted: index === highlight, bold: false }, size, spot)),
  );
  const sum = (total ?? []).map((cell) => cellText(cell, { highlighted: false, bold: true }, size, spot));
  return [...head, ...body, ...sum];
}

/** Sizes and colours of what drawings and charts write, which is fixed where they are drawn. */
const drawnSize = 11;
const chartSize = 12;

function drawn(text: string, slot: 'tx1' | 'tx2', size: number, spot: Spot): ShownText {
  return {
    where: spot.name,
    use: 'exhibit',
    text,
    size,
    bold: false,
    colour: spot.look.colours[slot],
    ground: spot.ground,
  };
}

/** Text on a bar or a point; one that is outlined has the slide's ground. */
function onMark(text: string, tone: Tone, spot: Spot): ShownText {
  const { colours } = spot.look;
  const filled = tone !== 'plan';
  return {
    where: spot.name,
    use: 'exhibit',
    text,
    size: drawnSize,
    bold: true,
    colour: filled ? colours.bg1 : colours.tx1,
    ground: filled ? colours[tones[tone]] : spot.ground,
  };
}

function headingText(heading: string | undefined, spot: Spot): ShownText[] {
  if (heading === undefined) return [];
  return [{ ...drawn(heading, 'tx1', headingSize, spot), bold: true }];
}

function blockTexts(block: Block, spot: Spot): ShownText[] {
  switch (block.kind) {
    case 'text':
      return block.paragraphs.flatMap((paragraph) => paragraphTexts(paragraph, spot));
    case 'kpis': {
      const { label, value, line } = block.sizes ?? {
        label: tileScale.label[0],
        value: tileScale.value[0],
        line: tileScale.line[0],
      };
      return block.tiles.flatMap((tile) => [
        runText({ text: tile.label }, 0, label, 'tile', false, spot),
        runText({ text: tile.value }, 1, value, 'tile', true, spot),
        ...tile.lines.map((run) => runText(run, 2, line, 'tile', false, spot)),
      ]);
    }
    case 'table':
      return [...headingText(block.heading, spot), ...tableTexts(block.table, block.size ?? tableScale.size, spot)];
    case 'chart':
      return [
        ...headingText(block.heading, spot),
        ...block.chart.categories.map((text) => drawn(text, 'tx1', chartSize, spot)),
      ];
    case 'picture':
      return headingText(block.heading, spot);
    case 'timeline':
      return [
        ...block.spans.flatMap(({ label, note = '', tone }) => [
          onMark(label, tone, spot),
          drawn(note, 'tx2', drawnSize, spot),
        ]),
        ...block.marks.map(({ label }) => drawn(label, 'tx1', drawnSize, spot)),
      ];
    case 'gantt':
      return block.rows.flatMap(({ label, owner }) => [
        drawn(label, 'tx1', drawnSize, spot),
        drawn(owner, 'tx2', drawnSize, spot),
      ]);
    case 'matrix':
      return block.points.flatMap(({ mark, label, tone }) => [
        onMark(mark, tone, spot),
        drawn(label, 'tx1', drawnSize, spot),
      ]);
    case 'gap':
      return [drawn(block.text, 'tx2', spot.slot.size, spot)];
  }
}

/** Texts of all slots and of the foot. Slots that the layout does not have are another check's. */
export function textsOf(slide: Slide, look: DeckLook): ShownText[] {
  const layout = look.layouts[slide.layout];
  const { ownColours, texts, toneless } = layout;
  const groundOf = (name: SlotName | FootName) => layout.grounds?.[name] ?? layout.ground;
  const levelOf = (name: SlotName | FootName) => (index: number) => texts[name]?.[index] ?? look.colours.tx1;
  const body = (Object.entries(slide.slots) as [SlotName, Block][]).flatMap(([name, block]) => {
    const slot = layout.slots[name];
    if (!slot) return [];
    const plain = toneless?.has(name) ?? false;
    return blockTexts(block, { name, slot, look, ground: groundOf(name), ownColours, plain, level: levelOf(name) });
  });
  const foot = (['source', 'chapter', 'page'] as const).flatMap((name): ShownText[] => {
    const text = name === 'page' ? '0' : slide[name];
    if (!layout.foot[name] || text === '') return [];
    return [
      { where: name, use: 'foot', text, size: footSize, bold: false, colour: levelOf(name)(0), ground: groundOf(name) },
    ];
  });
  return [...body, ...foot].filter(({ text }) => text.trim() !== '');
}
