import { expect, test } from '@jest/globals';
import { chineseModel } from '../../../src/text/sentiment/chinese/chinese.js';
import { embeddedModel } from '../../../src/text/sentiment/embedded.js';
import { englishModel } from '../../../src/text/sentiment/english/english.js';

test('each text is judged in its own language, and the order is kept', async () => {
  const texts = [
    '屏幕很差',
    'I love it',
    '很满意',
    'It stopped working',
    'iPhone 很好用',
    '<div class="a b c d">坏了</div>',
    '',
  ];
  const judged = await embeddedModel.opinions(texts);
  expect(judged.map((opinion) => opinion.class)).toEqual([
    'negative',
    'positive',
    'positive',
    'negative',
    'positive',
    'negative',
    'neutral',
  ]);
  expect([judged[0]]).toEqual(await chineseModel.opinions(['屏幕很差']));
  expect([judged[3]]).toEqual(await englishModel.opinions(['It stopped working']));
});

test('no text, no opinion', async () => expect(await embeddedModel.opinions([])).toEqual([]));
