/** Hides what could tell who wrote a review: numbers, addresses, links, accounts and names; each becomes three asterisks. */
import { ofNames } from './names.js';

const hidden = '***';
/** Digits of any script, and the Chinese ones by which numbers are spelled out to get past filters. */
const digit = '[\\p{Nd}〇零一二三四五六七八九幺]';

const links: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)[^\s，。！？；、]+/giu,
  /\b(?:[a-z0-9-]{1,63}\.){1,5}(?:com|cn|net|org|top|xyz|shop|io|cc|info|me|co|de|uk|eu)\b(?:\/[^\s，。！？；、]*)?/giu,
];

const accounts: readonly RegExp[] = [
  /[\p{Script=Latin}\p{Nd}._%+-]{1,64}\s?[@＠]\s?[\p{Script=Latin}\p{Nd}-]{1,63}(?:\s?[.．。]\s?[\p{Script=Latin}\p{Nd}-]{1,63}){1,5}/gu,
  /(?<=(?:微信|薇信|威信|加v|加V|vx|VX|Vx|v信|V信|wechat|WeChat|weixin|wx|WX|qq|QQ|扣扣|抖音|小红书|支付宝|telegram|Telegram|whatsapp|WhatsApp)(?:号|账号|id|ID)?(?:是|为|[\s:：=]){0,3})[A-Za-z0-9][A-Za-z0-9_-]{3,}/gu,
  /[@＠][\p{L}\p{N}_-]{2,}/gu,
];

const numbers: readonly RegExp[] = [
  /(?<=(?:订单|单号|运单|快递单|流水|序列号|串号|编号|工号|卡号|账号|验证码|密码|order|tracking|invoice|serial|IMEI|SN|ticket|case|account)(?:号码|号|编号|尾号|后四位)?(?:\s?(?:number|no|id|code)\b)?(?:是|为|[\s:：#.=-]){0,4})(?=[A-Za-z-]{0,10}\p{Nd})[A-Za-z0-9\p{Nd}-]{3,}/giu,
  new RegExp(`[+＋(（]*${digit}(?:[\\s.·()（）/_-]{0,3}${digit}){6,}[xX]?`, 'gu'),
  /(?<![A-Za-z0-9])(?=(?:[A-Za-z-]{0,12}\d){5})[A-Za-z0-9-]{8,}/gu,
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]\s?[·-]?\s?[A-Z0-9]{5,6}(?![A-Za-z0-9])/gu,
];

const place = '路|街|大道|道|巷|弄|胡同|村|小区|大厦|花园|公寓|苑|园|城|广场|家园|里|府';
const part = '号楼|号院|号|栋|幢|弄|座|楼|单元|室|层|房';
const addresses: readonly RegExp[] = [
  new RegExp(
    `[\\p{Script=Han}\\p{Nd}]{1,24}(?:${place})\\s?\\p{Nd}{1,5}\\s?(?:${part})?(?:[\\s\\p{Nd}A-Za-z-]{0,8}(?:${part})){0,5}\\p{Nd}{0,5}`,
    'gu',
  ),
  new RegExp(`\\p{Nd}{1,5}\\s?(?:${part})\\s?(?:\\p{Nd}{1,5}\\s?(?:${part})\\s?){1,5}\\p{Nd}{0,5}`, 'gu'),
  /\b\d{1,5}\s{1,2}(?:[A-Z][\p{L}'’.-]{0,30}\s{1,2}){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Square)\b\.?/gu,
];

/** Accounts and links go before numbers, which they may hold; names last, since titles stay readable beside a number that is gone. */
const patterns: readonly RegExp[] = [...accounts, ...links, ...addresses, ...numbers, ...ofNames];

/** The text with every such place hidden. It hides too much rather than too little: a date written in eight digits goes as well. */
export function maskPersonal(text: string): string {
  return patterns.reduce((masked, pattern) => masked.replace(pattern, hidden), text);
}
