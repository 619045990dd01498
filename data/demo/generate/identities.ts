/** raw/identities-*.parquet: the devices of one customer in ten, not all of them linked to the customer's others. */
import { pick } from './quota.js';
import { createRandom } from './random.js';
import type { Sales } from './sales.js';
import type { Parquet, Slice } from './write/parquet.js';

const sampled = 0.1;
/** Customers with one, two and three devices. */
const devices = [48, 37, 15];
/** A device that is not linked: the only one, and one of several. */
const unlinked = { only: 0.03, several: 0.17 } as const;

const query = `SELECT 'C' || lpad(customer::VARCHAR, 7, '0') AS customer_id, 'dv' || format('{:08x}', device) AS device_id,
  linked = 1 AS linked FROM slice`;

export async function writeIdentities(sales: Sales, parquet: Parquet, seed: number): Promise<void> {
  await parquet.write('identities', query, slices(sales, seed));
}

function* slices(sales: Sales, seed: number): Generator<Slice> {
  const random = createRandom(seed, 'identities');
  const customer: number[] = [];
  const device: number[] = [];
  const linked: number[] = [];
  for (let number = 1; number <= sales.customerNumber.length; number += 1) {
    if (!random.chance(sampled)) continue;
    const count = 1 + pick(devices, random);
    const first = random.int(2 ** 31);
    for (let n = 0; n < count; n += 1) {
      customer.push(number);
      // Apart by an odd number, so that no customer has a device twice.
      device.push((first + n * 715_827_883) % 2 ** 31);
      linked.push(Number(!random.chance(count === 1 ? unlinked.only : unlinked.several)));
    }
  }
  yield {
    rows: customer.length,
    columns: { customer: Int32Array.from(customer), device: Int32Array.from(device), linked: Int32Array.from(linked) },
  };
}
