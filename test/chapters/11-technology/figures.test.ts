/** The figures of chapter 11 over systems by hand, whole and with columns that nobody filled. */
import { describe, expect, test } from '@jest/globals';
import { technology } from '../../../src/chapters/11-technology/chapter.js';
import type { Review } from '../../../src/config/review.js';
import { buildChapters, reason, value } from '../build.js';
import { review, withoutCampaign, type World } from '../world.js';
import { incident, promised, stat, whole } from './systems.js';

const build = (world: World, of: Review = promised) => buildChapters([technology], world, of, 'zh-CN');

describe('the figures of chapter 11', () => {
  test('are all that are defined, and nothing else', async () => {
    const { figures } = await build(whole);
    const families = new Set([...figures.values()].map(({ family }) => family));
    expect([...families].sort()).toEqual(Object.keys(technology.definitions).sort());
  });

  test('of services follow from the rows of the period that they speak of', async () => {
    const built = await build(whole);
    // 30 + 20 + 2 of 60 + 40 + 100 in the burst phase; the fourth row knows no timeouts, the fifth lies behind the phase.
    expect(value(built, 'technology.payment_timeout_rate')).toBe(0.26);
    expect(built.figures.get('technology.payment_timeout_rate')?.n).toBe(200);
    // Of 2, 4 and 12: the 5th percentile is 2 + 0.1 x 2 = 2.2, the 95th 4 + 0.9 x 8 = 11.2.
    expect(value(built, 'technology.sync_lag_range')).toBe('2-11');
    expect(value(built, 'technology.gateway_error_rate.payment')).toBeCloseTo(10 / 300, 12);
    expect(built.figures.get('technology.gateway_error_rate.payment')?.previous).toBe(0.01);
    expect(value(built, 'technology.gateway_error_rate.inventory')).toBe(0);
    expect(value(built, 'technology.deadlocks')).toBe(3);
    expect(built.figures.get('technology.deadlocks')?.previous).toBe(1);
    expect(value(built, 'technology.availability.payment')).toBeCloseTo(1 - 900 / 7_948_800, 12);
    expect(value(built, 'technology.availability.inventory')).toBeCloseTo(0.99, 12);
    expect(built.figures.get('technology.availability.inventory')?.target).toBe(0.999);
  });

  test('of incidents, alerts and capacity are means of what is over', async () => {
    const built = await build(whole);
    // Of two delays of the stock one knows its orders.
    expect(value(built, 'technology.oversold_orders')).toBe(30);
    expect(built.figures.get('technology.oversold_orders')?.previous).toBe(10);
    // 60 and 120 minutes; the third is not over. One that ends next year belongs to the day on which it began.
    expect(value(built, 'technology.mttr.P1')).toBe(90);
    expect(built.figures.get('technology.mttr.P1')?.n).toBe(2);
    expect(built.figures.get('technology.mttr.P1')?.previous).toBe(30);
    expect(value(built, 'technology.mttr.P2')).toBe(30);
    expect(value(built, 'technology.alert_minutes.critical')).toBe(45);
    expect(built.figures.get('technology.alert_minutes.critical')?.previous).toBe(20);
    expect(value(built, 'technology.alert_minutes.minor')).toBe(60);
    expect(value(built, 'technology.scale_out_minutes.manual')).toBe(35);
    expect(built.figures.get('technology.scale_out_minutes.manual')?.previous).toBe(60);
    expect(value(built, 'technology.log_terabytes')).toBe(1.5);
    expect(value(built, 'technology.log_query_p95')).toBe(10);
    expect(built.figures.get('technology.log_query_p95')?.previous).toBe(4);
  });

  test('of tracking count the pages of a surface together, and customers by their devices', async () => {
    const built = await build(whole);
    expect(value(built, 'technology.click_loss.h5')).toBe(0.2);
    // More arrived than was sent: events counted twice are no loss, and no share that an interval could hold.
    expect(value(built, 'technology.click_loss.app')).toBeCloseTo(-0.02, 12);
    expect(built.figures.get('technology.click_loss.app')?.interval).toBeUndefined();
    expect(value(built, 'technology.click_loss.device_log')).toBeNull();
    expect(reason(built, 'technology.click_loss.device_log')?.code).toBe('no_denominator');
    // Ann and bob have two devices, cid one.
    expect(value(built, 'technology.unlinked_devices')).toBe(0.5);
  });

  test('an interval of the mean of two alerts is that of Student with one degree of freedom', async () => {
    const { figures } = await build(whole);
    // 30 and 60 minutes: sd 21.2132, half-width 12.7062 x 15 = 190.593.
    const { low, high } = figures.get('technology.alert_minutes.critical')!.interval!;
    expect([low, high].map((end) => Number(end.toFixed(2)))).toEqual([-145.59, 235.59]);
  });
});

describe('a service that says it was down longer than its interval lasts', () => {
  const down = { down_seconds: 99_999 };
  const availability = async (...stats: readonly ReturnType<typeof stat>[]) => {
    const built = await build({ service_stats: stats });
    return value(built, 'technology.availability.payment');
  };

  test('was down until its next row at most', async () => {
    const next = [stat('2025-11-11 20:15:00', 'payment', 1, { down_seconds: 60 }), stat('2025-11-11 20:05:00', 'a', 1)];
    const built = await availability(stat('2025-11-11 20:00:00', 'payment', 1, down), ...next);
    expect(built).toBeCloseTo(1 - (900 + 60) / 7_948_800, 12);
  });
  test('was down to the end of the period at most', async () => {
    const last = stat('2025-12-31 23:00:00', 'payment', 1, down);
    expect(await availability(last)).toBeCloseTo(1 - 3600 / 7_948_800, 12);
    expect(await availability(last, stat('2026-01-03 00:00:00', 'payment', 1))).toBeCloseTo(1 - 3600 / 7_948_800, 12);
  });
  test('is never available less than not at all', async () => {
    expect(await availability(stat('2025-10-01 00:00:00', 'payment', 1, { down_seconds: 1e9 }))).toBe(0);
  });
});

describe('data that is not all there', () => {
  test('without a campaign the burst phase is not configured, and the rest stands', async () => {
    const built = await build(whole, withoutCampaign());
    for (const name of ['payment_timeout_rate', 'sync_lag_range']) {
      expect(reason(built, `technology.${name}`)).toEqual({ code: 'not_configured', subject: 'campaign' });
    }
    expect(value(built, 'technology.deadlocks')).toBe(3);
  });

  test('columns that nobody fills give no value, and say which', async () => {
    const built = await build({
      service_stats: [stat('2025-11-11 20:00:00', 'payment', 60), stat('2025-11-11 20:00:00', 'a/b', 60)],
      incidents: [incident('1', 'sync_delay', '2025-11-11 20:00:00')],
      log_stats: [{ date: '2025-10-01', terabytes: 1 }],
    });
    const lacking = {
      gateway_error_rate: 'service_stats.gateway_errors',
      availability: 'service_stats.down_seconds',
    };
    for (const [name, subject] of Object.entries(lacking)) {
      expect(value(built, `technology.${name}.a%2Fb`)).toBeNull();
      expect(reason(built, `technology.${name}.a%2Fb`)).toEqual({ code: 'no_rows', subject });
    }
    expect(reason(built, 'technology.deadlocks')?.subject).toBe('service_stats.deadlocks');
    expect(reason(built, 'technology.oversold_orders')?.subject).toBe('incidents.affected_orders');
    expect(reason(built, 'technology.log_query_p95')?.subject).toBe('log_stats.query_p95_seconds');
    expect(value(built, 'technology.payment_timeout_rate')).toBeNull();
    expect(value(built, 'technology.sync_lag_range')).toBeNull();
    expect(value(built, 'technology.mttr.P1')).toBeNull();
  });

  test('no rows are no deadlocks and no oversold order, but no rate either', async () => {
    const built = await build({ service_stats: [], incidents: [], alerts: [], tracking_audits: [], log_stats: [] });
    expect(value(built, 'technology.deadlocks')).toBe(0);
    expect(value(built, 'technology.oversold_orders')).toBe(0);
    expect(reason(built, 'technology.availability')?.code).toBe('no_rows');
    expect(reason(built, 'technology.alert_minutes')?.code).toBe('no_rows');
    expect(reason(built, 'technology.unlinked_devices')).toEqual({ code: 'dataset_missing', subject: 'identities' });
  });

  test('a config may name the payment service otherwise', async () => {
    const built = await build(
      { service_stats: [stat('2025-11-11 20:00:00', 'pay-eu', 60, { timeouts: 6 })] },
      { ...review, vocabulary: { ...review.vocabulary, payment: 'pay-%' } },
    );
    expect(value(built, 'technology.payment_timeout_rate')).toBe(0.1);
  });
});
