/** Emoji and emoticons by rating from -4 to 4. */

export const emoji: readonly (readonly [rating: number, signs: string])[] = [
  [3, '😍 🥰 🤩 😻 ❤ 💕 💖 💗 💓 💞 💘 💙 💚 💛 💜 🧡 🖤 💯 🏆'],
  [2.5, '😊 😁 😄 😃 😀 😆 🎉 🥳 👏 🙌 😘 ☺ 🌟 ⭐ ✨'],
  [2, '👍 🙂 😎 😋 🤗 👌 💪 😇 🔥 ✅ 😸 😺 🎊 🤟'],
  [1, '😉 😌 😂 🤣 🙏 😅'],
  [-0.5, '😐 😑 🤔 😶 😕'],
  [-1.5, '😒 🙄 😬 😟 🙁 ☹ 😞 😔 😓 😣 😖 😫 😩 😥 😰 🤨 🥴 😿 🫤'],
  [-2.5, '👎 😢 😭 😤 😠 💔 🚫 ❌ 😱 🤦 🙅 😾 👿'],
  [-3, '😡 🤬 🤮 🤢 💩 🗑 🖕'],
];

export const emoticons: readonly (readonly [rating: number, signs: string])[] = [
  [2, ':) :-) =) :] :D :-D =D xD XD <3 (: ^^ ^_^ :*'],
  [1, ';) ;-) :P :-P'],
  [-1, ':/ :-/ :\\ :-\\ :| :-|'],
  [-2, ":( :-( =( :[ ): :'( D: >:("],
  [-2.5, '</3'],
];
