/** The clauses that the demo's reviews are made of, by category; all of them written for this project. */

/** Things that customers praise and blame, and what they say of them. */
export interface Voice {
  /** How a review calls the product. */
  readonly name: string;
  readonly praise: readonly string[];
  readonly blame: readonly string[];
}

const words = (text: string): readonly string[] => text.split('|');

export const voices: Readonly<Record<string, Voice>> = {
  band: {
    name: '手环',
    praise: words(
      '屏幕亮度够，太阳底下也看得清|戴着轻，睡觉都没感觉|续航给力，充一次能用十来天|睡眠监测挺准，跟实际入睡时间对得上|来电提醒很及时|表带软，不磨皮肤|抬腕亮屏很灵敏|防水不错，洗澡游泳都没摘过|配色好看，搭衣服百搭|步数统计准，跟手机差不多|心率监测稳定，跑步也跟得上',
    ),
    blame: words(
      '步数多算了一大截|表带戴两天就起疹子|震动提醒弱得感觉不到|抬腕十次有三次不亮|心率忽高忽低没法看|充电触点老是接触不良',
    ),
  },
  watch: {
    name: '手表',
    praise: words(
      '表盘大，字看得清楚|定位快，跑完轨迹很准|表盘样式多，换着心情好|做工扎实，边框没有毛刺|运动模式齐全，骑车游泳都有|血氧心率都能测，给爸妈买很放心|续航一周没压力|金属质感强，同事都说好看|屏幕细腻，触控跟手|通话声音清楚，开车接电话方便',
    ),
    blame: words(
      '定位飘得厉害，跑五公里记了七公里|表冠按下去弹不回来|通话对方听不清|表带扣一拉就开|血氧测了几回数值全不一样|表壳蹭一下就掉漆',
    ),
  },
  earbuds: {
    name: '耳机',
    praise: words(
      '降噪一开，地铁里安静多了|音质通透，人声很干净|低音有弹性，听歌过瘾|佩戴舒服，跑步也不掉|开盖就连，切换设备很顺|通话清楚，风大也听得见|充电盒小巧，揣兜里不占地方|延迟低，看视频打游戏都对得上嘴型',
    ),
    blame: words(
      '右耳声音越来越小|底噪明显，安静时一直沙沙响|戴半小时耳朵疼|降噪开了跟没开一样|通话对方总说有回声|充电盒盖子松动，合不严',
    ),
  },
  door_lock: {
    name: '门锁',
    praise: words(
      '指纹一碰就开，老人也会用|安装师傅准时，半小时装好|锁体厚重，关门声音让人安心|临时密码很实用，亲戚来了不用等|猫眼画面清晰，门口动静都看得到|提醒及时，孩子到家就知道|外观大气，跟门很配|再也不用带钥匙，出门轻松',
    ),
    blame: words(
      '指纹经常识别失灵，试五六次才开|半夜误报，全家都被吵醒|电机声音大，关门像打雷|把手用了一个月就松动|安装时少了配件，师傅又跑一趟|猫眼画面糊，看不清人脸',
    ),
  },
  controller: {
    name: '中控',
    praise: words(
      '一句话就能关灯拉窗帘，很方便|联动场景好玩，回家模式一键搞定|界面简洁，爸妈一学就会|响应快，喊一声马上执行|面板薄，贴墙上好看|支持的设备多，老家电也能接|语音识别准，带口音也听得懂',
    ),
    blame: words(
      '喊三遍才有反应|系统升级以后卡顿，点一下等半天|场景设置复杂，看说明书也不会|设备经常显示离线|语音误唤醒，半夜自己说话|面板发热，摸着烫手',
    ),
  },
  camera: {
    name: '摄像头',
    praise: words(
      '画面清楚，晚上也看得见|回看流畅，找录像不费劲|移动侦测灵敏，有人经过马上推送|通话清晰，能跟猫狗说话|支架稳，风吹不晃|安装简单，插电就能用|云台转得顺，没有死角|夜视效果好，院子看得一清二楚',
    ),
    blame: words(
      '夜视一片白，什么都看不清|树叶动一下就误报，手机响个不停|回看卡顿，拖进度条就转圈|云台转动异响|存储卡老是识别不到|画面延迟好几秒',
    ),
  },
  sensor: {
    name: '传感器',
    praise: words(
      '小小一个，贴上就不用管|反应灵敏，开门灯就亮|电池耐用，半年没换过|配网快，两分钟搞定|价格实惠，多买了几个|跟灯联动很顺，起夜方便',
    ),
    blame: words(
      '人站着不动灯就灭|贴了两天胶就开，掉地上摔裂|经常漏报，门开了没动静|纽扣电池一个月就没电|误报多，没人也触发',
    ),
  },
  balance_car: {
    name: '平衡车',
    praise: words(
      '孩子十分钟就学会了，天天要骑|起步稳，老手新手都能骑|轮胎抓地好，过减速带不颠|灯带好看，晚上骑很酷|车身结实，摔过几次没事|续航够用，小区转一下午没问题|速度可以限制，家长放心',
    ),
    blame: words(
      '骑着骑着突然断电，孩子摔了一跤|上坡没劲，推着走更快|脚踏板边缘开胶|刹车异响，吱吱的很刺耳|充满要一整晚，骑半小时就没电|轮胎磨得快，三个月就秃了',
    ),
  },
  electric_scooter: {
    name: '滑板车',
    praise: words(
      '折叠方便，提上地铁不费劲|刹车灵，下坡心里有底|上班通勤正好，省了停车的麻烦|避震舒服，坑洼路也不震手|续航扎实，来回三十公里够用|仪表清楚，电量速度一眼看到',
    ),
    blame: words(
      '折叠扣松动，骑着晃|仪表进水起雾，看不清数字|刹车异响，送修两次没修好|后轮没几天就漏气|实际续航只有标称的一半|车把生锈，才淋过一次雨',
    ),
  },
  drone: {
    name: '无人机',
    praise: words(
      '画质惊艳，拍日落很出片|悬停稳，风大也不飘|上手快，新手模式很友好|返航准，落点就在脚边|图传清晰，飞远了也不卡|机身小，背包就能带走|跟拍聪明，骑车能一直跟着',
    ),
    blame: words(
      '云台抖动，拍出来全是水波纹|图传断断续续，飞出两百米就黑|返航偏了十几米，差点掉河里|桨叶毛刺多，飞起来噪音大|电池飞八分钟就报警|遥控器摇杆松动，一碰就跑偏',
    ),
  },
  accessory: {
    name: '配件',
    praise: words(
      '尺寸刚好，装上严丝合缝|手感舒服，比原装还软|充电快，吃个饭就满了|收纳分区合理，线材不乱|做工精细，缝线整齐|价格便宜，备一个不心疼|颜色正，跟图片一样',
    ),
    blame: words(
      '尺寸不对，根本装不上|充电器发热，烫手不敢用|拉链卡住，用力一拽就坏|异味很重，晾了三天还有|颜色有色差，跟图片两回事|卡扣一掰就断',
    ),
  },
};

/** Praise that fits every category. */
export const praiseOfAll = words(
  '物流很快，第二天就到|包装严实，没有磕碰|客服很有耐心|性价比高，这个价位很值|活动价入手，比平时便宜不少|跟描述一致，很放心|做工精致，质感在线|送人很有面子|使用方便，家里老人也会操作|老客户了，品质一直稳定|赶上双十一，价格很划算',
);

export const openings = words(
  '用了两周来评价|收到一周了|第二次买这个牌子|给爸妈买的|给孩子的生日礼物|朋友推荐的|挑了很久|活动的时候下的单|刚拆封|用了一个多月|通勤每天都用|一直用这个牌子',
);

export const praiseEndings = words(
  '很满意|值得推荐|会回购|五星好评|超出预期|已经推荐给同事|下次还来|家里人都喜欢|爱了爱了|闭眼入|good|👍|😄😄|全家都说好',
);

/** What one would say who takes no side. */
export const plain = words(
  '刚收到，还没怎么用，过几天再来追评|外观和图片一样，功能等用一段时间再说|整体一般，对得起这个价格|功能够用，没有特别的地方|还可以吧，中规中矩|能用，跟上一代差别不大|先给三星，后面看表现|帮朋友买的，具体不清楚|包装正常，东西正常',
);

/** An issue: a thing, its symptom and what follows, each in the ways in which customers say it. */
export interface Issue {
  readonly categories: readonly string[];
  /** How often it is complained of, beside the others. */
  readonly weight: number;
  readonly things: readonly string[];
  readonly symptoms: readonly string[];
  readonly ends: readonly string[];
}

export const issues: readonly Issue[] = [
  {
    categories: ['band', 'watch', 'controller', 'door_lock', 'electric_scooter', 'drone'],
    weight: 62,
    things: words('屏幕|这块屏幕|屏幕用了没几天就|屏幕隔一会儿就|新换的屏幕还是|屏幕一到晚上就'),
    symptoms: words('闪屏|一直闪屏|不停闪烁|频繁闪屏|闪屏闪得眼睛疼|闪烁个没完'),
    ends: words('只能退货|果断退货了|已经退货|退货了，不折腾|最后还是退货|直接退货，再也不买|退货算了|家人也劝我退货'),
  },
  {
    categories: ['band', 'watch', 'earbuds', 'electric_scooter', 'drone'],
    weight: 16,
    things: words('电池|电池太拉胯，|这个电池|说好的大电池，'),
    symptoms: words('续航不行|续航撑不到天黑|续航跟宣传差远了|续航越用越短'),
    ends: words('放着不用也掉电|掉电快得离谱|一晚上能掉电一半|眼看着掉电'),
  },
  {
    categories: ['band', 'watch', 'earbuds', 'camera'],
    weight: 13,
    things: words('蓝牙|蓝牙太弱，|手机蓝牙'),
    symptoms: words('动不动就断连|走两步就断连|一天断连好几次|莫名其妙断连'),
    ends: words('每次都要手动重连|重连要等好久|怎么重连都不行|重连了又断'),
  },
  {
    categories: Object.keys(voices),
    weight: 9,
    things: words('物流|这次物流|物流真的'),
    symptoms: words('太慢|慢得不行|慢到没脾气|慢，等了八天'),
    ends: words('箱子还破损了|外壳破损|到手包装破损|里面的东西也破损'),
  },
  {
    categories: Object.keys(voices),
    weight: 7,
    things: words('客服|售后的客服|客服态度敷衍，'),
    symptoms: words('来回踢皮球|只会踢皮球|踢皮球，没人管'),
    ends: words('维修拖了半个月|维修还要自己付运费|维修完还是老样子'),
  },
  {
    categories: Object.keys(voices),
    weight: 7,
    things: words('刚买两天就降价|下单第三天降价|活动一过反而降价|没过几天又降价'),
    symptoms: words('，差价一百多|，差价不小|，差价没人补'),
    ends: words('申请保价被拒|保价通道关了|保价说过期了|客服不给保价'),
  },
  {
    categories: ['camera', 'sensor', 'door_lock'],
    weight: 14,
    things: words('老是误报|没人也误报|一刮风就误报|误报多得数不清'),
    symptoms: words('，推送响个不停|，推送一条接一条|，推送关都关不掉'),
    ends: words('半夜被吵醒|全家都被吵醒|孩子被吵醒'),
  },
  {
    categories: ['balance_car', 'electric_scooter'],
    weight: 14,
    things: words('轮胎|后面的轮胎|轮胎骑了几天就'),
    symptoms: words('漏气|慢慢漏气|总是漏气'),
    ends: words('补胎还得自己掏钱|附近没地方补胎|补胎补了又坏'),
  },
];
