/** Reviews of about fifty characters from a seeded grammar, as many as wanted, for measuring how fast they are read. */
import { uniform } from '../../src/text/topics/random.js';
import type { ReviewText } from '../../src/text/analysis/judged.js';

const things =
  '屏幕 电池 蓝牙 表带 充电器 外壳 系统 软件 耳机 摄像头 门锁 手环 音质 包装 物流 客服 说明书 定位 指纹 按键 支架 轮胎 刹车 云台 遥控器 传感器 网关 镜头 麦克风 提示音'.split(
    ' ',
  );
const goods =
  '清晰明亮 反应灵敏 做工精细 颜色好看 手感舒服 很耐用 连接稳定 安装简单 声音洪亮 续航很长 识别准确 送得很快 态度热情 性价比高 戴着轻便 操作方便'.split(
    ' ',
  );
const bads =
  '经常闪屏 总是断连 掉电特别快 反应迟钝 有明显划痕 充不进电 老是误报 用两天就坏 声音沙哑 发热严重 卡顿得厉害 边缘开胶 颜色跟图片不符 容易松动 半天没人回复 等了一个星期'.split(
    ' ',
  );
const facts =
  '上周末在活动里下的单 给父母买的 换了第二个了 每天上下班都用 放在客厅里 跟旧款放一起比 安装师傅周三来的 用了大概三个星期 孩子上学也带着 出差两次都带着它'.split(
    ' ',
  );
const ends =
  '总体满意 会再来 推荐给同事 已经申请退货 要求退款 准备换货 再观察几天 先给三星 希望厂家改进 下次还选这家'.split(' ');

/** The last four ends and what comes before them fit praise and blame alike, so that some reviews are mixed. */
export function benchReviews(count: number, seed: number): readonly ReviewText[] {
  const random = uniform(seed);
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  return Array.from({ length: count }, (_, at) => {
    const mood = random() < 0.6 ? goods : bads;
    let text = `${pick(facts)}，`;
    while (text.length < 44)
      text += `${pick(things)}${pick(random() < 0.85 ? mood : goods)}${pick(['，', '，', '，', '。', '！'])}`;
    return {
      id: `R${at}`,
      text: `${text}${pick(ends)}。`,
      month: `2025-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}`,
      group: pick(['wearable', 'home', 'mobility', 'other']),
    };
  });
}
