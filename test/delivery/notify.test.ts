/** The owner of a job is told by mail, once for each run and reason. */
import { afterEach, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { deliveryPart } from '../../src/delivery/ledger.js';
import { notify } from '../../src/pipeline-deliver.js';
import { openDatabase } from '../../src/run/database.js';
import { review as world } from '../chapters/world.js';
import { temporary } from '../temporary.js';
import { startServer, type TestServer } from './mail-server.js';
import { handClock, quick } from './messages.js';

let server: TestServer | undefined;
afterEach(() => server?.close());

test('a notice goes out once, in plain text', async () => {
  server = await startServer();
  const state = temporary('notify');
  const review = {
    ...world,
    state,
    delivery: { mail: server.mail, recipients: [], chat: [], attach: { formats: [], max: 0 } },
  };
  const database = await openDatabase(join(state, 'state.db'), [deliveryPart]);
  const options = {
    database,
    schedule: 'weekly',
    run: '20260105-003000-000000',
    clock: handClock(),
    signal: new AbortController().signal,
    timeouts: quick,
  };
  const notice = {
    to: 'owner@shop.example',
    subject: 'held back',
    text: 'GMV moved by 80%\n',
    period: world.periods.P,
  };
  expect(await notify(notice, review, options)).toMatchObject([
    { state: 'sent', earlier: false, masked: 'o***@shop.example' },
  ]);
  expect(await notify(notice, review, options)).toMatchObject([{ state: 'sent', earlier: true }]);
  expect(await notify({ ...notice, text: 'the build failed\n' }, review, options)).toMatchObject([{ earlier: false }]);
  expect(await notify(notice, review, { ...options, run: 'another' })).toMatchObject([{ earlier: false }]);
  database.close();
  expect(server.taken).toHaveLength(3);
  const read = await simpleParser(server.taken[0]!.raw);
  expect([read.subject, read.text, read.html]).toEqual(['held back', 'GMV moved by 80%\n', false]);
});
