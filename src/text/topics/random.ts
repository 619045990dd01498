/** Seeded uniform numbers: sfc32 of Doty-Humphrey's PractRand, warmed up as its author advises. */

/** Uniform in [0, 1); the same seed gives the same numbers on every machine. */
export type Uniform = () => number;

export function uniform(seed: number): Uniform {
  let a = seed | 0;
  let b = 0x9e3779b9 | 0;
  let c = 0x243f6a88;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let turn = 0; turn < 15; turn += 1) next();
  return next;
}
