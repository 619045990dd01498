/** raw/sessions-*.parquet and raw/events-*.parquet: the shop's log of visits and of what was done in them. */
import { epochDay } from './calendar.js';
import { products } from './catalogue.js';
import { channels } from './channels.js';
import { planHighValue } from './high-value.js';
import { eventNames, journeys, type Site } from './journeys.js';
import { outcome, planOutcomes } from './outcomes.js';
import { contents, landings, pages } from './pages.js';
import { createRandom } from './random.js';
import type { Sales } from './sales.js';
import { planTraffic } from './traffic.js';
import { missing, sqlList, type Parquet, type Slice } from './write/parquet.js';

const sliceRows = 2_000_000;

const at = (second: string): string => `make_timestamp((day::BIGINT * 86400 + ${second}) * 1000000)`;
const who = `'S' || lpad(no::VARCHAR, 8, '0') AS session_id, 'V' || lpad(visitor::VARCHAR, 8, '0') AS visitor_id,
  'C' || lpad(customer::VARCHAR, 7, '0') AS customer_id`;

const sessionQuery = `SELECT ${who}, ${at('second')} AS started_at,
  ${sqlList(channels.map((c) => c.id))}[channel + 1] AS channel, ${sqlList(['mobile', 'pc'])}[device + 1] AS device,
  ${sqlList(landings)}[landing + 1] AS landing_page, views AS page_views, duration AS duration_seconds, bounced = 1 AS bounced,
  intent = 1 AS high_intent FROM slice`;

const eventQuery = `SELECT 'E' || lpad(event_no::VARCHAR, 9, '0') AS event_id, ${who}, ${at('second')} AS occurred_at,
  ${sqlList(eventNames)}[event + 1] AS event, ${sqlList(pages)}[page + 1] AS page,
  ${sqlList(products.map((p) => p.sku))}[product + 1] AS sku, dwell AS dwell_seconds,
  ${sqlList(contents)}[content + 1] AS content_type FROM slice`;

export async function writeSessions(sales: Sales, parquet: Parquet, scale: number, seed: number): Promise<void> {
  const random = createRandom(seed, 'traffic');
  const highValue = planHighValue(sales, random);
  const traffic = planTraffic(sales, highValue, scale, random);
  const site: Site = { sales, traffic, highValue, outcomes: planOutcomes(traffic, random) };
  await parquet.write('sessions', sessionQuery, sessionSlices(site, seed));
  await parquet.write('events', eventQuery, eventSlices(site, seed));
}

function* sessionSlices(site: Site, seed: number): Generator<Slice> {
  const { traffic, outcomes, sales } = site;
  const names = [
    'no',
    'visitor',
    'customer',
    'day',
    'second',
    'channel',
    'device',
    'landing',
    'views',
    'duration',
    'bounced',
    'intent',
  ] as const;
  const slice = columnsOf(names, Math.min(sliceRows, traffic.count));
  let rows = 0;
  let no = 0;
  for (const { session, visitor, device, steps } of journeys(site, seed)) {
    const last = steps.at(-1);
    const start = traffic.second[session] ?? 0;
    const reached = outcomes.reached[session] ?? 0;
    no += 1;
    slice.no[rows] = no;
    slice.visitor[rows] = visitor;
    slice.customer[rows] = numberOf(sales, traffic.customer[session] ?? -1);
    slice.day[rows] = epochDay + (traffic.day[session] ?? 0);
    slice.second[rows] = start;
    slice.channel[rows] = traffic.channel[session] ?? 0;
    slice.device[rows] = device;
    slice.landing[rows] = outcomes.landing[session] ?? 0;
    slice.views[rows] = steps.filter((step) => step.event === 'view').length;
    slice.duration[rows] = last ? last.second - start + Math.max(1, last.dwell) : missing;
    slice.bounced[rows] = Number(reached === outcome.bounced);
    slice.intent[rows] = Number(reached >= outcome.intent);
    rows += 1;
    if (rows === sliceRows) {
      yield { rows, columns: slice };
      rows = 0;
    }
  }
  if (rows > 0) yield { rows, columns: slice };
}

function* eventSlices(site: Site, seed: number): Generator<Slice> {
  const { traffic, sales } = site;
  const names = [
    'event_no',
    'no',
    'visitor',
    'customer',
    'day',
    'second',
    'event',
    'page',
    'product',
    'dwell',
    'content',
  ] as const;
  const slice = columnsOf(names, sliceRows);
  let rows = 0;
  let no = 0;
  let eventNo = 0;
  for (const { session, visitor, steps } of journeys(site, seed)) {
    no += 1;
    for (const step of steps) {
      eventNo += 1;
      slice.event_no[rows] = eventNo;
      slice.no[rows] = no;
      slice.visitor[rows] = visitor;
      slice.customer[rows] = numberOf(sales, traffic.customer[session] ?? -1);
      slice.day[rows] = epochDay + (traffic.day[session] ?? 0);
      slice.second[rows] = step.second;
      slice.event[rows] = eventNames.indexOf(step.event);
      slice.page[rows] = step.page;
      slice.product[rows] = step.product < 0 ? missing : step.product;
      slice.dwell[rows] = step.dwell < 0 ? missing : step.dwell;
      slice.content[rows] = step.content < 0 ? missing : step.content;
      rows += 1;
      if (rows === sliceRows) {
        yield { rows, columns: slice };
        rows = 0;
      }
    }
  }
  if (rows > 0) yield { rows, columns: slice };
}

function columnsOf<Name extends string>(names: readonly Name[], rows: number): Record<Name, Int32Array> {
  return Object.fromEntries(names.map((name) => [name, new Int32Array(rows)])) as Record<Name, Int32Array>;
}

function numberOf(sales: Sales, customer: number): number {
  return customer < 0 ? missing : (sales.customerNumber[customer] ?? 0);
}
