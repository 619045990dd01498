/** The customers of 2025: each a first month and a path, drawn until frequent customers are their share of all, the rest filled with single orders. */
import { people as plan } from './plan.js';
import * as paths from './paths.js';
import type { Path } from './paths.js';
import { split } from './quota.js';
import type { Random } from './random.js';

/** 2025 in the numbers of `months`. */
export const january = 6;
export const december = 17;
const september = 14;
const october = 15;

/** One entry a customer with an order in 2025. */
export interface Buyers {
  readonly start: Uint8Array;
  /** Index into `paths.all`. */
  readonly path: Uint8Array;
  readonly isNew: Uint8Array;
  readonly frequent: Uint8Array;
  /** New in P and orders again in P. */
  readonly repurchases: Uint8Array;
  readonly count: number;
}

const pathNumber = new Map(paths.all.map((entry, i) => [entry, i]));

export function planBuyers(firsts: readonly number[], further: readonly number[], random: Random): Buyers {
  const roomFirsts = [...firsts];
  const roomFurther = [...further];
  let orders = 0;
  let newOfP = 0;
  for (let m = january; m <= december; m += 1) {
    orders += (firsts[m] ?? 0) + (further[m] ?? 0);
    if (m >= october) newOfP += firsts[m] ?? 0;
  }
  const buyers = {
    start: new Uint8Array(orders),
    path: new Uint8Array(orders),
    isNew: new Uint8Array(orders),
    frequent: new Uint8Array(orders),
    repurchases: new Uint8Array(orders),
    count: 0,
  };
  let extras = 0;
  const admit = (path: Path, start: number, isNew: boolean, frequent: boolean, repurchases: boolean): void => {
    const i = buyers.count;
    buyers.start[i] = start;
    buyers.path[i] = pathNumber.get(path) ?? 0;
    buyers.isNew[i] = Number(isNew);
    buyers.frequent[i] = Number(frequent);
    buyers.repurchases[i] = Number(repurchases);
    buyers.count += 1;
    extras += path.months.length - 1;
  };
  const take = (path: Path, start: number, isNew: boolean): boolean => {
    const { months } = path;
    if (start + (months.at(-1) ?? 0) > december) return false;
    if (isNew && (roomFirsts[start] ?? 0) < 1) return false;
    const from = isNew ? 1 : 0;
    for (let i = from; i < months.length; i += 1) {
      const m = start + (months[i] ?? 0);
      roomFurther[m] = (roomFurther[m] ?? 0) - 1;
    }
    const fits = months.every((offset, i) => i < from || (roomFurther[start + offset] ?? 0) >= 0);
    if (!fits) {
      for (let i = from; i < months.length; i += 1) {
        const m = start + (months[i] ?? 0);
        roomFurther[m] = (roomFurther[m] ?? 0) + 1;
      }
      return false;
    }
    if (isNew) roomFirsts[start] = (roomFirsts[start] ?? 0) - 1;
    return true;
  };
  const draw = (table: readonly Path[], from: number, to: number, isNew: boolean): [Path, number] | undefined => {
    for (let tries = 0; tries < 80; tries += 1) {
      const path = table[random.int(table.length)];
      const start = from + random.int(to - from + 1);
      if (path && take(path, start, isNew)) return [path, start];
    }
    return undefined;
  };

  const repeatTable = paths.drawTable(paths.repeat);
  split(Math.round(newOfP * plan.repurchaseP), [0.42, 0.45, 0.13]).forEach((count, i) => {
    for (let n = 0; n < count; n += 1) {
      const drawn = draw(repeatTable, october + i, october + i, true);
      if (drawn) admit(drawn[0], drawn[1], true, true, true);
    }
  });

  // Customers = orders - further orders of the same customer, known only once all are drawn: frequent and seldom ones are
  // drawn side by side in their shares until the frequent ones are theirs of all.
  const frequentTable = paths.drawTable(paths.frequent);
  const twiceTable = paths.drawTable(paths.twice);
  const thriceTable = paths.drawTable(paths.thrice);
  const seldomShare = plan.seldomTwice + plan.seldomThrice;
  let frequent = buyers.count;
  let seldom = 0;
  for (let stuck = 0; stuck < 300 && frequent < plan.frequent * (orders - extras);) {
    const wantsSeldom = seldom / seldomShare < frequent / plan.frequent;
    const table = !wantsSeldom
      ? frequentTable
      : random.chance(plan.seldomThrice / seldomShare)
        ? thriceTable
        : twiceTable;
    const isNew = random.chance(wantsSeldom ? 0.55 : 0.62);
    const drawn = draw(table, january, september, isNew);
    if (!drawn) {
      stuck += 1;
      continue;
    }
    admit(drawn[0], drawn[1], isNew, !wantsSeldom, false);
    if (wantsSeldom) seldom += 1;
    else frequent += 1;
  }

  const only = paths.single[0];
  for (let m = january; only && m <= december; m += 1) {
    for (let n = roomFirsts[m] ?? 0; n > 0; n -= 1) admit(only, m, true, false, false);
    for (let n = roomFurther[m] ?? 0; n > 0; n -= 1) admit(only, m, false, false, false);
  }
  return buyers;
}
