/** All that was sold: customers, orders and baskets put together, numbered by time. Every other dataset may read it. */
import { planAmounts, planSpending } from './amounts.js';
import { planBaskets, type Baskets } from './baskets.js';
import { isOnline } from './channels.js';
import { planOrders, type Orders } from './orders.js';
import { planPeople, type People } from './people.js';
import { people as plan, scaled } from './plan.js';
import { planProfiles, type Profiles } from './profiles.js';
import { ranked } from './quota.js';
import { createRandom } from './random.js';

export interface Sales {
  readonly people: People;
  readonly profiles: Profiles;
  readonly orders: Orders;
  readonly baskets: Baskets;
  /** 0 mobile, 1 pc, 2 in a store, of each order. */
  readonly terminal: Uint8Array;
  /** Whole yuan, paid orders only. */
  readonly net: Float64Array;
  /** Orders from the earliest placed to the latest. */
  readonly byTime: Uint32Array;
  /** Number in the order's id: its place in `byTime`, from 1. */
  readonly orderNumber: Uint32Array;
  /** Number in the customer's id: by first paid order, those who never paid last. */
  readonly customerNumber: Uint32Array;
  /** First paid order of each customer; -1 for those who never paid. */
  readonly firstOrder: Int32Array;
}

export function planSales(scale: number, seed: number): Sales {
  const people = planPeople(scale, createRandom(seed, 'people'));
  const profiles = planProfiles(people, scaled(plan.neverPaid, scale) + 1, createRandom(seed, 'profiles'));
  const orders = planOrders(people, profiles, scale, createRandom(seed, 'orders'));
  const spending = planSpending(orders, people, profiles, createRandom(seed, 'spending'));
  const baskets = planBaskets(orders, profiles, spending, scale, createRandom(seed, 'baskets'));
  const net = planAmounts(orders, people, profiles, baskets, createRandom(seed, 'amounts'));
  const terminals = createRandom(seed, 'terminals');
  const terminal = Uint8Array.from(orders.channel, (channel) =>
    !isOnline(channel) ? 2 : Number(terminals.chance(0.22)),
  );

  const seconds = 2 ** 26;
  const byTime = ranked(
    Float64Array.from(orders.day, (day, i) => day * 86_400 + (orders.second[i] ?? 0)),
    seconds,
  );
  const orderNumber = new Uint32Array(orders.count);
  byTime.forEach((order, at) => {
    orderNumber[order] = at + 1;
  });
  const customers = profiles.city.length;
  const firstOrder = new Int32Array(customers).fill(-1);
  for (let i = 0; i < orders.paid; i += 1) if (orders.first[i] === 1) firstOrder[orders.customer[i] ?? 0] = i;
  const byFirst = ranked(
    Float64Array.from(firstOrder, (order) => (order < 0 ? 2 ** 30 : (orderNumber[order] ?? 0))),
    2 ** 26,
  );
  const customerNumber = new Uint32Array(customers);
  byFirst.forEach((customer, at) => {
    customerNumber[customer] = at + 1;
  });
  return { people, profiles, orders, baskets, terminal, net, byTime, orderNumber, customerNumber, firstOrder };
}

export function customerId(sales: Sales, customer: number): string {
  return `C${String(sales.customerNumber[customer] ?? 0).padStart(7, '0')}`;
}

export function orderId(sales: Sales, order: number): string {
  return `D${String(sales.orderNumber[order] ?? 0).padStart(8, '0')}`;
}
