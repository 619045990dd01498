/** The peer of the drawing bench: the same slides drawn by plain pptxgenjs, with its own charts, tables and notes. */
import pptxgen from 'pptxgenjs';
import type { Block, ChartSpec, Paragraph } from '../../src/deck/block.js';
import type { Deck, Slide, SlotName } from '../../src/deck/deck.js';
import { pictureTable } from '../../src/deck/picture.js';
import { layouts, type Frame } from '../../src/deck/layouts.js';

const Pptx = pptxgen as unknown as typeof pptxgen.default;
type Plain = InstanceType<typeof Pptx>;
type PlainSlide = ReturnType<Plain['addSlide']>;

/** The kind of pptxgenjs that comes nearest; a waterfall is a stack there too. */
function kindOf(plain: Plain, spec: ChartSpec) {
  const { bar, line, bubble, scatter } = plain.ChartType;
  if (spec.kind === 'line') return line;
  if (spec.kind === 'bubble') return bubble;
  if (spec.kind === 'scatter') return scatter;
  return bar;
}

function drawChart(plain: Plain, slide: PlainSlide, spec: ChartSpec, frame: Frame): void {
  const sheet =
    spec.kind === 'bubble' || spec.kind === 'scatter'
      ? [
          { name: 'x', values: (spec.series[0]?.x ?? []).map((value) => value ?? 0) },
          ...spec.series.map((series) => ({
            name: series.name,
            values: series.values.map((value) => value ?? 0),
            sizes: (series.size ?? []).map((value) => value ?? 0),
          })),
        ]
      : spec.series.map((series) => ({
          name: series.name,
          labels: [...spec.categories],
          values: series.values.map((value) => value ?? 0),
        }));
  slide.addChart(kindOf(plain, spec), sheet, {
    ...frame,
    barDir: spec.kind.includes('bar') ? 'bar' : 'col',
    barGrouping: spec.kind.startsWith('stacked') || spec.kind === 'waterfall' ? 'stacked' : 'clustered',
    showValue: true,
  });
}

function texts(paragraphs: readonly Paragraph[]) {
  return paragraphs.flatMap((paragraph) =>
    paragraph.runs.map((run, index) => ({
      text: run.text,
      options: {
        bold: run.bold ?? false,
        fontSize: paragraph.size ?? 14,
        breakLine: index === paragraph.runs.length - 1,
      },
    })),
  );
}

function drawBlock(plain: Plain, slide: PlainSlide, block: Block, frame: Frame): void {
  switch (block.kind) {
    case 'text':
      slide.addText(texts(block.paragraphs), { ...frame });
      break;
    case 'chart':
      drawChart(plain, slide, block.chart, frame);
      break;
    case 'table':
      slide.addTable(
        [
          block.table.columns.map(({ header }) => ({ text: header, options: { bold: true } })),
          ...block.table.rows.map((row) => row.map(({ text }) => ({ text }))),
        ],
        { ...frame, fontSize: 12 },
      );
      break;
    case 'kpis':
      block.tiles.forEach((tile, index) => {
        const w = frame.w / block.tiles.length;
        slide.addText(`${tile.label}\n${tile.value}\n${tile.lines.map(({ text }) => text).join('\n')}`, {
          ...frame,
          x: frame.x + index * w,
          w,
        });
      });
      break;
    case 'timeline':
      block.spans.forEach((span, index) => {
        slide.addText(span.label, { ...frame, x: frame.x + index, w: 1, h: 0.4, shape: plain.ShapeType.rect });
      });
      break;
    case 'gantt':
      block.rows.forEach((row, index) => {
        const y = frame.y + index * 0.4;
        slide.addText(row.label, { ...frame, y, w: 5, h: 0.3 });
        slide.addText('', { ...frame, x: frame.x + 5, y, w: 2, h: 0.3, shape: plain.ShapeType.rect });
      });
      break;
    case 'matrix':
      block.points.forEach(({ label, mark, x, y }) => {
        const at = { x: frame.x + x * frame.w, y: frame.y + (1 - y) * frame.h, h: 0.3 };
        slide.addText(mark, { ...at, w: 0.3, shape: plain.ShapeType.ellipse });
        slide.addText(label, { ...at, w: 2 });
      });
      break;
    // Drawing a picture is no work of either; what stands for it is its table.
    case 'picture':
      drawBlock(plain, slide, { kind: 'table', table: pictureTable(block, 12), alt: block.alt }, frame);
      break;
    case 'gap':
      slide.addText(block.text, { ...frame });
      break;
  }
}

function drawSlide(plain: Plain, { layout, title, slots, notes }: Slide): void {
  const slide = plain.addSlide();
  if (!slots.title) slide.addText(title, { x: 0.6, y: 0.45, w: 12, h: 0.8 });
  for (const [name, block] of Object.entries(slots)) {
    const slot = layouts[layout][name as SlotName];
    if (slot) drawBlock(plain, slide, block, slot.frame);
  }
  if (notes.length > 0) slide.addNotes(notes.join('\n'));
}

/** As pptxgenjs writes by default (stored), or deflated as our decks are. */
export async function drawPlain(deck: Deck, compression = false): Promise<Uint8Array> {
  const plain = new Pptx();
  plain.defineLayout({ name: 'wide', width: 13.333, height: 7.5 });
  plain.layout = 'wide';
  for (const slide of deck.slides) drawSlide(plain, slide);
  return (await plain.write({ outputType: 'uint8array', compression })) as Uint8Array;
}
