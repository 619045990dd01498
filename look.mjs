import { simpleParser } from 'mailparser';
import { readFileSync, writeFileSync } from 'node:fs';
const [, , eml, out] = process.argv;
const m = await simpleParser(readFileSync(eml), { skipImageLinks: false });
console.log(m.subject, '|', m.from.text, '|', m.to.text, '|', m.cc?.text, '|', m.messageId);
console.log(m.attachments.map((a) => [a.filename, a.contentType, a.contentDisposition, a.cid, a.size].join(' ')).join('\n'));
console.log(m.text);
writeFileSync(out, m.html);
