/** Names of the workbook's sheets and columns. */
import type { Locale } from '../config/review.js';

export interface Headers {
  readonly sheets: {
    readonly contents: string;
    readonly figures: string;
    readonly definitions: string;
    readonly findings: string;
  };
  readonly contents: readonly string[];
  readonly figure: readonly string[];
  readonly definition: readonly string[];
  readonly finding: readonly string[];
  /** Said of a table with more rows than a sheet holds. */
  readonly cut: (rows: number) => string;
}

export const headers: Readonly<Record<Locale, Headers>> = {
  'zh-CN': {
    sheets: { contents: '目录', figures: '指标', definitions: '口径', findings: '发现' },
    contents: ['工作表', '内容', '行数', '数据集'],
    figure: [
      '编号',
      '名称',
      '成员',
      '值',
      '单位',
      '显示',
      '上期',
      '去年同期',
      '目标',
      '基准',
      '区间下限',
      '区间上限',
      '置信水平',
      '区间方法',
      '样本量',
      '无值原因',
      '口径',
      '度量',
      '数据集',
    ],
    definition: ['指标族', '名称', '章节', '口径'],
    finding: ['章节', '方向', '权重', '发现', '依据的指标', '幻灯片'],
    cut: (rows) => `只列前${rows}行`,
  },
  en: {
    sheets: { contents: 'Contents', figures: 'Figures', definitions: 'Definitions', findings: 'Findings' },
    contents: ['Sheet', 'What it holds', 'Rows', 'Datasets'],
    figure: [
      'Id',
      'Name',
      'Member',
      'Value',
      'Unit',
      'Shown as',
      'Previous period',
      'Year ago',
      'Target',
      'Benchmark',
      'Interval low',
      'Interval high',
      'Confidence',
      'Interval method',
      'n',
      'Why no value',
      'Definition',
      'Measure',
      'Datasets',
    ],
    definition: ['Family', 'Name', 'Chapter', 'Definition'],
    finding: ['Chapter', 'Direction', 'Weight', 'Finding', 'Figures it rests on', 'Slide'],
    cut: (rows) => `the first ${rows} rows`,
  },
};
