/** One layout for each name of the deck model: real placeholders at its frames, and the map that theme.yaml holds. */
import type { LayoutName, SlotName } from '../../src/deck/deck.js';
import { foot, layouts, type Slot } from '../../src/deck/layouts.js';
import { tileFrames } from '../../src/deck/fit/tile-frames.js';
import { slideNamespaces, xmlHeader } from '../../src/pptx/xml.js';
import type { Look } from './colours.js';
import { decorOf, isBare } from './decor.js';
import { anchorOf, fill, placeholder, shapeTree } from './shape.js';
import { bodyLevels, levelStyle, tileLevels } from './text.js';

export interface LayoutMap {
  readonly layout: string;
  readonly dark?: true;
  readonly slots: Readonly<Record<string, number | 'title' | readonly number[]>>;
  readonly foot?: { readonly source: number; readonly chapter: number; readonly page: number };
}

export interface BuiltLayout {
  readonly xml: string;
  readonly map: LayoutMap;
}

const layoutTitles: Readonly<Record<LayoutName, string>> = {
  cover: 'Cover',
  agenda: 'Agenda',
  divider: 'Divider',
  summary: 'Summary',
  'exhibit-takeaways': 'Exhibit and takeaways',
  'two-exhibits': 'Two exhibits',
  'exhibit-wide': 'Wide exhibit',
  'kpi-exhibit': 'KPIs over exhibit',
  table: 'Table',
  matrix: 'Matrix',
  timeline: 'Timeline',
  'small-multiples': 'Small multiples',
  roadmap: 'Roadmap',
  'appendix-table': 'Appendix table',
  closing: 'Closing',
};

/** Types that Office knows, so that its own commands find these layouts. */
const officeTypes: Readonly<Partial<Record<LayoutName, string>>> = { cover: 'title', divider: 'secHead' };

const prompts: Readonly<Record<SlotName, string>> = {
  title: '标题：发现了什么，多少',
  subtitle: '副标题：内容、周期、单位',
  body: '正文',
  exhibit: '图或表',
  exhibit2: '图或表',
  exhibit3: '图或表',
  exhibit4: '图或表',
  takeaways: '要点：是什么、为什么、怎么办',
  takeaways2: '要点：是什么、为什么、怎么办',
  heading: '图题',
  heading2: '图题',
  number: '00',
  kpis: '指标',
  findings: '发现',
  strip: '时间线',
  meta: '汇报人、日期',
};

/** Tiles that a layout offers; a slide with another number lays its tiles out anew within the same frame. */
const tileCount: Readonly<Partial<Record<LayoutName, number>>> = { summary: 8, 'kpi-exhibit': 6 };

const firstIndex = { text: 10, tile: 40 } as const;
const footIndex = { source: 30, chapter: 31, page: 32 } as const;

function slotPlaceholder(id: number, name: SlotName, slot: Slot, index: number, bare?: Look['bare']): string {
  const shared = { name: promptName(name), frame: slot.frame, anchor: anchorOf(slot.anchor) };
  const slotColour = bare?.text ?? (name === 'subtitle' ? 'tx2' : 'tx1');
  if (slot.kind === 'title') {
    const style = { size: slot.size, bold: true, heading: true, spacing: 90, slot: bare?.text ?? 'tx1' };
    return placeholder(id, {
      ...shared,
      ph: 'type="title" hasCustomPrompt="1"',
      prompts: [prompts.title],
      levels: levelStyle('lvl1pPr', style),
    });
  }
  if (slot.kind === 'exhibit') {
    return placeholder(id, {
      ...shared,
      ph: `sz="half" idx="${index}" hasCustomPrompt="1"`,
      prompts: [prompts[name]],
      levels: bodyLevels(slot.size),
    });
  }
  const levels =
    name === 'number'
      ? levelStyle('lvl1pPr', {
          size: slot.size,
          bold: true,
          heading: true,
          spacing: 80,
          slot: 'accent1',
          changes: '<a:lumMod val="60000"/><a:lumOff val="40000"/>',
        })
      : name === 'heading' || name === 'heading2'
        ? levelStyle('lvl1pPr', { size: slot.size, bold: true })
        : bodyLevels(slot.size, slotColour);
  return placeholder(id, {
    ...shared,
    ph: `type="body" sz="quarter" idx="${index}" hasCustomPrompt="1"`,
    prompts: [prompts[name]],
    levels,
  });
}

const promptName = (name: SlotName) => name.charAt(0).toUpperCase() + name.slice(1);

function footPlaceholders(id: number): string[] {
  const style = (align: 'l' | 'r') => levelStyle('lvl1pPr', { size: 9, slot: 'tx2', align });
  return [
    placeholder(id, {
      name: 'Source',
      ph: `type="body" sz="quarter" idx="${footIndex.source}" hasCustomPrompt="1"`,
      frame: foot.source,
      prompts: ['来源'],
      anchor: 'ctr',
      levels: style('l'),
    }),
    placeholder(id + 1, {
      name: 'Chapter',
      ph: `type="ftr" sz="quarter" idx="${footIndex.chapter}"`,
      frame: foot.chapter,
      prompts: ['章节'],
      anchor: 'ctr',
      levels: style('l'),
    }),
    placeholder(id + 2, {
      name: 'Page',
      ph: `type="sldNum" sz="quarter" idx="${footIndex.page}"`,
      frame: foot.page,
      prompts: [],
      field: 'slidenum',
      anchor: 'ctr',
      levels: style('r'),
    }),
  ];
}

export function buildLayout(layout: LayoutName, look: Look): BuiltLayout {
  const bare = isBare(layout);
  const decor = decorOf(layout, 100, look);
  const shapes = [...decor];
  const slots: Record<string, number | 'title' | readonly number[]> = {};
  let id = 2;
  let index: number = firstIndex.text;
  for (const [key, slot] of Object.entries(layouts[layout])) {
    const name = key as SlotName;
    if (slot.kind === 'tiles') {
      const frames = tileFrames(slot.frame, tileCount[layout] ?? 6);
      slots[name] = frames.map((_, tile) => firstIndex.tile + tile);
      frames.forEach((frame, tile) => {
        const ph = `type="body" sz="quarter" idx="${firstIndex.tile + tile}" hasCustomPrompt="1"`;
        const spec = { name: `KPI ${tile + 1}`, ph, frame, prompts: ['指标', '数值', '对比'], levels: tileLevels() };
        shapes.push(placeholder(id + tile, { ...spec, anchor: 't', top: 0.08 }));
      });
      id += frames.length;
      continue;
    }
    slots[name] = slot.kind === 'title' ? 'title' : index;
    shapes.push(slotPlaceholder(id, name, slot, index, bare ? look.bare : undefined));
    if (slot.kind !== 'title') index += 1;
    id += 1;
  }
  if (!bare) shapes.push(...footPlaceholders(id));
  const background = bare ? `<p:bg><p:bgPr>${fill(look.bare.ground)}<a:effectLst/></p:bgPr></p:bg>` : '';
  const type = officeTypes[layout];
  const xml =
    `${xmlHeader}<p:sldLayout ${slideNamespaces}${bare ? ' showMasterSp="0"' : ''}${type ? ` type="${type}"` : ''} preserve="1" userDrawn="1">` +
    `<p:cSld name="${layoutTitles[layout]}">${background}${shapeTree(shapes)}</p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>';
  const map: LayoutMap = {
    layout: layoutTitles[layout],
    // Tones are made for the ground of working slides.
    ...(bare && look.bare.ground === 'tx1' ? { dark: true } : {}),
    slots,
    ...(bare ? {} : { foot: footIndex }),
  };
  return { xml, map };
}
