import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maskPersonal } from '../../../src/text/quotes/mask.js';

describe('what is personal', () => {
  test.each([
    ['打13800138000没人接', '打***没人接'],
    ['手机138 0013 8000，白天联系', '手机***，白天联系'],
    ['座机(010)8888-6666转3', '座机***转3'],
    ['call me at +49 (0)30 123456', 'call me at ***'],
    ['一三八零零一三八零零零', '***'],
    ['发到wang.wu@mail.example.cn吧', '发到***吧'],
    ['订单号：JD20251101998 还没发', '订单号：*** 还没发'],
    ['order number AB-4471-Q never came', 'order number *** never came'],
    ['快递单SF1399887766554', '快递单***'],
    ['证件11010119900307123X不能退', '证件***不能退'],
    ['加微信 qingfeng_88 返现', '加微信 *** 返现'],
    ['我叫李小明，住楼上', '我叫***，住楼上'],
    ['联系张先生换货', '联系***先生换货'],
    ['感谢王师傅上门', '感谢***师傅上门'],
    ['收件人：欧阳文静', '收件人***'],
    ['客服小刘很耐心', '客服***很耐心'],
    ['My name is Ann Smith and it broke', 'My name is *** and it broke'],
    ['Ask for Mr. Brown there', 'Ask for Mr. *** there'],
    ['看 https://shop.example.com/a?b=1 的图', '看 *** 的图'],
    ['地址：上海市浦东新区晨光路100号2单元301室', '地址：***'],
    ['ship to 22 Baker Hill Road please', 'ship to *** please'],
    ['车牌沪A12345停在门口', '车牌***停在门口'],
    ['@小白兔 快来看', '*** 快来看'],
  ])('%s', (text, masked) => expect(maskPersonal(text)).toBe(masked));

  test.each([
    '屏幕用了两周就闪屏，客服让寄回，最后退货了。',
    '续航12小时，充电1.5小时，价格299元，打8折。',
    '老先生也会用，小姐姐客服很耐心。',
    'The battery lasts 10 hours and the screen is 1080p.',
    '送到小区门口，3号就收到了，5.0蓝牙很稳。',
    '',
    '👍🏻',
  ])('is not found in: %s', (text) => expect(maskPersonal(text)).toBe(text));
});

describe('nothing personal survives', () => {
  const filler = fc.constantFrom(
    '屏幕不错，',
    '打电话问过 ',
    'the strap broke, ',
    '。退货时留的 ',
    '',
    '😀',
    '售后让联系',
  );
  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0 1 2 3 4 5 6 7 8 9'.split(' ')), minLength: length, maxLength: length });
  const around = (secret: fc.Arbitrary<string>) =>
    fc.tuple(filler, secret, fc.constantFrom('，', ' ok', '。', '', '谢谢'));

  test('of mobile numbers, with or without gaps', () => {
    const mobile = fc.tuple(
      fc.constantFrom('13', '15', '17', '18', '19'),
      digits(9),
      fc.constantFrom('', ' ', '-', '.'),
    );
    fc.assert(
      fc.property(
        around(mobile.map(([head, rest, gap]) => [head + rest.slice(0, 1), rest.slice(1, 5), rest.slice(5)].join(gap))),
        ([before, secret, after]) => {
          expect(maskPersonal(before + secret + after)).not.toMatch(/\d{3}/);
        },
      ),
    );
  });

  test('of e-mail addresses', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9._]{1,8}[a-z0-9]$/);
    const host = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(
      fc.property(
        around(fc.tuple(name, host).map(([user, domain]) => `${user}@${domain}.com`)),
        ([before, secret, after]) => {
          const masked = maskPersonal(before + secret + after);
          expect(masked).not.toContain('@');
          expect(masked).not.toContain(secret.split('@')[0]!);
        },
      ),
    );
  });

  test('of order numbers, whatever leads to them', () => {
    const lead = fc.constantFrom(
      '订单',
      '订单号',
      '订单编号：',
      '快递单号是',
      '运单 ',
      'order ',
      'order no. ',
      'Order #',
      'tracking number: ',
    );
    const number = fc.stringMatching(/^[A-Z]{0,3}[0-9]{4,14}$/);
    fc.assert(
      fc.property(lead, number, filler, (before, secret, after) => {
        expect(maskPersonal(`${before}${secret} ${after}`)).not.toContain(secret);
      }),
    );
  });

  test('of names after what introduces them and before a title', () => {
    const name = fc
      .tuple(
        fc.constantFrom(...'王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙'.split(' ')),
        fc.constantFrom('', '建国', '梓涵', '浩'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(name, fc.constantFrom('先生', '女士', '师傅', '经理'), (secret, title) => {
        expect(maskPersonal(`换货找${secret}${title}，很快`)).toBe(`换货找***${title}，很快`);
      }),
    );
    fc.assert(
      fc.property(
        name.filter((one) => one.length > 1),
        fc.constantFrom('我叫', '姓名：', '联系人是', '收货人 ', '本人叫'),
        (secret, lead) => {
          expect(maskPersonal(`${lead}${secret}，谢谢`)).not.toContain(secret);
        },
      ),
    );
  });

  test('and masking again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(filler, digits(5), fc.string())), (pieces) => {
        const once = maskPersonal(pieces.join(''));
        expect(maskPersonal(once)).toBe(once);
      }),
    );
  });

  test('in time that grows with the text', () => {
    const texts = ['1', 'a', '路', '好', 'a.', 'a@', 'JD-', ' 1号', '王'].map((piece) => piece.repeat(10_000));
    for (const text of texts) {
      const begun = performance.now();
      maskPersonal(text);
      expect(performance.now() - begun).toBeLessThan(2000);
    }
  });
});
