/** Columns of the measures of chapter 10. */
import { rowReader, type Shapes } from '../shape.js';

export const measures = {
  sentiment: { period: 'text', class: 'text', reviews: 'number', rated: 'number', agreeing: 'number' },
  aspects: {
    period: 'text',
    aspect: 'text',
    product_line: 'text?',
    sentences: 'number',
    intensity_sum: 'number',
    intensity_squares: 'number',
  },
  chains: { chain: 'text', reviews: 'number', lift: 'number' },
  topics: { topic: 'number', words: 'text', share: 'number', trend: 'number?', reviews: 'number' },
  words: { word: 'text', reviews: 'number' },
  quotes: { quoted: 'text', chain: 'number?', text: 'text' },
  classifier: { language: 'text', accuracy: 'number', labelled: 'number', judged: 'number' },
  hardware: { month: 'day', issue: 'text', tickets: 'number' },
  service: {
    issue: 'text',
    is_return: 'bool',
    tickets: 'number',
    known: 'number',
    slow: 'number',
    days: 'number',
  },
  releases: { month: 'day', releases: 'number', betas: 'number' },
  software_tickets: { month: 'day', tickets: 'number', aged: 'number', young: 'number' },
  nps_scores: { period: 'text', score: 'number', responses: 'number' },
  nps_themes: { theme: 'text', responses: 'number', promoters: 'number', detractors: 'number' },
  nps_gaps: {
    period: 'text',
    promoters: 'number',
    innovation: 'number',
    detractors: 'number',
    after_sales: 'number',
  },
  rivals: {
    brand: 'text',
    nps: 'number',
    promoter_innovation_share: 'number?',
    detractor_service_share: 'number?',
  },
  promoter_value: {
    is_promoter: 'bool',
    customers: 'number',
    repeats: 'number',
    repeat_squares: 'number',
    spend: 'number',
    spend_squares: 'number',
  },
} as const satisfies Shapes;

export const rows = rowReader(measures);
