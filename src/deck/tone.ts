/** What a colour means on a slide. The theme says which colour it is. */
export type Tone = 'ink' | 'accent' | 'muted' | 'good' | 'bad' | 'plan';
