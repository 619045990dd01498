/** Reads emoji and typed faces as the Chinese words that they stand for, so that their weight is learned from those words. */

const faces: Readonly<Record<string, string>> = {
  喜欢: '😍 🥰 😘 ❤ ♥ 💕 💖 💗 💓 💛 💙 💚 💜 🧡 😻 💞 💘',
  满意: '😊 😀 😃 😄 😁 😆 🙂 ☺ 😇 🤗 😋 😺 😸 🥳 🤩 🎉 ^_^ ^o^ :-) :)',
  很好: '👍 👌 💪 👏 💯 ✌ 🌹 🙌 🤝 🌟 ⭐',
  很差: '👎 💩 🗑',
  生气: '😠 😡 🤬 😤 👿 💢',
  失望: '😞 😔 😟 🙁 ☹ 😢 😭 😩 😫 😿 💔 😒 😖 😣 t_t :-(',
  恶心: '🤢 🤮',
  无语: '🙄 😑 😓 😅 🤦 🤷 -_-',
};

const words = new Map(Object.entries(faces).flatMap(([word, signs]) => signs.split(' ').map((sign) => [sign, word])));
const escaped = [...words.keys()].map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const anyFace = new RegExp(escaped.toSorted((left, right) => right.length - left.length).join('|'), 'gu');
const mayHoldFaces = /[\u2600-\u27ff\u2b50\ud83c-\ud83e^:=_.-]/;

/** The text in lower case with a word between blanks for each known face; other emoji are left as they are. */
export function facesAsWords(lower: string): string {
  if (!mayHoldFaces.test(lower)) return lower;
  return lower.replace(anyFace, (face) => ` ${words.get(face) ?? ''} `);
}
