import { expect, test } from '@jest/globals';
import { aspectFinder } from '../../../src/text/aspects/find.js';
import { aspectsWith } from '../../../src/text/aspects/lexicon.js';
import { mentionsIn } from '../../../src/text/aspects/units.js';

const lexicon = aspectsWith();
const find = aspectFinder(lexicon);
const said = (sentence: string) =>
  Object.fromEntries(mentionsIn(sentence, find).map(({ aspect, text }) => [lexicon[aspect]!.id, text]));

test('a sentence on one aspect is judged whole', () => {
  expect(said('才买一个月，电池就鼓包，太吓人。')).toEqual({ battery: '才买一个月，电池就鼓包，太吓人。' });
});

test('each of several aspects is judged by its own clauses', () => {
  expect(said('屏幕很清晰，但是续航太差，半天一充，客服也不管。')).toEqual({
    screen: '屏幕很清晰，',
    battery: '但是续航太差，半天一充，',
    service: '客服也不管。',
  });
  expect(said('The screen is bright but the battery dies, twice a day.')).toEqual({
    screen: 'The screen is bright',
    battery: 'but the battery dies, twice a day.',
  });
});

test('what stands before the first aspect goes with it, and aspects of one clause share it', () => {
  expect(said('用到现在，价格和外观都满意，物流慢')).toEqual({
    price: '用到现在，价格和外观都满意，',
    appearance: '用到现在，价格和外观都满意，',
    logistics: '物流慢',
  });
});
