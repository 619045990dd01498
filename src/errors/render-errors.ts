/** The errors of themes, packages and drawn decks. */
import { names, type Entries } from './entry.js';

export interface RenderErrors {
  THEME_NOT_FOUND: { theme: string; path: string };
  THEME_MAP: { path: string; reason: string };
  THEME_LAYOUT: { path: string; layout: string; wanted: string; has: readonly string[] };
  THEME_PLACEHOLDER: { path: string; layout: string; slot: string; wanted: string; has: readonly string[] };
  THEME_UNFIT: { path: string; count: number; list: string };
  THEME_INCOMPLETE: { path: string; missing: string };
  PACKAGE_UNREADABLE: { file: string; why: string };
  DECK_SLOT: { slide: string; layout: string; slot: string };
  DECK_LINK: { slide: string; link: string };
  DECK_WITHOUT_TRACE: { file: string };
  DECK_SLIDE_UNKNOWN: { file: string; slide: string; slides: number };
  DECK_BROKEN: { part: string; rule: string; found: string };
}

export const renderErrors: Entries<RenderErrors> = {
  THEME_NOT_FOUND: {
    exit: 2,
    says: ({ theme, path }) => `the theme ${theme} has no file ${path}`,
    tryThis: () =>
      'a theme is a .pptx or .potx file, or a folder with one; "theme: default" and "theme: dark" are always there',
  },
  THEME_MAP: {
    exit: 2,
    says: ({ path, reason }) => `${path} is no map of a theme: ${reason}`,
    tryThis: () => 'compare it with templates/themes/default/theme.yaml',
  },
  THEME_LAYOUT: {
    exit: 2,
    says: ({ path, layout, wanted }) => `${path} has no layout "${wanted}" for ${layout}`,
    tryThis: ({ has }) => `name one of its layouts in theme.yaml: ${names(has, 60)}`,
  },
  THEME_PLACEHOLDER: {
    exit: 2,
    says: ({ path, layout, slot, wanted }) => `layout "${layout}" of ${path} has no placeholder ${wanted} for ${slot}`,
    tryThis: ({ has }) =>
      has.length > 0 ? `it has: ${names(has, 40)}` : 'give the layout placeholders in the slide master view',
  },
  THEME_UNFIT: {
    exit: 2,
    says: ({ path, count, list }) => `the theme ${path} has ${count} faults that stop a deck:\n${list}`,
    tryThis: () => 'mend the template in the slide master view, or name other layouts in theme.yaml (docs/themes.md)',
  },
  THEME_INCOMPLETE: {
    exit: 2,
    says: ({ path, missing }) => `${path} has no ${missing}`,
    tryThis: () => 'save it anew as .pptx from PowerPoint or LibreOffice',
  },
  PACKAGE_UNREADABLE: {
    exit: 4,
    says: ({ file, why }) => `${file} cannot be read as a presentation: ${why}`,
    tryThis: () => 'open it in PowerPoint and save it anew as .pptx',
  },
  DECK_SLOT: {
    exit: 4,
    says: ({ slide, layout, slot }) => `slide ${slide} fills ${slot}, which layout ${layout} does not have`,
    tryThis: () => 'take another layout for the slide, or map the slot in theme.yaml',
  },
  DECK_LINK: {
    exit: 4,
    says: ({ slide, link }) => `slide ${slide} links to ${link}, which is not in the deck`,
    tryThis: () => 'link to the id of a slide of this deck',
  },
  DECK_WITHOUT_TRACE: {
    exit: 2,
    says: ({ file }) => `${file} does not say where its figures came from`,
    tryThis: () => 'build it anew; a program that saved it since may have dropped its custom XML part',
  },
  DECK_SLIDE_UNKNOWN: {
    exit: 2,
    says: ({ file, slide, slides }) => `${file} has no slide ${slide}; it has ${slides}`,
    tryThis: ({ slides }) => `name a slide by its number, 1 to ${slides}, or by its id`,
  },
  DECK_BROKEN: {
    exit: 4,
    says: ({ part, rule, found }) => `the drawn deck breaks the rule ${rule} in ${part}: ${found}`,
    tryThis: () =>
      'nothing was written; if the theme is your own, try the default one, and report the fault either way',
  },
};
