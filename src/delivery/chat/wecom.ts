/** WeCom's group robot: the key stands in its address, nothing is signed. A card where there is a link, Markdown where there is none. */
import { byCode, clip, clipBytes, codeIn, markdownOf, plainMarkdown, type Robot } from './robot.js';

/** Bytes that a Markdown message may have. */
const mostBytes = 4096;
/** A card shows so many pairs. */
const mostRows = 6;
/** Characters. WeCom recommends fewer and shortens what a screen has no room for; far longer ones it refuses. */
const most = { title: 64, desc: 128, text: 256, name: 32, value: 64 } as const;

export const wecom: Robot = {
  perMinute: 20,
  request(card, { url }) {
    const { title, subtitle, headline, rows, words, link } = card;
    if (link === undefined) {
      const content = clipBytes(`## ${plainMarkdown(title)}\n${markdownOf(card)}`, mostBytes);
      return { url, body: { msgtype: 'markdown', markdown: { content } } };
    }
    return {
      url,
      body: {
        msgtype: 'template_card',
        template_card: {
          card_type: 'text_notice',
          main_title: { title: clip(title, most.title), desc: clip(subtitle, most.desc) },
          sub_title_text: clip(headline, most.text),
          horizontal_content_list: rows
            .slice(0, mostRows)
            .map(({ label, value }) => ({ keyname: clip(label, most.name), value: clip(value, most.value) })),
          jump_list: [{ type: 1, url: link, title: words.open }],
          card_action: { type: 1, url: link },
        },
      },
    };
  },
  // -1: busy; 45009: over the limit of calls.
  read: ({ body }) => byCode(codeIn(body, 'errcode'), [-1, 45009]),
};
