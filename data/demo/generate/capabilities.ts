/** raw/team_matrix.xlsx: who can do what, who stands in for whom, what they did alone, and what training changed. */
import { review, slashed } from './calendar.js';
import { deck } from './quota.js';
import { createRandom, shuffled, type Random } from './random.js';
import { writeBook } from './write/book.js';
import type { Cell } from './write/lines.js';

const skills = ['SQL', '数据分析', '广告投放', '内容策划', '客户运营', '压测调优', '项目管理'] as const;

interface Team {
  readonly name: string;
  readonly people: number;
  /** Members with level 2 or more in each skill. Eight of the forty have SQL. */
  readonly able: readonly number[];
  readonly roles: readonly string[];
}

const teams: readonly Team[] = [
  {
    name: '技术部',
    people: 12,
    able: [6, 4, 0, 0, 0, 3, 4],
    roles: ['后端开发', '前端开发', '测试', '运维', '数据工程', '架构'],
  },
  {
    name: '市场部',
    people: 9,
    able: [1, 3, 6, 5, 2, 0, 3],
    roles: ['投放优化', '品牌策划', '内容运营', '媒介', '市场分析'],
  },
  {
    name: '运营部',
    people: 8,
    able: [1, 3, 2, 3, 5, 0, 3],
    roles: ['活动运营', '商品运营', '渠道运营', '私域运营'],
  },
  { name: '设计部', people: 5, able: [0, 0, 0, 3, 0, 0, 1], roles: ['视觉设计', '交互设计', '视频制作'] },
  { name: '客服部', people: 6, able: [0, 1, 0, 0, 4, 0, 1], roles: ['售前客服', '售后客服', '质检'] },
];

/** Key roles, by place in the list of people: days without a stand-in, or none where one is named. */
const keyRoles: ReadonlyMap<number, number | 'backed'> = new Map<number, number | 'backed'>([
  [0, 'backed'],
  [3, 186],
  [4, 134],
  [5, 'backed'],
  [9, 62],
  [12, 'backed'],
  [16, 158],
  [20, 'backed'],
  [22, 45],
  [24, 121],
  [30, 'backed'],
  [31, 97],
  [35, 'backed'],
]);

interface Person {
  readonly id: string;
  readonly team: Team;
  readonly role: string;
}

function people(): Person[] {
  let number = 0;
  return teams.flatMap((team) =>
    Array.from({ length: team.people }, (_, i): Person => {
      number += 1;
      return { id: `E${String(number).padStart(3, '0')}`, team, role: team.roles[i % team.roles.length] ?? '' };
    }),
  );
}

function staffRows(all: readonly Person[]): Cell[][] {
  return all.map(({ id, team, role }, i) => {
    const key = keyRoles.get(i);
    // The next of the team stands in.
    const backup = all.find((one, at) => at > i && one.team === team)?.id ?? all.find((one) => one.team === team)?.id;
    return [
      id,
      team.name,
      role,
      key === undefined ? '否' : '是',
      key === 'backed' ? (backup ?? null) : null,
      typeof key === 'number' ? key : null,
    ];
  });
}

function skillRows(all: readonly Person[], random: Random): Cell[][] {
  return teams.flatMap((team) => {
    const members = all.filter((one) => one.team === team);
    return skills.flatMap((skill, s) => {
      const able = team.able[s] ?? 0;
      return shuffled(members, random).flatMap(({ id }, rank): Cell[][] => {
        if (rank < able) return [[id, skill, 2 + Number(random.chance(0.35))]];
        // Beginners stand in the matrix with level 1 or not at all.
        return random.chance(0.45) ? [[id, skill, 1]] : [];
      });
    });
  });
}

const assigned = { complex: 68, alone: 32, simple: 44 } as const;
const works = ['大促主会场', '支付链路优化', '会员中台', '直播间改版', '数据看板', '门店大屏', '素材库', '客服机器人'];

function assignmentRows(all: readonly Person[], random: Random): Cell[][] {
  const pairs = shuffled(
    all.flatMap(({ id }) => works.map((work) => [id, work] as const)),
    random,
  ).slice(0, assigned.complex + assigned.simple);
  // 0 complex and alone, 1 complex with help, 2 simple.
  const kinds = deck([assigned.alone, assigned.complex - assigned.alone, assigned.simple], random);
  return pairs
    .map(([id, work], i): Cell[] => {
      const kind = kinds[i] ?? 2;
      const alone = kind === 0 || (kind === 2 && random.chance(0.8));
      return [id, work, kind === 2 ? '否' : '是', alone ? '是' : '否'];
    })
    .sort((a, b) => (String(a[0]) + String(a[1]) < String(b[0]) + String(b[1]) ? -1 : 1));
}

/** Courses with those who took part, their mean score before, and what it gained. */
const courses = [
  { skill: 'SQL', people: 14, before: 51, gain: 0.34, day: 21 },
  { skill: '数据分析', people: 12, before: 62, gain: 0.03, day: 33 },
  { skill: '压测调优', people: 7, before: 47, gain: 0.41, day: 12 },
  { skill: '客户运营', people: 10, before: 66, gain: 0.12, day: 54 },
] as const;

function trainingRows(all: readonly Person[], random: Random): Cell[][] {
  return courses.flatMap(({ skill, people: count, before, gain, day }) =>
    shuffled(all, random)
      .slice(0, count)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id }): Cell[] => {
        const first = Math.round(before + 9 * random.normal());
        const second = Math.round(first + before * gain + 6 * random.normal());
        return [id, skill, slashed(review.P.from + day), first, Math.min(100, second)];
      }),
  );
}

export function writeCapabilities(folder: string, seed: number): void {
  const random = createRandom(seed, 'capabilities');
  const all = people();
  writeBook(folder, 'team_matrix.xlsx', '团队能力矩阵', [
    { name: '人员', header: ['工号', '部门', '岗位', '关键岗位', '备份人', '无备份天数'], rows: staffRows(all) },
    { name: '技能', header: ['工号', '技能', '等级'], rows: skillRows(all, random) },
    { name: '任务', header: ['工号', '项目', '复杂任务', '独立完成'], rows: assignmentRows(all, random) },
    { name: '培训', header: ['工号', '技能', '培训日期', '训前得分', '训后得分'], rows: trainingRows(all, random) },
  ]);
}
