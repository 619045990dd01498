import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanText } from '../../src/text/clean.js';

describe('cleaning', () => {
  test.each([
    ['<p>屏幕<b>很</b>清晰</p><br/>物流快', '屏幕很清晰\n物流快'],
    ['A&amp;B &#25163;&#x673A;&nbsp;&hearts;', 'A&B 手机 ♥'],
    ['ＡＢｃ１２３，好！', 'ABc123，好！'],
    ['\ufeff很好\u0000\u200b用', '很好用'],
    ['  两行 \r\n\r\n  之间\t\u3000空白 ', '两行\n之间 空白'],
    ['开心😊👍🏽👨‍👩‍👧', '开心😊👍🏽👨‍👩‍👧'],
    ['好<script>var a = "<b>坏</b>";</script>用<!-- 内部 -->吗', '好\n用吗'],
    ['价格<500，电量>80%', '价格<500，电量>80%'],
    ['没有收尾<!-- 也要留下', '没有收尾 也要留下'],
    ['&nosuch; &#0; &#x110000;', '&nosuch;'],
    ['断了\ud83d的表情', '断了的表情'],
    ['', ''],
  ])('%j reads %j', (raw, clean) => expect(cleanText(raw)).toBe(clean));

  test('takes time in step with the length, whatever brackets, tags and entities are left open', () => {
    for (const piece of ['<', '<b', '<script>', '<!--', '<a href="', '&', '&#', ' ', '\n ', '</script', '<p>好&amp;']) {
      const begun = performance.now();
      cleanText(piece.repeat(100_000));
      expect({ piece, slow: performance.now() - begun > 1500 }).toEqual({ piece, slow: false });
    }
  });

  test('never leaves controls, tags of letters, or doubled white space', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<b>', '</p>', ' ', '\t', '\n', '\u0007', '好', 'a', '😊', '１'), {}),
        (parts) => {
          expect(cleanText(parts.join(''))).not.toMatch(/<\/?[bp]>|\p{Cc}(?<!\n)|\s\s|^\s|\s$|１/u);
        },
      ),
    );
  });
});
