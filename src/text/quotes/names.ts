/** Where a review names a person: after words that introduce one, and before or after a title. */

/** The surnames of nine in ten people in China, as a class of characters, and those of two characters. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const double = '欧阳|上官|司马|诸葛|司徒|东方|夏侯|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|端木|南宫';
const surname = `(?:${double}|[${surnames}])`;
const title =
  '先生|女士|小姐|太太|经理|主管|店长|师傅|老师|医生|大夫|阿姨|叔叔|大哥|大姐|工程师|总监|老板|同学|警官|客服|同志';

const introduced =
  '我的名字是|我的名字叫|我名字叫|名字叫|名字是|本人叫|我叫|名叫|姓名|联系人|收件人|收货人|寄件人|签收人|机主|户主|经办人|接待人';
const noName = '客服|快递|师傅|售后|人工|外卖|别人|大家|家人|朋友|物业|维修|他|她|它|你|我|了|过|不|醒|停|出|来|的';

/** A pattern that finds what to hide; what stands before and behind it stays. */
export const ofNames: readonly RegExp[] = [
  new RegExp(`(?<=${introduced})(?:(?:是|为|叫)|[\\s:：,，]){0,3}(?!${noName})\\p{Script=Han}{2,4}`, 'gu'),
  new RegExp(`(?<=(?:我|本人|免贵|贵|是|位)姓)(?:${double}|\\p{Script=Han})`, 'gu'),
  new RegExp(`(?!(?<=[感多])谢)${surname}\\p{Script=Han}{0,2}(?=${title})`, 'gu'),
  /(?![位老某的男女个好各是])\p{Script=Han}(?=先生|女士)/gu,
  new RegExp(
    `(?<=客服|店员|导购|快递员|快递|师傅|销售|经理|安装工|工程师|店长|专员|维修员)(?:(?:小|老|阿)(?![姐哥妹伙时编米师板是伯])\\p{Script=Han}|${surname}(?=[，,。！!\\s]|$))`,
    'gu',
  ),
  /(?<=\b(?:[Mm]y name(?: is|'s|’s)|[Nn]ame is|[Nn]ame:|[Nn]amed|[Cc]ontact person:?|[Rr]ecipient:?|[Ss]igned by|[Ss]poke (?:to|with)|[Tt]alked to)\s{0,3})(?!(?:the|a|an|my|your|our|their|customer|support|someone|them|him|her)\b)\p{Script=Latin}[\p{Script=Latin}'’-]{0,30}(?:\s{1,2}\p{Lu}[\p{L}'’-]{0,30}){0,2}/gu,
  /(?<=\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Madam|mr|mrs|ms|dr)\b\.?\s{0,2})\p{Lu}[\p{L}'’-]{0,30}(?:\s{1,2}\p{Lu}[\p{L}'’-]{0,30})?/gu,
  /(?<=\b(?:I am|I'm|I’m|This is|this is)\s)\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/gu,
  /(?<=\b(?:[Rr]egards|[Ss]incerely|[Cc]heers|[Tt]hanks)[,.!]?\s{1,2})\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)?(?=[.!]?\s*$)/gu,
];
