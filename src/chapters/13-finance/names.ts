/** What categories and causes of the contract are called: a member of the data may have the same name and a label of its own. */
import type { SlideContext } from '../chapter.js';

type Named = Pick<SlideContext, 'narrative'>;

export function categoryName({ narrative }: Named, category: string): string {
  return narrative.say('finance.category.name', { category });
}

export function causeName({ narrative }: Named, cause: string): string {
  return narrative.say('finance.cause.name', { cause });
}
