import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { expand } from '../../src/config/environment.js';

const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/);
const plain = fc.string().filter((text) => !text.includes('$'));

describe('references to the environment', () => {
  test.each([
    ['${A}', 'one'],
    ['<${A}|${A}>', '<one|one>'],
    ['${B:-two}', 'two'],
    ['${EMPTY:-two}', 'two'],
    ['${EMPTY}', ''],
    ['${A:-two}', 'one'],
    ['${B:-}', ''],
    ['$$', '$'],
    ['$${A}', '${A}'],
    ['$A and $', '$A and $'],
    ["'^x$'", "'^x$'"],
  ])('%s becomes %p', (text, expected) => {
    expect(expand(text, { A: 'one', EMPTY: '' }).text).toBe(expected);
  });

  test('a value is not expanded again', () => {
    expect(expand('${A}', { A: '${B}', B: 'x' }).text).toBe('${B}');
  });

  test.each(['${}', '${1A}', '${A-b}', '${A', '${A B}'])('%s is none', (text) => {
    expect(expand(text, { A: 'one' }).broken).toEqual([text]);
  });

  test('text without a dollar sign stays as it is', () => {
    fc.assert(fc.property(plain, (text) => expect(expand(text, {})).toEqual(of(text))));
  });

  test('doubling every dollar sign writes any text literally', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(expand(text.replaceAll('$', '$$$$'), {})).toEqual(of(text))));
  });

  test('a value that is set stands between its neighbours, and is a secret', () => {
    fc.assert(
      fc.property(plain, name, fc.string({ minLength: 1 }), plain, (before, key, value, behind) => {
        const expansion = expand(`${before}\${${key}}${behind}`, { [key]: value });
        expect(expansion).toEqual({ ...of(`${before}${value}${behind}`), secrets: [value] });
      }),
    );
  });

  test('a default is no secret, and an unset variable is told by name', () => {
    expect(expand('${PASSWORD:-guest} ${OTHER}', {})).toEqual({
      text: 'guest ${OTHER}',
      secrets: [],
      unset: ['OTHER'],
      unread: [],
      broken: [],
    });
  });
});

describe('files of secrets', () => {
  const read = (path: string) => (path === '/run/secrets/x' ? { text: 's3cret\n' } : { reason: 'ENOENT' });

  test('stand for what is in them, without the last line break, and are masked', () => {
    expect(expand('<${file:/run/secrets/x}>', {}, read)).toEqual({ ...of('<s3cret>'), secrets: ['s3cret'] });
  });

  test('that cannot be read are told by their path', () => {
    const unread = [{ path: 'none', reason: 'ENOENT' }];
    expect(expand('${file:none}', {}, read)).toEqual({ ...of('${file:none}'), unread });
  });

  test('are not read where the dollar sign is doubled or the path is empty', () => {
    expect(expand('$${file:/run/secrets/x}', {}, read).text).toBe('${file:/run/secrets/x}');
    expect(expand('${file:}', {}, read).broken).toEqual(['${file:}']);
  });
});

function of(text: string) {
  return { text, secrets: [], unset: [], unread: [], broken: [] };
}
