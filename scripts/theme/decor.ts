/** What decorates a layout: rules of the working slides, and the flat figures of cover, divider and closing. */
import { bareLayouts, canvas, layouts, type Frame } from '../../src/deck/layouts.js';
import type { LayoutName } from '../../src/deck/deck.js';
import type { Look } from './colours.js';
import { figure, fill, rectangle } from './shape.js';

const lighter = (mod: number) => `<a:lumMod val="${mod * 1000}"/><a:lumOff val="${(100 - mod) * 1000}"/>`;
const darker = (mod: number) => `<a:lumMod val="${mod * 1000}"/>`;

/** The rule under the head of a working slide and the hairline over its foot; on the master, so that every such layout has them. */
export function headAndFoot(id: number): string[] {
  const left = layouts.agenda.title?.frame ?? { x: 0, y: 0, w: 0, h: 0 };
  const rule = (y: number, w: number, h: number): Frame => ({ x: left.x, y, w, h });
  return [
    figure(id, 'Head rule', rule(1.617, left.w, 0.008), fill('bg2')),
    figure(id + 1, 'Head accent', rule(1.605, 0.828, 0.03), fill('accent1')),
    figure(id + 2, 'Foot rule', rule(6.875, left.w, 0.008), fill('bg2')),
  ];
}

/** A quarter of a disc whose centre is a corner of its square; `rotation` turns the corner. */
const quarter =
  '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="100" h="100">' +
  '<a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="100" y="0"/></a:lnTo>' +
  '<a:arcTo wR="100" hR="100" stAng="0" swAng="5400000"/><a:close/></a:path></a:pathLst></a:custGeom>';
const disc = '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>';
const triangle = '<a:prstGeom prst="rtTriangle"><a:avLst/></a:prstGeom>';

/** The ground of bare layouts, by so much lighter; and the text on it. */
const ink = (mod: number) => (look: Look) => fill(look.bare.ground, lighter(mod));
const white = (look: Look) => fill(look.bare.text);
const accent = fill('accent1');
const paleAccent = fill('accent1', lighter(60));
const deepAccent = fill('accent1', darker(65));
const grey = fill('accent2');

const cell = 1.25;

/** One figure of the mosaic: column from the right edge, row from the top, shape, fill, quarter turns. */
type Filling = string | ((look: Look) => string);
type Piece = readonly [column: number, row: number, shape: string, filling: Filling, turns: number];

const filled = (filling: Filling, look: Look) => (typeof filling === 'string' ? filling : filling(look));

const coverPieces: readonly Piece[] = [
  [2, 0, quarter, deepAccent, 1],
  [1, 0, rectangle, accent, 0],
  [0, 0, quarter, paleAccent, 2],
  [1, 1, quarter, ink(85), 0],
  [0, 1, rectangle, ink(90), 0],
  [0, 1, disc, white, 0],
  [1, 2, rectangle, ink(90), 0],
  [1, 2, quarter, accent, 3],
  [0, 2, triangle, grey, 2],
  [1, 3, quarter, paleAccent, 1],
  [0, 3, rectangle, deepAccent, 0],
  [0, 3, quarter, accent, 0],
  [1, 4, disc, ink(80), 0],
  [0, 4, quarter, white, 3],
  [2, 5, quarter, ink(88), 2],
  [1, 5, rectangle, accent, 0],
  [1, 5, quarter, deepAccent, 2],
  [0, 5, rectangle, ink(85), 0],
  [0, 5, triangle, accent, 0],
];

/** The closing slide repeats a corner of the cover. */
const closingPieces: readonly Piece[] = [
  [1, 4, quarter, ink(88), 2],
  [0, 4, quarter, accent, 3],
  [2, 5, quarter, deepAccent, 2],
  [1, 5, rectangle, accent, 0],
  [1, 5, quarter, paleAccent, 1],
  [0, 5, rectangle, ink(88), 0],
  [0, 5, disc, white, 0],
];

function mosaic(id: number, pieces: readonly Piece[], look: Look): string[] {
  return pieces.map(([column, row, shape, filling, turns], index) => {
    const frame = { x: canvas.width - (column + 1) * cell, y: row * cell, w: cell, h: cell };
    return figure(id + index, `Figure ${index + 1}`, frame, filled(filling, look), shape, turns * 90);
  });
}

const accentRule = (id: number, x: number, y: number) => figure(id, 'Accent', { x, y, w: 0.828, h: 0.04 }, accent);

const bareDecor: Readonly<Partial<Record<LayoutName, (id: number, look: Look) => string[]>>> = {
  cover: (id, look) => [...mosaic(id, coverPieces, look), accentRule(id + 40, 0.6, 4.19)],
  divider: (id, look) => [
    figure(id, 'Band', { x: 0, y: 0, w: 0.2, h: canvas.height }, accent),
    figure(id + 1, 'Rule', { x: 3.683, y: 3.58, w: 9.05, h: 0.012 }, filled(ink(70), look)),
    accentRule(id + 2, 3.683, 3.565),
  ],
  closing: (id, look) => [...mosaic(id, closingPieces, look), accentRule(id + 40, 0.6, 3.98)],
};

/** Figures of a bare layout, drawn over its dark ground; others take theirs from the master. */
export function decorOf(layout: LayoutName, id: number, look: Look): string[] {
  return bareDecor[layout]?.(id, look) ?? [];
}

export const isBare = (layout: LayoutName) => bareLayouts.includes(layout);
