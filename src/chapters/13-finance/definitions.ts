/** Names and definitions of the figures of chapter 13. */
import { define, type FigureDefinitions } from '../../figures/definition.js';

export const definitions: FigureDefinitions = {
  'finance.cost': define(
    ['成本', 'Cost'],
    [
      '按类别合计入账金额；成本表没有营销类时，营销取费用台账的全部费用。',
      'Amounts booked in the category; marketing, where no such cost is booked, is all of the spend ledger.',
    ],
  ),
  'finance.unit_cost': define(
    ['单位成本', 'Unit cost'],
    ['记有数量的入账金额 ÷ 数量。', 'Amounts of bookings with a number of units, over these units.'],
  ),
  'finance.one_off_share': define(
    ['一次性成本占比', 'One-off share'],
    [
      '一次性金额 ÷ 已标明是否一次性的金额。',
      'One-off amounts over the amounts of which it is known whether they are one-off.',
    ],
  ),
  'finance.cac': define(
    ['分渠道获客成本', 'CAC by channel'],
    [
      '渠道获客费用 ÷ 该渠道新客数（按获客渠道，缺失时按首单渠道）；没有费用的渠道不计。区间把新客数视为泊松分布。',
      'Acquisition spend of a channel over its new customers (by where they were acquired, else by the channel of their first paid order); no value without spend. The interval takes customers as a Poisson count.',
    ],
  ),
  'finance.unexpected': define(
    ['意外成本', 'Unexpected cost'],
    [
      '意外类成本按原因合计，未注明原因的归入其他。',
      'Costs of the category unexpected by cause; those without one are other.',
    ],
  ),
  'finance.security_loss': define(
    ['单次安全事件损失', 'Loss by security incident'],
    ['安全类事件损失的平均值，只计损失已知的事件。', 'Mean loss of security incidents whose loss is known.'],
  ),
  'finance.net_revenue': define(
    ['净收入', 'Net revenue'],
    [
      'GMV − 本期完成的已付款订单退货金额；金额空白时取该商品在订单中的实付额，未注明商品时取整单实付额。',
      'GMV less the amounts of returns of paid orders completed in the period; a blank amount is that of the sku in the order, or without a sku that of the order.',
    ],
  ),
  'finance.gross_margin': define(
    ['毛利率', 'Gross margin'],
    [
      '（净收入 − 商品成本）÷ 净收入；退回的商品仍计成本，赠品计成本，没有成本的商品行两边都不计。',
      'Net revenue less cost of goods, over net revenue; goods that came back and gifts still cost, lines without a cost are in neither.',
    ],
  ),
  'finance.roi': define(
    ['投资回报率', 'ROI'],
    [
      '（净收入 − 商品成本 − 运营成本）÷（商品成本 + 运营成本）；运营成本为软件、营销、人员与意外，硬件采购不重复计。',
      'Net revenue less cost of goods and operating costs, over the two; operating costs are software, marketing, staff and unexpected, and purchases of hardware are not counted again.',
    ],
  ),
  'finance.break_even_units': define(
    ['保本销量', 'Break-even units'],
    [
      '运营成本 ÷（每件净收入 − 每件商品成本）；赠品不计件。',
      'Operating costs over net revenue a unit less cost of goods a unit; gifts are no units.',
    ],
  ),
  'finance.ltv_cac': define(
    ['客户价值与获客成本之比', 'LTV to CAC'],
    [
      '近365天有付款订单的客户的平均毛利 ÷ 获客成本；区间来自毛利的抽样误差。',
      'Mean gross margin of the customers with a paid order in the last 365 days, over CAC; the interval is that of the mean.',
    ],
  ),
  'finance.scenarios': define(
    ['下期情景', 'Scenarios of the next period'],
    [
      '获客费用减一成、不变、加一成时的收入、成本与ROI：每周GMV与每周获客费用取对数后的最小二乘斜率（近一年的完整自然周，Newey–West区间）；商品成本、佣金与补贴随收入变，其余成本不变。不足26周、费用几乎不变、区间含零或斜率达到一时无数值。',
      'Revenue, cost and ROI with a tenth less, the same and a tenth more acquisition spend, along the least-squares slope of log weekly GMV on log weekly acquisition spend (whole ISO weeks of the last year, Newey-West interval); goods, commission and subsidies follow revenue, other costs stay. No value under 26 weeks, where spend hardly varies, where the interval holds nought, or where the slope reaches one.',
    ],
  ),
};
