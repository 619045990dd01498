/** raw/creatives.jsonl: the material library, one JSON object a piece. */
import { products } from './catalogue.js';
import { createRandom } from './random.js';
import { openLines } from './write/lines.js';

const pieces = 24;
const hooks = ['开箱', '痛点', '价格', '达人口播', '使用场景'] as const;
const patterns = ['数字对比', '提问', '限时', '口碑'] as const;

export interface Creative {
  readonly id: string;
  readonly name: string;
  readonly isVideo: boolean;
  readonly hook: (typeof hooks)[number];
  /** Some pieces have no copy over the picture. */
  readonly pattern: (typeof patterns)[number] | null;
}

export function planCreatives(seed: number): Creative[] {
  const random = createRandom(seed, 'creatives');
  return Array.from({ length: pieces }, (_, i): Creative => {
    const hook = hooks[random.int(hooks.length)] ?? hooks[0];
    const product = products[random.int(products.length)]?.name ?? '';
    const isVideo = i % 5 < 3;
    return {
      id: `CR${String(i + 1).padStart(3, '0')}`,
      name: `${product}·${hook}·${isVideo ? '视频' : '图文'}`,
      isVideo,
      hook,
      pattern: i % 7 === 6 ? null : (patterns[random.int(patterns.length)] ?? patterns[0]),
    };
  });
}

export function writeCreatives(folder: string, seed: number): void {
  const lines = openLines(folder, 'creatives.jsonl');
  for (const { id, name, isVideo, hook, pattern } of planCreatives(seed)) {
    lines.line(
      JSON.stringify({
        creative_id: id,
        name,
        format: isVideo ? 'video' : 'image',
        hook,
        copy_pattern: pattern,
      }),
    );
  }
  lines.close();
}
