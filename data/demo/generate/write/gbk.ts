/** Text in GBK, as Chinese tills and CRMs export it. */

let table: Map<string, number> | undefined;

/** Built from the decoder of the platform: every two-byte code and the character it stands for. */
function codes(): Map<string, number> {
  if (table) return table;
  const built = new Map<string, number>();
  const decoder = new TextDecoder('gbk');
  const pair = new Uint8Array(2);
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low === 0x7f) continue;
      pair[0] = high;
      pair[1] = low;
      const text = decoder.decode(pair);
      if (text.length === 1 && text !== '\ufffd' && !built.has(text)) built.set(text, high * 256 + low);
    }
  }
  table = built;
  return built;
}

export function gbk(text: string): Buffer {
  const map = codes();
  const bytes = Buffer.alloc(text.length * 2);
  let at = 0;
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (code < 0x80) {
      at = bytes.writeUInt8(code, at);
      continue;
    }
    const pair = map.get(char);
    if (pair === undefined) throw new Error(`GBK has no "${char}"`);
    at = bytes.writeUInt16BE(pair, at);
  }
  return bytes.subarray(0, at);
}
