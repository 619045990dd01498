/** The words by which customers name an aspect of what they bought, Chinese and English; a config adds words and aspects. */

export interface AspectWords {
  readonly id: string;
  readonly words: readonly string[];
}

/** Chinese words count wherever they stand, English ones as whole words, with a plain plural too. */
const built: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  logistics: [
    '物流 快递 发货 送货 配送 派送 派件 到货 收货 运输 运费 包装 包裹 外包装 纸箱 外箱 送达 签收 驿站 快递员 自提 揽收 丢件 顺丰 京东物流 发错货',
    'logistics|shipping|shipped|ships|shipment|delivery|delivered|deliver|courier|package|packaging|parcel|arrived|arrives|box|carton|dispatched|tracking number',
  ],
  defect: [
    '质量 品控 故障 瑕疵 次品 残次 坏了 坏掉 坏的 又坏 就坏 损坏 破损 开裂 裂开 断裂 裂纹 掉漆 掉色 脱胶 开胶 生锈 漏水 进水 松动 翻新 二手 失灵 死机 黑屏 花屏 闪屏 闪烁 做工 次货 毛刺 异味 零件 残缺 少配件',
    'defect|defective|faulty|fault|broken|broke|breaks|crack|cracked|quality|malfunction|malfunctioning|stopped working|scratched|refurbished|dead on arrival|flicker|flickers|flickering|flickered|build quality|workmanship|loose',
  ],
  service: [
    '客服 售后 服务 退货 换货 退款 退换 维修 保修 返修 返厂 质保 商家 店家 卖家 回复 投诉 人工 热线 补发 补偿 理赔 差评返现 服务态度',
    'customer service|customer support|after-sales|after sales|service|support team|tech support|support staff|warranty|refund|refunded|refunds|return|returned|returning|exchange|replacement|repair|repaired|seller|complaint|representative|hotline',
  ],
  price: [
    '价格 价钱 价位 性价比 便宜 降价 涨价 优惠 划算 实惠 太贵 有点贵 很贵 不贵 真贵 偏贵 贵了 折扣 打折 满减 活动价 保价 差价 物有所值 物超所值 不值 值得这个价 钱花 白花钱 花钱 促销 红包 补贴',
    'price|priced|pricing|pricey|cost|costs|expensive|cheap|cheaper|affordable|value for money|good value|worth the money|overpriced|discount|deal|bargain|money|budget',
  ],
  battery: [
    '电池 续航 充电 电量 耗电 掉电 待机 没电 快充 充满 充不进电 充一次电 电源 省电 费电 充不上电 充电器 充电线 断电',
    'battery|battery life|batteries|charge|charged|charging|charger|recharge|standby|power drain|drains|drained|power adapter',
  ],
  screen: [
    '屏幕 显示 触屏 触摸屏 闪屏 花屏 黑屏 白屏 碎屏 亮度 分辨率 屏显 显示屏 画面 画质 像素 清晰度 息屏 亮屏 触控 色彩 漏光 亮点',
    'screen|display|touchscreen|touch screen|brightness|resolution|pixel|dead pixel|panel|picture quality|image quality',
  ],
  software: [
    '软件 系统 固件 app 应用 升级 更新 卡顿 死机 闪退 程序 界面 bug 版本 功能 算法 ota 小程序 卡死 重启 反应慢 延迟',
    'software|firmware|app|apps|update|updated|updates|bug|buggy|crash|crashes|crashed|crashing|interface|lag|laggy|lagging|freeze|freezes|freezing|frozen|glitch|glitchy|feature|restart|restarts|reboot',
  ],
  connection: [
    '蓝牙 连接 断连 断线 掉线 连不上 配对 wifi wi-fi 无线 信号 网络 联网 断开 重连 绑定 同步 配网 搜不到 离线',
    'bluetooth|connect|connects|connected|connection|connecting|connectivity|disconnect|disconnects|disconnected|disconnecting|pair|paired|pairing|wifi|wi-fi|wireless|signal|network|sync|syncs|synced|syncing|offline',
  ],
  appearance: [
    '外观 颜值 颜色 好看 漂亮 美观 难看 丑 款式 设计 造型 外形 色差 质感 手感 配色 时尚 大气 精致 高档',
    'look|looks|appearance|design|colour|color|style|stylish|sleek|beautiful|ugly|elegant|finish|pretty',
  ],
  sound: [
    '音质 声音 音量 降噪 噪音 杂音 喇叭 扬声器 麦克风 麦 通话 低音 高音 音效 电流声 异响 听不清 破音 提示音 铃声',
    'sound|sounds|audio|volume|noise|noise cancelling|noise cancellation|speaker|microphone|mic|bass|treble|call quality|music',
  ],
  comfort: [
    '舒适 舒服 佩戴 戴着 戴起来 勒手 硌 过敏 透气 夹耳 耳朵疼 手腕 表带 重量 轻便 轻巧 太重 闷热 柔软 磨皮肤',
    'comfort|comfortable|uncomfortable|wear|wears|wearing|fit|fits|strap|wrist|itchy|rash|lightweight|heavy|ear hurts',
  ],
  ease_of_use: [
    '操作 上手 使用方便 易用 好用 难用 说明书 设置 安装 教程 简单易 复杂 傻瓜式 便捷 组装 不会用 看不懂',
    'easy to use|hard to use|ease of use|user-friendly|user friendly|setup|set up|set-up|install|installed|installation|instructions|manual|intuitive|complicated|confusing|instruction',
  ],
  accuracy: [
    '准确 精准 不准 心率 血氧 计步 步数 睡眠监测 误报 定位 测量 识别 指纹 灵敏 漏报 偏差 误差 监测 检测 体脂',
    'accurate|accuracy|inaccurate|precise|heart rate|step count|steps|sleep tracking|gps|false alarm|fingerprint|recognition|sensor|sensitive|tracking|tracker',
  ],
};

/** The built-in aspects in their order, with what a config adds to them, then the aspects of the config alone. */
export function aspectsWith(added: Readonly<Record<string, readonly string[]>> = {}): readonly AspectWords[] {
  const own = Object.keys(added).filter((id) => !(id in built));
  return [...Object.keys(built), ...own].map((id) => {
    const [zh, en] = built[id] ?? ['', ''];
    const words = [...zh.split(' '), ...en.split('|'), ...(added[id] ?? [])];
    return { id, words: words.map((word) => word.trim().toLowerCase()).filter((word) => word !== '') };
  });
}
