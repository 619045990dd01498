/** raw/crm_customers.csv: the CRM's export of members, GBK with Chinese headers. */
import { months, review, slashed, within } from './calendar.js';
import { channels } from './channels.js';
import type { People } from './people.js';
import { cities } from './places.js';
import { people as plan } from './plan.js';
import { dealer } from './quota.js';
import { createRandom } from './random.js';
import { customerId, type Sales } from './sales.js';
import { openLines } from './write/lines.js';

const genders = ['女', '男', '未知'];
/** Of customers who are not new in P. */
const usualPrivate = 0.3;

export function writeCrm(sales: Sales, folder: string, seed: number): void {
  const random = createRandom(seed, 'crm');
  const { people, profiles, orders } = sales;
  const deals = privateShares(sales).map((share) => dealer([share, 1 - share], random));

  const lines = openLines(folder, 'crm_customers.csv', 'gbk');
  lines.row(['会员号', '注册时间', '来源渠道', '性别', '出生年份', '城市', '私域会员']);
  const byNumber = new Uint32Array(sales.customerNumber.length);
  sales.customerNumber.forEach((number, customer) => {
    byNumber[number - 1] = customer;
  });
  for (const customer of byNumber) {
    const first = sales.firstOrder[customer] ?? -1;
    const bought = first >= 0;
    const day = bought ? (orders.day[first] ?? 0) : review.Q.from + random.int(180);
    // Two in three register with their first order, the others up to a month before it.
    const registered = random.chance(0.66) ? day : Math.max(0, day - 1 - random.int(30));
    const channel = bought ? (orders.channel[first] ?? 0) : (profiles.channel[customer] ?? 0);
    const kind = !bought || !isNewInP(people, customer) ? 0 : people.repurchases[customer] === 1 ? 1 : 2;
    const year = profiles.birthYear[customer] ?? 0;
    lines.row([
      customerId(sales, customer),
      slashed(registered),
      channels[channel]?.name ?? null,
      genders[profiles.gender[customer] ?? 2] ?? null,
      year === 0 ? null : year,
      cities[profiles.city[customer] ?? 0]?.name ?? null,
      deals[kind]?.() === 0 ? '是' : '否',
    ]);
  }
  lines.close();
}

/**
 * Shares of private customers: of those not new in P, of new ones who order again in P, and of those who do not. Where the new ones repurchase at r
 * in all, private ones at p and the others at q = p / ratio, the private share s solves s p + (1 - s) q = r.
 */
function privateShares({ people }: Sales): [number, number, number] {
  let fresh = 0;
  let again = 0;
  for (let customer = 0; customer < people.count; customer += 1) {
    if (!isNewInP(people, customer)) continue;
    fresh += 1;
    again += people.repurchases[customer] ?? 0;
  }
  const rate = again / Math.max(1, fresh);
  const others = plan.privateRepurchase / plan.privateRatio;
  const share = Math.min(0.9, Math.max(0.1, (rate - others) / (plan.privateRepurchase - others)));
  return [
    usualPrivate,
    (share * plan.privateRepurchase) / Math.max(rate, 0.01),
    (share * (1 - plan.privateRepurchase)) / (1 - rate),
  ];
}

function isNewInP(people: People, customer: number): boolean {
  return within(months[people.start[customer] ?? 0]?.from ?? 0, review.P);
}
