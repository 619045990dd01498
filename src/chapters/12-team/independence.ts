/** How much of the complex work people should do alone: less and they cannot, more and nobody looks over it. */
export const healthy = { low: 0.6, high: 0.8 } as const;
