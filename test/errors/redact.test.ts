import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { redact } from '../../src/errors/redact.js';

describe('redact', () => {
  test.each([
    ['password is s3cret!', ['s3cret!'], 'password is ***'],
    ['postgres://u:p%40ss%2Fw@host', ['p@ss/w'], 'postgres://u:***@host'],
    ['{"password":"a\\"quoted\\""}', ['a"quoted"'], '{"password":"***"}'],
    ['longer-secret and secret', ['secret', 'longer-secret'], '*** and ***'],
    ['2 threads in 2025', ['2'], '*** threads in 2025'],
    ['nothing here', ['', ' '], 'nothing here'],
    ['密码是红色飞鱼。', ['红色飞鱼'], '密码是***。'],
  ])('%p without %p is %p', (text, secrets, expected) => {
    expect(redact(text, secrets)).toBe(expected);
  });

  test('leaves no secret of some length in any text', () => {
    const secret = fc.string({ minLength: 4 }).filter((text) => text.trim().length >= 4 && !text.includes('*'));
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1, maxLength: 4 }), fc.string(), fc.string(), (secrets, a, b) => {
        const text = redact(secrets.map((one) => `${a}${one}${b}`).join(''), secrets);
        for (const one of secrets) expect(text).not.toContain(one);
      }),
    );
  });
});
