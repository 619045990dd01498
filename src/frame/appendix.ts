/** The appendix: sources and their quality, definitions of all figures used, and what was left out with the reason. */
import type { DatasetQuality, QualityIssue } from '../datasets/dataset.js';
import type { Chapter } from '../chapters/chapter.js';
import type { Paragraph, TableBlock } from '../deck/block.js';
import type { Slide } from '../deck/deck.js';
import type { TableCell, TableColumn } from '../deck/table.js';
import type { Figure } from '../figures/figure.js';
import { countText } from '../figures/format/count.js';
import type { Narrative } from '../narrative/narrative.js';
import type { FrameInput } from './frame.js';
import type { Omission } from './left-out.js';

type Page = 'quality' | 'definitions' | 'left';

/** With more rows than this a table of the appendix is set close. */
const roomyRows = 12;

/** Up to this many things left out stand under the table of sources. */
const fewLeftOut = 3;

function subtitleOf(page: Page, narrative: Narrative): Slide['slots'] {
  const text = narrative.say(`frame.${page}.subtitle`);
  return { subtitle: { kind: 'text', paragraphs: [{ runs: [{ text }] }] } };
}

function appendixSlide(page: Page, narrative: Narrative): Omit<Slide, 'layout' | 'slots'> {
  return {
    id: `appendix.${page}`,
    title: narrative.say(`frame.${page}.title`),
    source: '',
    chapter: narrative.say('frame.appendix.name'),
    notes: [],
    figures: [],
  };
}

function tableSlide(
  page: Page,
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  narrative: Narrative,
): Slide {
  const exhibit: TableBlock = {
    kind: 'table',
    table: { columns, rows, ...(rows.length > roomyRows ? { dense: true } : {}) },
    alt: narrative.say(`frame.${page}.alt`),
  };
  return {
    ...appendixSlide(page, narrative),
    layout: 'appendix-table',
    slots: { ...subtitleOf(page, narrative), exhibit },
  };
}

function issueText(issue: QualityIssue, narrative: Narrative): string {
  return narrative.say(`quality.${issue.kind}`, {
    column: issue.column ?? '',
    rows: countText(issue.rows, narrative.locale),
  });
}

function checks(quality: DatasetQuality, narrative: Narrative): TableCell {
  const told = quality.issues.map((issue) => issueText(issue, narrative));
  if (told.length === 0) return { text: narrative.say('frame.quality.clean'), tone: 'muted' };
  const separator = narrative.locale === 'zh-CN' ? '；' : '; ';
  const serious = quality.issues.some(({ severity }) => severity === 'error');
  return { text: told.join(separator), tone: serious ? 'bad' : 'ink' };
}

/** `left`: where it is short it stands under the table. */
export function qualitySlide(input: FrameInput, left: readonly Omission[]): Slide {
  const { datasets, narrative } = input;
  const say = (column: string) => narrative.say(`frame.quality.${column}`);
  const columns: TableColumn[] = [
    { header: say('dataset'), align: 'left', width: 1.8 },
    { header: say('source'), align: 'left', width: 3 },
    { header: say('rows'), align: 'right', width: 1.1 },
    { header: say('span'), align: 'left', width: 2.6 },
    { header: say('issues'), align: 'left', width: 4.6 },
  ];
  const rows = [...datasets.values()].map(({ name, source, files, rows: count, quality }) => [
    { text: narrative.say(`dataset.${name}`), bold: true },
    { text: files.length > 0 ? files.map(({ path }) => path).join(', ') : source },
    { text: countText(count, narrative.locale) },
    { text: quality.from && quality.to ? `${quality.from} – ${quality.to}` : say('none') },
    checks(quality, narrative),
  ]);
  const table = tableSlide('quality', columns, rows, narrative);
  if (left.length === 0 || left.length > fewLeftOut) return table;
  const paragraphs = left.map(({ name, why }) => ({
    runs: [
      { text: narrative.say('frame.left.line', { name }), bold: true },
      { text: narrative.locale === 'en' ? ` ${why}` : why },
    ],
    size: 12,
  }));
  return { ...table, layout: 'table', slots: { ...table.slots, takeaways: { kind: 'text', paragraphs } } };
}

/** Points; the least for running text. */
const definitionSize = 12;
const apart = { chapter: 8, definition: 2 } as const;

/** A family's name, its definition, its value where it is one figure, and the id that `explain` takes. */
function definitionOf(family: string, figures: readonly Figure[], chapter: Chapter, narrative: Narrative): Paragraph {
  const { locale } = narrative;
  const { name, definition } = chapter.definitions[family] ?? { name: {}, definition: {} };
  const [first, ...others] = figures;
  const alone = first && others.length === 0 && first.member === undefined && first.unit !== 'table';
  const single = alone ? narrative.show(first) : '';
  const gap = '  ';
  return {
    size: definitionSize,
    before: apart.definition,
    runs: [
      { text: name[locale] ?? family, bold: true },
      { text: `${gap}${definition[locale] ?? ''}` },
      ...(single === '' ? [] : [{ text: `${gap}${single}`, bold: true }]),
      { text: `${gap}${family}`, tone: 'muted' as const },
    ],
  };
}

/** The glossary: the figures of each chapter that have a value, a family a paragraph. */
export function definitionsSlide({ chapters, figures, narrative }: FrameInput): Slide {
  const families = new Map<string, Figure[]>();
  for (const figure of figures.values()) families.set(figure.family, [...(families.get(figure.family) ?? []), figure]);
  const paragraphs = chapters.flatMap(({ chapter }): Paragraph[] => {
    const own = Object.keys(chapter.definitions)
      .map((family) => [family, families.get(family) ?? []] as const)
      .filter(([, members]) => members.some(({ value }) => value !== null))
      .map(([family, members]) => definitionOf(family, members, chapter, narrative));
    const heading: Paragraph = {
      runs: [{ text: narrative.say(`${chapter.id}.name`), bold: true, tone: 'accent' }],
      size: definitionSize,
      before: apart.chapter,
      keep: true,
    };
    return own.length === 0 ? [] : [heading, ...own];
  });
  return {
    ...appendixSlide('definitions', narrative),
    layout: 'agenda',
    slots: { ...subtitleOf('definitions', narrative), body: { kind: 'text', paragraphs, columns: 2 } },
  };
}

/** A slide of its own for a longer list; undefined where the quality slide has room for it, or nothing was left out. */
export function leftOutSlide(rows: readonly Omission[], narrative: Narrative): Slide | undefined {
  if (rows.length <= fewLeftOut) return undefined;
  const columns: TableColumn[] = [
    { header: narrative.say('frame.left.item'), align: 'left', width: 4 },
    { header: narrative.say('frame.left.reason'), align: 'left', width: 8 },
  ];
  const cells = rows.map(({ name, why }) => [{ text: name, bold: true }, { text: why }]);
  return tableSlide('left', columns, cells, narrative);
}
