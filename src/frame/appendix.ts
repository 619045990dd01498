/** The appendix: sources and their quality, definitions of all figures used, and what was left out with the reason. */
import type { DatasetQuality, QualityIssue } from '../datasets/dataset.js';
import type { TableBlock } from '../deck/block.js';
import type { Slide } from '../deck/deck.js';
import type { TableCell, TableColumn } from '../deck/table.js';
import type { Figure } from '../figures/figure.js';
import { countText } from '../figures/format/count.js';
import type { Narrative } from '../narrative/narrative.js';
import { datasetNames, type FrameInput } from './frame.js';

type Page = 'quality' | 'definitions' | 'left';

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
  const serious = quality.issues.some(({ severity }) => severity !== 'note');
  return { text: told.join(separator), tone: serious ? 'bad' : 'ink' };
}

export function qualitySlide({ datasets, narrative }: FrameInput): Slide {
  const say = (column: string) => narrative.say(`frame.quality.${column}`);
  const columns: TableColumn[] = [
    { header: say('dataset'), align: 'left', width: 2 },
    { header: say('source'), align: 'left', width: 3.2 },
    { header: say('rows'), align: 'right', width: 1.3 },
    { header: say('span'), align: 'left', width: 2.6 },
    { header: say('issues'), align: 'left', width: 4 },
  ];
  const rows = [...datasets.values()].map(({ name, source, files, rows: count, quality }) => [
    { text: narrative.say(`dataset.${name}`), bold: true },
    { text: files.length > 0 ? files.map(({ path }) => path).join(', ') : source },
    { text: countText(count, narrative.locale) },
    { text: quality.from && quality.to ? `${quality.from} – ${quality.to}` : say('none') },
    checks(quality, narrative),
  ]);
  return slide('quality', columns, rows, narrative);
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
    { header: say('definition'), align: 'left', width: 6.4 },
    { header: say('value'), align: 'right', width: 1.4 },
    { header: say('id'), align: 'left', width: 2.9 },
  ];
  return slide('definitions', columns, definitionRows(input), input.narrative);
}

/** Slides that could not be built and figures without a value; undefined where nothing was left out. */
export function leftOutSlide({ chapters, figures, narrative }: FrameInput): Slide | undefined {
  const slides = chapters.flatMap(({ leftOut }) =>
    leftOut.map(({ rule, lacks }) => [
      { text: narrative.say(`${rule.id}.name`), bold: true },
      {
        text:
          lacks.length > 0
            ? narrative.say('frame.left.needs', { list: datasetNames(lacks, narrative) })
            : narrative.say('frame.left.rows'),
      },
    ]),
  );
  const definitions = Object.assign({}, ...chapters.map(({ chapter }) => chapter.definitions)) as Readonly<
    Record<string, { name: Record<string, string> } | undefined>
  >;
  const without = [...figures.values()]
    .filter(({ value }) => value === null)
    .map((figure) => {
      const member = figure.member === undefined ? '' : ` · ${narrative.label(figure.member)}`;
      const name = definitions[figure.family]?.name[narrative.locale] ?? figure.id;
      return [{ text: name + member, bold: true }, { text: figure.reason ? narrative.reason(figure.reason) : '' }];
    });
  const rows = [...slides, ...without];
  if (rows.length === 0) return undefined;
  const columns: TableColumn[] = [
    { header: narrative.say('frame.left.item'), align: 'left', width: 4 },
    { header: narrative.say('frame.left.reason'), align: 'left', width: 8 },
  ];
  return slide('left', columns, rows, narrative);
}
