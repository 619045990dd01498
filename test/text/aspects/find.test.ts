import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aspectFinder } from '../../../src/text/aspects/find.js';
import { aspectsWith } from '../../../src/text/aspects/lexicon.js';

const lexicon = aspectsWith();
const find = aspectFinder(lexicon);
const named = (sentence: string) => find(sentence).map((place) => lexicon[place]!.id);

describe('the aspects of a sentence', () => {
  test.each([
    ['快递三天才到，包装也破了', ['logistics']],
    ['客服一直不回消息', ['service']],
    ['这个价位性价比很高', ['price']],
    ['充一次电能用十天', ['battery']],
    ['蓝牙连不上手机', ['connection']],
    ['固件升级以后更卡顿', ['software']],
    ['颜值在线，颜色正', ['appearance']],
    ['降噪开了还有电流声', ['sound']],
    ['表带勒手，出汗会过敏', ['comfort']],
    ['说明书看不懂', ['ease_of_use']],
    ['心率测得不准', ['accuracy']],
    ['用了两周就坏了', ['defect']],
    ['今天天气晴朗', []],
    ['The battery dies by noon', ['battery']],
    ['Two screens were cracked', ['screen', 'defect']],
    ['customer service never called back', ['service']],
    ['Setup was confusing', ['ease_of_use']],
    ['', []],
    ['👍👍👍', []],
  ])('%s', (sentence, aspects) => expect(named(sentence)).toEqual(aspects));

  test('a word of two aspects names both', () => expect(named('一直闪屏')).toEqual(['defect', 'screen']));

  test('the longest word wins: a phone app does not call, a finish line is no finish', () => {
    const small = aspectFinder([
      { id: 'screen', words: ['屏幕', 'screen'] },
      { id: 'film', words: ['屏幕保护膜', 'screen protector'] },
    ]);
    expect(small('屏幕保护膜有气泡')).toEqual([1]);
    expect(small('the screen protector has bubbles')).toEqual([1]);
    expect(small('贴屏幕保护膜时屏幕亮着')).toEqual([1, 0]);
  });

  test('English words match as wholes and in the plural only', () => {
    expect(named('I happily approve')).toEqual([]);
    expect(named('the apps')).toEqual(['software']);
    expect(named('a discharge of duty')).toEqual([]);
    expect(named('APP很卡顿')).toEqual(['software']);
  });

  test('a config adds words and aspects', () => {
    const own = aspectsWith({ screen: ['玻璃盖板'], scent: ['香味', 'Scent'] });
    const finder = aspectFinder(own);
    const ids = (sentence: string) => finder(sentence).map((place) => own[place]!.id);
    expect(ids('玻璃盖板裂')).toEqual(['screen']);
    expect(ids('no scent at all')).toEqual(['scent']);
    expect(own.map(({ id }) => id)).toEqual([...lexicon.map(({ id }) => id), 'scent']);
  });

  test('every word of the lexicon names its aspect when it stands alone', () => {
    for (const { id, words } of lexicon) for (const word of words) expect([word, ...named(word)]).toContain(id);
  });

  test('any text gives places of the lexicon, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const places = find(text);
        expect(new Set(places).size).toBe(places.length);
        for (const place of places) expect(lexicon[place]).toBeDefined();
      }),
    );
  });
});
