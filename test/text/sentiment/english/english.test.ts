import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { englishModel } from '../../../../src/text/sentiment/english/english.js';

const opinion = async (text: string) => (await englishModel.opinions([text]))[0]!;
const intensity = async (text: string) => (await opinion(text)).intensity;

describe('the English method', () => {
  test.each([
    ['plain praise', 'The kettle is beautiful and the handle feels excellent.', 'positive'],
    ['plain complaint', 'The zip is terrible and the lining is ugly.', 'negative'],
    ['nothing said', 'The box holds two cups and a lid.', 'neutral'],
    ['lukewarm', "It's okay.", 'neutral'],
    ['a negated praise', 'I am not happy with this lamp.', 'negative'],
    ['a negation two words away', 'It is not a very good lamp.', 'negative'],
    ['a contraction', "The lid isn't great.", 'negative'],
    ['a typographic apostrophe', 'The lid isn’t great.', 'negative'],
    ['a contraction without its apostrophe', 'The lid isnt great.', 'negative'],
    ['a negated complaint', 'Honestly, it is not bad.', 'positive'],
    ['a negation that ends with its clause', 'No, the colour is great.', 'positive'],
    ['not only', 'Not only is it beautiful, it is quiet as well.', 'positive'],
    ['a comparison that falls short', 'Not as good as the old one.', 'negative'],
    ['a comparison of a plain word', "The new strap isn't as wide as the old one.", 'negative'],
    ['a duty not done', "The lamp won't charge.", 'negative'],
    ['a duty not done, in the past', 'It stopped charging after a week.', 'negative'],
    ['a habit of the writer', "I don't play music on it.", 'neutral'],
    ['the stronger half after but', 'The case is great but the app crashes constantly.', 'negative'],
    ['the conceded half', 'Although the price is expensive, the picture is excellent.', 'positive'],
    ['a no that praises', 'No problems at all.', 'positive'],
    ['a praise by denial', "You can't go wrong with this pan.", 'positive'],
    ['never disappoints', 'This shop never disappoints.', 'positive'],
    ['sent back', 'I sent it back the same day.', 'negative'],
    ['too much of it', 'The fan is too loud.', 'negative'],
    ['a wish', 'I wish it had a longer cable.', 'negative'],
    ['like as a comparison', 'The cover looks like cork.', 'neutral'],
    ['like as a verb', 'I like the cover.', 'positive'],
    ['a name with smart in it', 'The smart plug is white.', 'neutral'],
    ['an emoji alone', '👎', 'negative'],
    ['an emoji after plain words', 'Second day with the new kettle 😍', 'positive'],
    ['an emoji with a skin tone', 'The kettle 👍🏽', 'positive'],
    ['an emoticon alone', ':(', 'negative'],
    ['an emoticon that ends a sentence', 'Second day with the kettle ;)', 'positive'],
    ['mark-up and entities', '<p class="bad">The kettle is <b>great</b>&nbsp;&amp; quiet</p>', 'positive'],
    ['Chinese words', '水壶', 'neutral'],
  ])('%s: %j is %s', async (_, text, expected) => expect((await opinion(text)).class).toBe(expected));

  test('gives the middle where nothing is said', async () => {
    for (const text of ['', '   ', '...', '<br/>', '12 34']) {
      expect(await opinion(text)).toEqual({ class: 'neutral', intensity: 0.5 });
    }
  });

  test('computes the published rating through the published curve', async () => {
    // VADER rates "good" at 1.9 and "bad" at -2.5; complaints weigh 1.5, and x / sqrt(x² + 4) is the curve.
    expect(await intensity('The lid is good.')).toBeCloseTo(0.5 + 1.9 / Math.sqrt(1.9 ** 2 + 4) / 2, 12);
    expect(await intensity('The lid is bad.')).toBeCloseTo(0.5 - 3.75 / Math.sqrt(3.75 ** 2 + 4) / 2, 12);
    const both = (1.9 - 3.75) / Math.SQRT2;
    expect(await intensity('The lid is good. The cup is bad.')).toBeCloseTo(
      0.5 + both / Math.sqrt(both ** 2 + 4) / 2,
      12,
    );
  });

  test('follows the degree', async () => {
    const rising = [
      'The lid is not good.',
      'The lid is somewhat good.',
      'The lid is good.',
      'The lid is very good.',
      'The lid is VERY GOOD!!!',
    ];
    const found = await Promise.all(rising.map(intensity));
    expect(found).toEqual([...found].sort((left, right) => left - right));
    expect(new Set(found).size).toBe(rising.length);
  });

  test('weighs a question and a condition less than a statement', async () => {
    const said = await intensity('The lid is good.');
    expect(await intensity('Is the lid good?')).toBeLessThan(said);
    expect(await intensity('Perfect if the lid is good.')).toBeLessThan(
      await intensity('Perfect and the lid is good.'),
    );
  });

  test('turns words into no emoji', async () => {
    expect(await intensity('Not a kettle 👍')).toBe(await intensity('A kettle 👍'));
  });

  const fragment = fc.constantFrom(
    ...[
      'good',
      'bad',
      'not',
      'but',
      'very',
      "won't",
      'connect',
      'too',
      'loud',
      '!',
      '?',
      '.',
      ',',
      ':)',
      '😡',
      'GREAT',
      '\n',
      '<b>',
    ],
    ...['no', 'problems', 'if', 'like', 'the', '水壶', "'", '-', '&amp;', '(', ')'],
  );
  const text = fc.oneof(
    fc.array(fragment).map((parts) => parts.join(' ')),
    fc.string({ unit: 'grapheme' }),
  );

  test('stays within 0 and 1, and says the class that the intensity says', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const { class: said, intensity: strength } = await opinion(value);
        expect(strength).toBeGreaterThanOrEqual(0);
        expect(strength).toBeLessThanOrEqual(1);
        expect(said).toBe(strength > 0.625 ? 'positive' : strength < 0.375 ? 'negative' : 'neutral');
      }),
    );
  });

  test('judges a text the same whatever stands beside it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text), async (texts) => {
        const together = await englishModel.opinions(texts);
        expect(together).toEqual(await Promise.all(texts.map(opinion)));
      }),
    );
  });

  test('adding praise never makes a text of plain sentences worse', async () => {
    const plain = fc.array(fc.constantFrom('The lid is good.', 'The lid is bad.', 'The lid is red.'), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(plain, async (sentences) => {
        const before = sentences.join(' ');
        expect(await intensity(`${before} The cup is superb.`)).toBeGreaterThanOrEqual(
          (await intensity(before)) - 1e-12,
        );
      }),
    );
  });

  test('takes time in step with the length', async () => {
    for (const piece of [
      'not ',
      'but ',
      'good ',
      "don't ",
      'very ',
      '!',
      '( ',
      ':( ',
      '👎',
      'a-',
      "x'",
      'oooo',
      'if ',
    ]) {
      const begun = performance.now();
      await opinion(piece.repeat(50_000));
      expect({ piece, slow: performance.now() - begun > 2000 }).toEqual({ piece, slow: false });
    }
  });
});
