/** Seeded random numbers: xoshiro128** (Blackman and Vigna, 2018), its state filled by splitmix32, one stream a subject. */

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform whole number in [0, n). */
  int(n: number): number;
  /** Standard normal. */
  normal(): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** True with the probability. */
  chance(probability: number): boolean;
}

/** The stream's name goes into its state, so that a dataset added later leaves the others' numbers as they are. */
export function createRandom(seed: number, stream: string): Random {
  let mix = hash(stream) ^ Math.imul(seed | 0, 0x9e3779b9);
  const filled = (): number => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let a = filled();
  let b = filled();
  let c = filled();
  let d = filled();

  const next = (): number => {
    const scrambled = Math.imul(rotate(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return (scrambled >>> 0) / 4294967296;
  };
  return {
    next,
    int: (n) => Math.floor(next() * n),
    // Box and Muller (1958), one of the pair.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    between: (low, high) => low + (high - low) * next(),
    chance: (probability) => next() < probability,
  };
}

/** Fisher and Yates' shuffle, in place. */
export function shuffle<T extends { [index: number]: number; length: number }>(items: T, random: Random): T {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = random.int(i + 1);
    const kept = items[i] ?? 0;
    items[i] = items[j] ?? 0;
    items[j] = kept;
  }
  return items;
}

/** Members of any kind in a random order; the list itself stays as it is. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = shuffle(
    Uint32Array.from(items, (_, i) => i),
    random,
  );
  return Array.from(order).flatMap((i) => items.slice(i, i + 1));
}

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}
