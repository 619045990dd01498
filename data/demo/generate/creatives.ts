/** raw/creatives.jsonl: the material library, one JSON object a piece. */
import { products } from './catalogue.js';
import { createRandom } from './random.js';
import { openLines } from './write/lines.js';

const pieces = 24;
const hooks = ['开箱', '痛点', '价格', '达人口播', '使用场景'] as const;
const patterns = ['数字对比', '提问', '限时', '口碑'] as const;

const creativeIds: readonly string[] = Array.from({ length: pieces }, (_, i) => `CR${String(i + 1).padStart(3, '0')}`);

export function writeCreatives(folder: string, seed: number): void {
  const random = createRandom(seed, 'creatives');
  const lines = openLines(folder, 'creatives.jsonl');
  creativeIds.forEach((id, i) => {
    const hook = hooks[random.int(hooks.length)] ?? hooks[0];
    const product = products[random.int(products.length)]?.name ?? '';
    const isVideo = i % 5 < 3;
    lines.line(
      JSON.stringify({
        creative_id: id,
        name: `${product}·${hook}·${isVideo ? '视频' : '图文'}`,
        format: isVideo ? 'video' : 'image',
        hook,
        // Some pieces have no copy over the picture.
        copy_pattern: i % 7 === 6 ? null : patterns[random.int(patterns.length)],
      }),
    );
  });
  lines.close();
}
