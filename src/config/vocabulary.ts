/** The words of the contract's vocabulary that definitions name, and what the data says for them unless a config says otherwise. */

/** Word -> pattern of SQL's LIKE (`%` any text, `_` any character), matched whole. A measure joins the table `vocabulary` by the word. */
export const defaultVocabulary = {
  // topics of inquiries, issues of tickets
  battery: 'battery',
  screen: 'screen',
  lag: 'lag',
  return: 'return',
  // verticals of authors
  tech: 'tech',
  // features that audiences look at
  health_monitoring: 'health_monitoring',
  // channels and platforms
  organic_search: 'organic_search',
  referral: 'referral',
  google_ads: 'google_ads',
  // content types
  spec_comparison: 'spec_comparison',
  // themes of NPS responses
  innovation: 'innovation',
  after_sales: 'after_sales',
  // services
  payment: 'payment',
  inventory: 'inventory',
  // teams and skills
  marketing: 'marketing',
  technology: 'technology',
  sql: 'sql',
  // landing pages and pages of events that show a product
  product_pages: '/p/%',
} as const satisfies Readonly<Record<string, string>>;
