/** The appendix: sources and their quality, definitions of all figures used, and what was left out with the reason. */
import type { DatasetQuality, QualityIssue } from '../datasets/dataset.js';
import type { TableBlock } from '../deck/block.js';
import type { Slide } from '../deck/deck.js';
import type { TableCell, TableColumn } from '../deck/table.js';
import type { Figure } from '../figures/figure.js';
import { countText } from '../figures/format/count.js';
import type { Narrative } from '../narrative/narrative.js';
import type { FrameInput } from './frame.js';
import type { Omission } from './left-out.js';

type Page = 'quality' | 'definitions' | 'left';

/** Up to this many things left out stand under the table of sources. */
const fewLeftOut = 3;

function slide(
  page: Page,
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  narrative: Narrative,
): Slide {
  const table: TableBlock = { kind: 'table', table: { columns, rows }, alt: narrative.say(`frame.${page}.alt`) };
  return {
    id: `appendix.${page}`,
    layout: 'appendix-table',
    title: narrative.say(`frame.${page}.title`),
    slots: {
      subtitle: { kind: 'text', paragraphs: [{ runs: [{ text: narrative.say(`frame.${page}.subtitle`) }] }] },
      exhibit: table,
    },
    source: '',
    chapter: narrative.say('frame.appendix.name'),
    notes: [],
    figures: [],
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
  const table = slide('quality', columns, rows, narrative);
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

/** One row a family: its value where it is one figure, else a word that its members stand in the text. */
function definitionRows({ chapters, figures, narrative }: FrameInput): TableCell[][] {
  const { locale } = narrative;
  const families = new Map<string, Figure[]>();
  for (const figure of figures.values()) families.set(figure.family, [...(families.get(figure.family) ?? []), figure]);
  return chapters.flatMap(({ chapter }) =>
    Object.entries(chapter.definitions)
      .filter(([family]) => families.get(family)?.some(({ value }) => value !== null) === true)
      .map(([family, { name, definition }]) => {
        const [first, ...others] = families.get(family) ?? [];
        const value =
          first && others.length === 0 && first.member === undefined
            ? narrative.show(first)
            : narrative.say('frame.definitions.many');
        return [
          { text: name[locale], bold: true },
          { text: definition[locale] },
          { text: value },
          { text: family, tone: 'muted' as const },
        ];
      }),
  );
}

export function definitionsSlide(input: FrameInput): Slide {
  const say = (column: string) => input.narrative.say(`frame.definitions.${column}`);
  const columns: TableColumn[] = [
    { header: say('figure'), align: 'left', width: 2.4 },
    { header: say('definition'), align: 'left', width: 6 },
    { header: say('value'), align: 'right', width: 1.2 },
    { header: say('id'), align: 'left', width: 3.5 },
  ];
  return slide('definitions', columns, definitionRows(input), input.narrative);
}

/** A slide of its own for a longer list; undefined where the quality slide has room for it, or nothing was left out. */
export function leftOutSlide(rows: readonly Omission[], narrative: Narrative): Slide | undefined {
  if (rows.length <= fewLeftOut) return undefined;
  const columns: TableColumn[] = [
    { header: narrative.say('frame.left.item'), align: 'left', width: 4 },
    { header: narrative.say('frame.left.reason'), align: 'left', width: 8 },
  ];
  const cells = rows.map(({ name, why }) => [{ text: name, bold: true }, { text: why }]);
  return slide('left', columns, cells, narrative);
}
