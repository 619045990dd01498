/** What is missing or weak in a theme, told before any data is read: to the brand's team, with the layout that it is about. */
import type { LayoutName, SlotName } from '../deck/deck.js';
import { bareLayouts, layouts } from '../deck/layouts.js';
import { contrast } from '../deck/colour.js';
import { aroundAny } from './theme-area.js';
import type { ThemeLayout } from './theme-bind.js';
import { isFoot, isTitle, textFrame, textSize, titleLetters, type Place } from './theme-layout.js';
import type { ReadTheme, Theme } from './theme.js';
import { slotOf, type Meaning } from './theme-tones.js';
import { child } from './xml-tree.js';

export interface ThemeIssue {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** What of the theme, or our layouts that it is about. */
  readonly where: string;
  readonly detail: string;
}

type Found = ThemeIssue[];
const issue = (code: string, severity: ThemeIssue['severity'], where: string, detail: string): ThemeIssue => ({
  code,
  severity,
  where,
  detail,
});
const warning = (code: string, where: string, detail: string) => issue(code, 'warning', where, detail);

const names = Object.keys(layouts) as LayoutName[];
const working = names.filter((name) => !bareLayouts.includes(name));

/** One warning for all layouts that share a fault. */
function shared(code: string, of: readonly LayoutName[], detail: string): Found {
  return of.length === 0 ? [] : [warning(code, of.join(', '), detail)];
}

function ofPackage({ source }: ReadTheme): Found {
  const { width, height } = source.size;
  const linked = [...source.package.relations].flatMap(([owner, list]) =>
    owner.startsWith('ppt/slideMasters/') || owner.startsWith('ppt/slideLayouts/')
      ? list.filter(({ external, type }) => external && !type.endsWith('/hyperlink')).map(({ target }) => target)
      : [],
  );
  return [
    ...(source.notesMaster === undefined
      ? [warning('notes_master_missing', 'template', 'it has no notes master; one is built for the speaker notes')]
      : []),
    ...(source.macros ? [warning('macros', 'template', 'its macros are left out of the decks')] : []),
    ...(height > width
      ? [warning('portrait', 'template', 'it stands upright; slides are laid out for a landscape screen')]
      : []),
    ...linked.map((target) => issue('link_external', 'error', 'template', `a master shows ${target} from elsewhere`)),
    ...(source.slides > 0
      ? [warning('slides', 'template', `its ${source.slides} slides are left out of the decks`)]
      : []),
  ];
}

function ofFonts({ source }: ReadTheme): Found {
  const scheme = child(source.masters[0]?.theme, 'themeElements', 'fontScheme');
  return (['majorFont', 'minorFont'] as const).flatMap((name) => {
    const font = child(scheme, name);
    const face = child(font, 'ea')?.attributes.get('typeface') ?? '';
    const chinese = font?.children.some((one) => one.attributes.get('script') === 'Hans') ?? false;
    if (face !== '' || chinese) return [];
    const use = name === 'majorFont' ? 'headings' : 'body text';
    return [warning('east_asian_font_unset', 'fonts', `no East Asian font for ${use}: each machine takes its own`)];
  });
}

/** WCAG 2.2: text 4.5:1 (1.4.3), marks 3:1 (1.4.11). */
const least: readonly (readonly [Meaning, number])[] = [
  ['ink', 4.5],
  ['muted', 4.5],
  ['accent', 4.5],
  ['good', 4.5],
  ['bad', 4.5],
  ['category', 3],
];

function ofTones({ colours }: Theme): Found {
  const rgb = (meaning: Meaning) => colours[slotOf[meaning]];
  const weak = least.flatMap(([meaning, wanted]) => {
    const ratio = contrast(rgb(meaning), rgb('ground'));
    if (ratio >= wanted) return [];
    const detail = `${meaning} (#${rgb(meaning)}) has ${ratio.toFixed(1)}:1 on the ground (#${rgb('ground')}), ${wanted}:1 is the least`;
    return [issue('contrast_low', meaning === 'ink' ? 'error' : 'warning', 'tones', detail)];
  });
  const pairs: readonly (readonly [Meaning, Meaning])[] = [
    ['good', 'bad'],
    ['good', 'accent'],
    ['bad', 'accent'],
    ['bad', 'ink'],
  ];
  const alike = pairs.filter(([one, other]) => rgb(one) === rgb(other));
  return [
    ...weak,
    ...alike.map(([one, other]) => warning('tones_alike', 'tones', `${one} and ${other} are the same colour`)),
  ];
}

/** Full-width characters of a Chinese title. */
const wantedCharacters = 44;
const leastTitle = 20;

function ofTitles({ layouts: bound }: Theme): Found {
  const rooms = working.map((name) => {
    const [title] = bound[name].slots.title ?? [];
    return { name, characters: title ? titleLetters(textFrame(title), leastTitle, 1) : 0 };
  });
  const tight = rooms.filter(({ characters }) => characters < wantedCharacters);
  const fewest = Math.min(...tight.map(({ characters }) => characters));
  const detail = `the title has room for ${fewest} full-width characters at ${leastTitle} pt, ${wantedCharacters} are wanted`;
  return shared(
    'title_room',
    tight.map(({ name }) => name),
    detail,
  );
}

/** Least part of the slide for the body of a working slide; under the first no deck is drawn well. */
const bodyShare = { error: 0.22, warning: 0.42 } as const;

function bodyOf({ slots }: ThemeLayout): number {
  const frames = Object.entries(slots).flatMap(([slot, places]) =>
    slot === 'title' ? [] : places.map(({ frame }) => frame),
  );
  const whole = aroundAny(frames);
  return whole ? whole.w * whole.h : 0;
}

function ofRoom({ layouts: bound, size }: Theme): Found {
  const shares = working.map((name) => ({ name, share: bodyOf(bound[name]) / (size.width * size.height) }));
  const under = (limit: number) => shares.filter(({ share }) => share < limit);
  const none = under(bodyShare.error);
  const little = under(bodyShare.warning).filter((one) => !none.includes(one));
  const told = (found: typeof shares) =>
    `${Math.round(100 * Math.min(...found.map(({ share }) => share)))} % of the slide are free for content`;
  return [
    ...none.map((one) => issue('room_none', 'error', one.name, told([one]))),
    ...shared(
      'room_little',
      little.map(({ name }) => name),
      told(little),
    ),
  ];
}

function ofPlaceholders({ theme, source }: ReadTheme): Found {
  const { layouts: bound } = theme;
  const places = (name: LayoutName, slot: SlotName) => bound[name].slots[slot] ?? [];
  const slotsOf = (name: LayoutName) => Object.keys(layouts[name]) as SlotName[];
  const has = (name: LayoutName, test: (place: Place, slot: SlotName) => boolean) =>
    slotsOf(name).some((slot) => places(name, slot).some((place) => test(place, slot)));
  const exhibits = working.filter((name) => layouts[name].exhibit !== undefined);
  const free = exhibits.filter((name) => places(name, 'exhibit').every(({ xml }) => xml === ''));
  const moved = working.filter((name) => has(name, ({ xml, moved: away }) => xml !== '' && away === true));
  const loose = names.filter((name) => has(name, ({ xml }, slot) => xml === '' && slot !== 'exhibit'));
  const toneless = names.filter(
    (name) => !bound[name].dark && has(name, (place, slot) => slot !== 'title' && place.toneless === true),
  );
  const used = new Set(names.map((name) => bound[name].part));
  const hidden = source.layouts.filter(({ part, hidden: many }) => used.has(part) && many > 0).map(({ name }) => name);
  const pages = working.filter((name) => !bound[name].foot.page?.xml);
  return [
    ...shared(
      'content_placeholder_missing',
      free,
      'no content placeholder: charts and tables stand on the slide itself',
    ),
    ...shared('placeholder_moved', moved, 'a placeholder is moved or divided: Reset would put it back'),
    ...shared('placeholder_missing', loose, 'texts without a placeholder of their own stand in text boxes'),
    ...shared('number_placeholder_missing', pages, 'no placeholder for the slide number'),
    ...shared(
      'ground_without_tones',
      toneless,
      'good, bad and muted cannot be read on its ground: texts there are plain',
    ),
    ...(hidden.length > 0
      ? [
          warning(
            'placeholder_hidden',
            [...new Set(hidden)].join(', '),
            'placeholders share an idx: only the first can be filled',
          ),
        ]
      : []),
  ];
}

/** Points of the brand's own text under which a slide cannot be read from the last row. */
const smallest = { title: 20, body: 12 } as const;

function ofSizes({ layouts: bound }: Theme): Found {
  const under = (use: keyof typeof smallest) =>
    working.filter((name) =>
      Object.values(bound[name].slots).some((held) =>
        held.some((place) => {
          const size = place.xml === '' ? undefined : textSize(place);
          const own = isTitle(place) === (use === 'title') && !isFoot(place);
          return own && size !== undefined && size < smallest[use] && place.frame.h > 0.5;
        }),
      ),
    );
  return (['title', 'body'] as const).flatMap((use) =>
    shared('size_small', under(use), `its ${use} is smaller than ${smallest[use]} pt`),
  );
}

/** All that is missing or weak, faults that stop a deck first. */
export function checkTheme(read: ReadTheme): ThemeIssue[] {
  const { theme } = read;
  const found = [
    ...ofPackage(read),
    ...ofFonts(read),
    ...ofTones(theme),
    ...ofTitles(theme),
    ...ofRoom(theme),
    ...ofPlaceholders(read),
    ...ofSizes(theme),
  ];
  const errors = found.filter(({ severity }) => severity === 'error');
  return [...errors, ...found.filter(({ severity }) => severity === 'warning')];
}
