/** The default theme's colours and fonts. Text colours keep 4.5:1 on white (WCAG 2.2, 1.4.3); good and bad differ for every kind of sight. */

export const colours = {
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
} as const;

export const fonts = { latin: 'Arial', eastAsian: 'Microsoft YaHei' } as const;
