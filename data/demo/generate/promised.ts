/** raw/last_plan.jsonl: what the review before this one promised, as its minutes have it. */
import { openLines } from './write/lines.js';

interface Promised {
  readonly 行动: string;
  readonly 负责: string;
  readonly 到期: string;
  readonly 完成?: string;
  readonly 指标?: string;
  readonly 预期?: number;
}

const promised: readonly Promised[] = [
  { 行动: '搭配购专区上线', 负责: '电商运营', 到期: '2025-10-15', 完成: '2025-10-12', 指标: 'sales.aov', 预期: 680 },
  {
    行动: '补齐搜索收录与品牌词内容',
    负责: '内容组',
    到期: '2025-10-31',
    完成: '2025-10-28',
    指标: 'online.organic_share',
    预期: 0.25,
  },
  { 行动: '停投高价人群包', 负责: '投放组', 到期: '2025-10-20', 完成: '2025-11-06', 指标: 'execution.cac', 预期: 52 },
  {
    行动: '关键件设安全库存',
    负责: '供应链',
    到期: '2025-11-10',
    完成: '2025-11-08',
    指标: 'finance.unexpected.supply_chain',
    预期: 30_000,
  },
  {
    行动: '严重告警直达值班人',
    负责: '技术组',
    到期: '2025-11-30',
    指标: 'technology.alert_minutes.critical',
    预期: 30,
  },
  {
    行动: '首购后七天触达',
    负责: '私域组',
    到期: '2025-12-01',
    完成: '2025-12-19',
    指标: 'online.private_repurchase',
    预期: 0.2,
  },
  { 行动: '客户分层看板', 负责: '数据组', 到期: '2025-12-10', 完成: '2025-12-05' },
  { 行动: '流失客户组合权益', 负责: '会员组', 到期: '2025-12-15', 指标: 'sales.lapsed_share', 预期: 0.38 },
  { 行动: '试用台重新布局', 负责: '门店组', 到期: '2026-01-31', 指标: 'execution.store_conversion', 预期: 0.2 },
];

export function writePromised(folder: string): void {
  const lines = openLines(folder, 'last_plan.jsonl');
  promised.forEach((one, index) => {
    lines.line(JSON.stringify({ 编号: `L${String(index + 1).padStart(2, '0')}`, ...one }));
  });
  lines.close();
}
