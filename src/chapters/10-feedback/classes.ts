/** The classes of a review, the best first. */

export const classes = ['positive', 'neutral', 'negative'] as const;
