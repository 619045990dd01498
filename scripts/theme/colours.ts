/**
 * Colours and fonts of our themes. Text colours keep 4.5:1 on their ground and marks 3:1 (WCAG 2.2, 1.4.3 and 1.4.11), save the
 * greys of previous periods, whose values stand beside them; good and bad differ for every kind of sight.
 */

export interface Look {
  readonly name: string;
  readonly title: string;
  readonly colours: Readonly<Record<string, string>>;
  /** Which colours of the theme are ground and ink of working slides. */
  readonly map: { readonly bg1: string; readonly tx1: string; readonly bg2: string; readonly tx2: string };
  /** Slots of the ground of cover, divider and closing, and of the text on it. */
  readonly bare: { readonly ground: 'tx1' | 'bg1'; readonly text: 'tx1' | 'bg1' };
}

export const light: Look = {
  name: 'default',
  title: 'Quarterdeck',
  colours: {
    dk1: '18222F',
    lt1: 'FFFFFF',
    dk2: '55606E',
    lt2: 'E4E8ED',
    accent1: '1D56C9',
    accent2: '8C96A3',
    accent3: '00795C',
    accent4: 'C2410C',
    accent5: 'C3CAD3',
    accent6: '6F86A6',
    hlink: '1D56C9',
    folHlink: '55606E',
  },
  map: { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' },
  bare: { ground: 'tx1', text: 'bg1' },
};

const dark: Look = {
  name: 'dark',
  title: 'Quarterdeck dark',
  colours: {
    dk1: '121A24',
    lt1: 'F2F5F8',
    dk2: '2F3B4A',
    lt2: 'AEB9C6',
    accent1: '6EA8FF',
    accent2: '8793A1',
    accent3: '35C79B',
    accent4: 'FF8A5C',
    accent5: '66727F',
    accent6: '8FA6C6',
    hlink: '6EA8FF',
    folHlink: 'AEB9C6',
  },
  map: { bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' },
  bare: { ground: 'bg1', text: 'tx1' },
};

export const looks: readonly Look[] = [light, dark];

export const fonts = { latin: 'Arial', eastAsian: 'Microsoft YaHei' } as const;
