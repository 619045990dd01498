/** Paragraph styles of the template: five levels, with the line breaking that Chinese text needs. */
import { emu } from '../../src/pptx/xml.js';
import { fill } from './shape.js';

export interface LevelStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly slot?: string;
  readonly changes?: string;
  readonly bullet?: string;
  /** Hanging indent in inches. */
  readonly left?: number;
  readonly hanging?: number;
  /** Line spacing in per cent. */
  readonly spacing?: number;
  readonly before?: number;
  readonly heading?: boolean;
  readonly align?: 'l' | 'r' | 'ctr';
}

/** The content of a level: `a:lvl<n>pPr` or, under another name, any paragraph default. */
export function levelStyle(element: string, style: LevelStyle): string {
  const family = style.heading ? '+mj' : '+mn';
  const bullet = style.bullet ? `<a:buFont typeface="Arial"/><a:buChar char="${style.bullet}"/>` : '<a:buNone/>';
  return (
    `<a:${element} marL="${emu(style.left ?? 0)}" indent="${emu(-(style.hanging ?? 0))}" algn="${style.align ?? 'l'}"` +
    ' defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="0">' +
    `<a:lnSpc><a:spcPct val="${(style.spacing ?? 100) * 1000}"/></a:lnSpc>` +
    `<a:spcBef><a:spcPts val="${(style.before ?? 0) * 100}"/></a:spcBef>${bullet}` +
    `<a:defRPr sz="${style.size * 100}"${style.bold ? ' b="1"' : ' b="0"'} kern="1200">${fill(style.slot ?? 'tx1', style.changes)}` +
    `<a:latin typeface="${family}-lt"/><a:ea typeface="${family}-ea"/><a:cs typeface="${family}-cs"/></a:defRPr></a:${element}>`
  );
}

/** Plain text, its bullets, and three deeper steps, all from one size; no step falls under 9 points. */
export function bodyLevels(size: number, slot = 'tx1'): string {
  const smaller = Math.max(9, size - 2);
  const hanging = (size * 1.2) / 72;
  const steps: LevelStyle[] = [
    { size, slot },
    { size, slot, bullet: '•', left: hanging, hanging },
    { size: smaller, slot, bullet: '–', left: 2 * hanging, hanging },
    { size: smaller, slot, bullet: '•', left: 3 * hanging, hanging },
    { size: smaller, slot, bullet: '–', left: 4 * hanging, hanging },
  ];
  return steps.map((step, index) => levelStyle(`lvl${index + 1}pPr`, step)).join('');
}

/** The three lines of a KPI tile: label, value, comparisons. */
export const tileSizes = { label: 12, value: 24, line: 11 } as const;

export function tileLevels(): string {
  return [
    levelStyle('lvl1pPr', { size: tileSizes.label, slot: 'tx2' }),
    levelStyle('lvl2pPr', { size: tileSizes.value, bold: true, spacing: 90, before: 1 }),
    levelStyle('lvl3pPr', { size: tileSizes.line, slot: 'tx2', before: 1 }),
  ].join('');
}
