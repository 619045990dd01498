/** Names and definitions of the figures of chapter 14. */
import { define, type FigureDefinitions } from '../../figures/definition.js';

export const definitions: FigureDefinitions = {
  'plan.actions': define(
    ['行动清单', 'Actions'],
    [
      '各章发现所建议的行动，按ICE分排序，配置中的行动置顶。ICE＝影响×把握×易行，各为零到十：影响为发现的权重除去把握后的部分，守成的行动减半；把握为十，指标既无区间也无目标时为八，样本不足三十时减半；易行由投入得出（投入一至五对应十至二）。预期为与目标（无则行业基准、上期、去年同期、其他成员的中位数）差距的一半。',
      'The actions that findings of all chapters suggest, ranked by ICE, those of the config on top. ICE is impact times confidence times ease, each from nought to ten: impact is the weight of the finding without its certainty, half for an action that holds what is good; confidence is ten, eight where the figure has neither interval nor target, half under thirty cases; ease follows from effort (one to five is ten to two). Expected is half the way to the target (else the benchmark, the period before, a year ago, the median of the other members).',
    ],
  ),
  'plan.targets': define(
    ['下期目标', 'Next targets'],
    [
      '配置中设有目标的各指标：本期值，加上较上期变化的一半（变化在误差之内时不加），再加上作用于它的行动中预期最大的一项；不低于已经达到的目标。',
      'Each figure with a target in the config: its value, plus half of its change from the period before (none inside its noise), plus the largest expected change of the actions that move it; never easier than a target that was met.',
    ],
  ),
  'plan.kept': define(
    ['上期承诺', 'Promises of the last review'],
    [
      '上次复盘的行动按完成日与到期日分为按期完成、逾期完成、逾期未完成与未到期；其指标本期的值与预期、与上期比较。',
      'Actions of the last review by the day they were done and due: in time, late, overdue or still running; and their figure’s value against what was expected and the period before.',
    ],
  ),
};
