import { describe, expect, test } from '@jest/globals';
import { DOMParser } from '@xmldom/xmldom';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { readPackage } from '../../src/pptx/package.js';
import { clean, escapeXml } from '../../src/pptx/xml.js';
import { parseXml } from '../../src/pptx/xml-tree.js';
import { cellsOf } from '../../src/pptx/chart-data.js';

describe('text on its way into XML', () => {
  test('comes back as it was cleaned, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const root = parseXml(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`);
        expect(root.text).toBe(clean(text));
        expect(root.attributes.get('b')).toBe(clean(text));
      }),
    );
  });

  test('loses halves of surrogate pairs and keeps whole ones', () => {
    expect(clean('a\ud800b😀\udc00')).toBe('ab😀');
  });
});

describe('the XML reader', () => {
  test.each([
    ['a bare ampersand', '<a>&</a>'],
    ['an open element', '<a><b></a>'],
    ['a repeated attribute', '<a b="1" b="2"/>'],
    ['a second root', '<a/><b/>'],
    ['text outside the root', '<a/>x'],
    ['a control character', '<a>\u0001</a>'],
    ['a prefix that is not declared', '<p:a/>'],
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['nothing', ''],
  ])('rejects %s', (_, xml) => expect(() => parseXml(xml)).toThrow());

  test('reads what an XML parser of others reads', () => {
    const xml =
      '<?xml version="1.0"?><!-- c --><x:a xmlns:x="u" x:k=\'1 &lt; 2\'><b>t&#x4e2d;<![CDATA[<raw>]]></b><b/>&amp;</x:a>';
    const mine = parseXml(xml);
    const theirs = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
    expect(mine.attributes.get('x:k')).toBe(theirs?.getAttribute('x:k'));
    expect(mine.children.map(({ text }) => text)).toEqual(['t中<raw>', '']);
    expect(xml.slice(mine.children[1]?.from, mine.children[1]?.to)).toBe('<b/>');
  });
});

describe('reading packages', () => {
  test('refuses a zip bomb', () => {
    const bomb = zipSync({ '[Content_Types].xml': new Uint8Array(30_000_000) }, { level: 9 });
    expect(() => readPackage(bomb, 'x.pptx')).toThrow(/far more than a presentation/);
  });

  test('refuses a zip that is no package', () => {
    expect(() => readPackage(zipSync({ 'a.txt': strToU8('a') }), 'x.pptx')).toThrow(/no list of content types/);
  });
});

// Column letters as in any spreadsheet: Z is 26, AA 27.
test('a reference names its cells in order', () => {
  expect(cellsOf('Sheet1!$B$2:$B$4')).toEqual(['Sheet1!B2', 'Sheet1!B3', 'Sheet1!B4']);
  expect(cellsOf("'My sheet'!Z1:AA1")).toEqual(['My sheet!Z1', 'My sheet!AA1']);
  expect(cellsOf('(Sheet1!A1,Sheet1!C1)')).toEqual(['Sheet1!A1', 'Sheet1!C1']);
});
