/** The shop's pages, and what their visitors read there. */
import { categories, products } from './catalogue.js';

/** Where sessions land; the first few are not products' pages. */
export const landings: readonly string[] = [
  '/',
  '/campaign/1111',
  '/search',
  '/live',
  ...products.map((product) => `/p/${product.sku}`),
];
export const productLanding = 4;

export function landsOnProduct(page: number): boolean {
  return page >= productLanding && page < landings.length;
}

export const contents = ['spec_comparison', 'review_video', 'unboxing', 'tutorial', 'lifestyle_story'] as const;

const others = [
  ...categories.map((category) => `/c/${category}`),
  '/cart',
  '/checkout',
  '/pay/done',
  ...contents.map((content) => `/read/${content}`),
];

/** Every page that an event can name. */
export const pages: readonly string[] = [...landings, ...others];

const at = (page: string): number => pages.indexOf(page);
export const cartPage = at('/cart');
export const checkoutPage = at('/checkout');
export const paidPage = at('/pay/done');
export const firstCategoryPage = landings.length;
export const firstContentPage = at(`/read/${contents[0]}`);
export const campaignPage = at('/campaign/1111');
