/** What promoters and detractors speak of, against other brands, and what promoters are worth. */
import type { ChartBlock } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import { memberPath } from '../../../figures/member.js';
import { divide } from '../../../figures/round.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { chart, formatFor, makeSlide, numberOf, plainText, shown } from '../../slide.js';
import { answersOf } from '../answers.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'feedback.promoters';
const most = 7;

type Theme = ReturnType<typeof rows<'nps_themes'>>[number];

/** The share of promoters, and of detractors, who name each of the themes that are named most. */
function themeChart(context: SlideContext): ChartBlock | undefined {
  const { narrative, measures } = context;
  const answers = answersOf(measures, 'P');
  const themes = rows(measures, 'nps_themes').slice(0, most);
  if (!answers || themes.length === 0) return undefined;
  const series = (key: 'promoters' | 'detractors', role: 'good' | 'bad', of: (theme: Theme) => number) => {
    const values = themes.map((theme) => divide(of(theme), answers[key]));
    return { name: narrative.say(`${id}.${key}`), role, values, format: formatFor(context, 'share', values) };
  };
  return chart(
    {
      kind: 'bar',
      categories: themes.map(({ theme }) => narrative.label(memberPath(theme))),
      series: [
        series('promoters', 'good', (theme) => theme.promoters),
        series('detractors', 'bad', (theme) => theme.detractors),
      ],
    },
    narrative.say(`${id}.alt`),
  );
}

const spendOf = ({ measures }: SlideContext, promoters: boolean): number | null => {
  const found = rows(measures, 'promoter_value').find((row) => row.is_promoter === promoters);
  return divide(found?.spend, found?.customers);
};

function worthChart(context: SlideContext): ChartBlock | undefined {
  const { narrative } = context;
  const values = [spendOf(context, true), spendOf(context, false)];
  if (values.includes(null)) return undefined;
  return chart(
    {
      kind: 'column',
      categories: [narrative.say(`${id}.promoters`), narrative.say(`${id}.others`)],
      series: [
        {
          name: narrative.say(`${id}.spend`),
          role: 'actual',
          values,
          pointRoles: ['actual', 'previous'],
          format: formatFor(context, 'money', values),
        },
      ],
      highlight: 0,
    },
    narrative.say(`${id}.alt2`),
  );
}

/** Which side of nought the whole interval of a figure lies on. */
function sideOf({ figures }: SlideContext, figure: string): 'over' | 'under' | 'open' {
  const interval = figures.get(figure)?.interval;
  if (!interval) return 'open';
  return interval.low > 0 ? 'over' : interval.high < 0 ? 'under' : 'open';
}

function build(context: SlideContext): Slide | undefined {
  const { narrative } = context;
  const [themes, worth] = [themeChart(context), worthChart(context)];
  const [exhibit, exhibit2] = themes ? [themes, worth] : [worth, undefined];
  if (!exhibit) return undefined;
  const two = exhibit2 !== undefined;
  const [innovation, service] = ['promoter_innovation_gap_pp', 'detractor_service_gap_pp'].map((name) =>
    sideOf(context, `feedback.${name}`),
  );
  const spoken = ['innovation', 'service'];
  const valued = ['worth', 'repurchases'];
  return makeSlide(context, {
    id,
    layout: two ? 'two-exhibits' : 'exhibit-takeaways',
    parameters: {
      valued: numberOf(context, 'feedback.promoter_ltv_ratio') !== null,
      innovationUnder: innovation === 'under',
      innovationOver: innovation === 'over',
      serviceUnder: service === 'under',
      serviceOver: service === 'over',
      spendPromoters: shown(context, spendOf(context, true), 'money'),
      spendOthers: shown(context, spendOf(context, false), 'money'),
    },
    exhibits: {
      ...(two
        ? {
            heading: plainText(narrative.say(`${id}.heading`)),
            heading2: plainText(narrative.say(`${id}.heading2`)),
          }
        : {}),
      exhibit,
      exhibit2,
    },
    takeaways: two ? spoken : [...spoken, ...valued],
    ...(two ? { takeaways2: valued } : {}),
    figures: [
      'feedback.promoter_innovation_gap_pp',
      'feedback.detractor_service_gap_pp',
      'feedback.promoter_repurchases',
      'feedback.promoter_ltv_ratio',
      'feedback.slow_returns',
    ],
    datasets: ['nps_responses', 'nps_benchmarks', 'orders'],
    definitions,
  });
}

export const promoters: SlideRule = { id, needs: ['nps_responses'], build };
