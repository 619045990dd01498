/** The levels of a list style: size, bullet, spacing and colour of text, as far as a placeholder, its master or the master's styles state them. */
import { child, type XmlElement } from './xml-tree.js';

/** One level; what nothing states is absent. */
export interface Level {
  /** Points. */
  readonly size?: number;
  readonly bullet?: boolean;
  /** Whether the text starts at the left edge. */
  readonly flush?: boolean;
  /** Lines wider than single, or room around paragraphs. */
  readonly lineSpacing?: boolean;
  readonly before?: boolean;
  readonly after?: boolean;
  /** The `a:solidFill` of its text. */
  readonly fill?: XmlElement;
}

export const levelCount = 5;

/** Whether a spacing is more than `usual`: nothing for paragraphs, single for lines. A spacing of lines in points may be. */
function spaced(spacing: XmlElement | undefined, usual: number): boolean | undefined {
  const [amount] = spacing?.children ?? [];
  if (!amount) return undefined;
  return (amount.local === 'spcPts' && usual > 0) || Number(amount.attributes.get('val') ?? usual) > usual;
}

function levelOf(properties: XmlElement | undefined): Level {
  if (!properties) return {};
  const size = child(properties, 'defRPr')?.attributes.get('sz');
  const none = child(properties, 'buNone');
  const mark = child(properties, 'buChar') ?? child(properties, 'buAutoNum') ?? child(properties, 'buBlip');
  const left = properties.attributes.get('marL');
  const fill = child(properties, 'defRPr', 'solidFill');
  const lineSpacing = spaced(child(properties, 'lnSpc'), 100_000);
  const before = spaced(child(properties, 'spcBef'), 0);
  const after = spaced(child(properties, 'spcAft'), 0);
  return {
    ...(size === undefined ? {} : { size: Number(size) / 100 }),
    ...(none || mark ? { bullet: mark !== undefined } : {}),
    ...(left === undefined ? {} : { flush: Number(left) === 0 }),
    ...(lineSpacing === undefined ? {} : { lineSpacing }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(fill ? { fill } : {}),
  };
}

/** The five levels of a style such as `a:lstStyle` or `p:bodyStyle`. */
export function levelsOf(style: XmlElement | undefined): Level[] {
  return Array.from({ length: levelCount }, (_, index) => levelOf(child(style, `lvl${index + 1}pPr`)));
}

/** Levels where what the first does not state is the second's, and on. */
export function inherited(...chain: readonly (readonly Level[])[]): Level[] {
  return Array.from({ length: levelCount }, (_, index) =>
    [...chain].reverse().reduce<Level>((own, levels) => ({ ...own, ...levels[index] }), {}),
  );
}
