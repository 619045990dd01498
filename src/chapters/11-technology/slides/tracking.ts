/** Data gaps: what tracking loses by surface, who is not linked, and which figures of this deck rest on tracked data. */
import type { Slide } from '../../../deck/deck.js';
import type { TableBlock } from '../../../deck/block.js';
import type { TableCell } from '../../../deck/table.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chapterOfFigure } from '../../chapter-of-figure.js';
import { comparedChart } from '../../compared.js';
import { chart, makeSlide, plainText, ranked, shown, table } from '../../slide.js';
import { definitions } from '../definitions.js';

const id = 'technology.tracking';
/** Datasets that are made of tracked events. */
const tracked = ['events', 'sessions'];
const mostRows = 5;
/** Names of figures in a row: few chapters leave room for more. */
const namesFor = (chapters: number) => (chapters > 3 ? 2 : 8);

interface Touched {
  readonly chapter: string;
  /** Families of figures of the chapter that have a value, and those of them that rest on tracked data. */
  readonly all: number;
  readonly families: readonly string[];
}

/** Chapters of the deck with a figure that rests on tracked data, those with most of them first. */
function touched({ figures }: SlideContext): readonly Touched[] {
  const byChapter = new Map<string, Map<string, boolean>>();
  for (const { id: figure, family, value, unit, datasets } of figures.values()) {
    // A table is made of figures that are counted already.
    if (value === null || unit === 'table') continue;
    const chapter = chapterOfFigure(figure);
    const families = byChapter.get(chapter) ?? new Map<string, boolean>();
    families.set(family, (families.get(family) ?? false) || datasets.some((name) => tracked.includes(name)));
    byChapter.set(chapter, families);
  }
  return [...byChapter]
    .map(([chapter, families]) => ({
      chapter,
      all: families.size,
      families: [...families].flatMap(([family, rests]) => (rests ? [family] : [])),
    }))
    .filter(({ families }) => families.length > 0)
    .toSorted((a, b) => b.families.length - a.families.length);
}

function tableOf(context: SlideContext, chapters: readonly Touched[]): TableBlock {
  const { narrative, definitions: names } = context;
  const separator = narrative.locale === 'zh-CN' ? '、' : ', ';
  const mostNames = namesFor(chapters.length);
  const nameOf = (family: string) => names[family]?.name[narrative.locale] ?? family;
  return table(
    {
      columns: [
        { header: narrative.say(`${id}.chapter`), align: 'left', width: 2.8 },
        { header: narrative.say(`${id}.count`), align: 'right', width: 1.7 },
        { header: narrative.say(`${id}.names`), align: 'left', width: 3.8 },
      ],
      rows: chapters.slice(0, mostRows).map(({ chapter, all, families }): readonly TableCell[] => [
        { text: narrative.sayIf(`${chapter}.name`) ?? chapter, bold: true },
        { text: `${families.length} / ${all}` },
        {
          text:
            families.slice(0, mostNames).map(nameOf).join(separator) +
            (families.length > mostNames ? narrative.say(`${id}.more`) : ''),
          tone: 'muted',
        },
      ]),
    },
    narrative.say(`${id}.alt2`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const surfaces = ranked(context, 'technology.click_loss');
  const [worst, ...others] = surfaces;
  if (!worst) return undefined;
  const least = others.at(-1);
  const chapters = touched(context);
  const count = (of: (one: Touched) => number) => chapters.reduce((sum, one) => sum + of(one), 0);
  const exhibit = chart(comparedChart(context, surfaces, { kind: 'bar', highlight: 0 }), narrative.say(`${id}.alt`));
  const beside = chapters.length > 0;
  return makeSlide(context, {
    id,
    layout: beside ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      worst: worst.member,
      least: least?.member ?? '',
      several: least !== undefined,
      // Under one in a hundred no figure of a deck moves.
      loses: worst.value >= 0.01,
      touches: beside,
      touched: shown(
        context,
        count(({ families }) => families.length),
        'count',
      ),
      chapters: shown(context, chapters.length, 'count'),
      most: chapters[0]?.chapter ?? '',
      mostName: chapters[0] ? (narrative.sayIf(`${chapters[0].chapter}.name`) ?? chapters[0].chapter) : '',
    },
    exhibits: {
      exhibit,
      ...(beside
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
            exhibit2: tableOf(context, chapters),
          }
        : {}),
    },
    takeaways: beside ? ['worst.told', 'devices'] : ['worst.told', 'devices', 'offline'],
    takeaways2: beside ? ['touched.told', 'offline'] : [],
    figures: [...surfaces.map((figure) => figure.id), 'technology.unlinked_devices'],
    datasets: ['tracking_audits', 'identities'],
    definitions,
  });
}

export const tracking: SlideRule = { id, needs: ['tracking_audits'], build };
