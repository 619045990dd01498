/** A deck whose every text tries to break out of the page. */
import type { Deck } from '../../src/deck/deck.js';

const attack = `</script></style></title><img src=x onerror="document.title='hit'"><script>document.title='hit'</script>`;

/** Every text of a deck replaced by an attack; what is looked up by its name stays. */
export function attacked(deck: Deck): Deck {
  const kept = new Set([
    'kind',
    'layout',
    'id',
    'link',
    'tone',
    'role',
    'align',
    'format',
    'locale',
    'date',
    'from',
    'to',
    'figures',
  ]);
  const change = (value: unknown, key: string): unknown => {
    if (kept.has(key) || key === 'slides' || key === 'sections') return value;
    if (typeof value === 'string') return `${attack}${value}`;
    if (Array.isArray(value)) return value.map((one: unknown) => change(one, ''));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(one, name)]));
  };
  const slides = deck.slides.map((slide) => change(slide, '') as (typeof deck.slides)[number]);
  return { ...(change(deck, '') as Deck), slides };
}
