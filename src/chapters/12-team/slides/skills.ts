/** The matrix of skills as a heat map: the share of each team that has a skill at working level. */
import type { TableBlock } from '../../../deck/block.js';
import type { Slide } from '../../../deck/deck.js';
import type { TableCell } from '../../../deck/table.js';
import type { SlideContext, SlideRule } from '../../chapter.js';
import { makeSlide, numberOf, shown, table } from '../../slide.js';
import { definitions } from '../definitions.js';
import { rows } from '../measures.js';

const id = 'team.skills';
const mostSkills = 7;
const mostTeams = 9;

interface Skill {
  readonly skill: string;
  /** Of all staff. */
  readonly able: number;
}

interface Team {
  readonly team: string;
  readonly people: number;
}

/** Skills by how many have them, the rarest last; teams by their size. */
function matrix({ measures }: SlideContext): { readonly skills: readonly Skill[]; readonly teams: readonly Team[] } {
  const found = rows(measures, 'skill_matrix');
  const skills = new Map<string, number>();
  const teams = new Map<string, number>();
  for (const { skill, able, team, people } of found) {
    skills.set(skill, (skills.get(skill) ?? 0) + able);
    teams.set(team, people);
  }
  return {
    skills: [...skills]
      .map(([skill, able]) => ({ skill, able }))
      .toSorted((a, b) => b.able - a.able || (a.skill < b.skill ? -1 : 1)),
    teams: [...teams]
      .map(([team, people]) => ({ team, people }))
      .toSorted((a, b) => b.people - a.people || (a.team < b.team ? -1 : 1)),
  };
}

function heatMap(context: SlideContext, skills: readonly Skill[], teams: readonly Team[], people: number): TableBlock {
  const { narrative, measures } = context;
  const able = new Map(rows(measures, 'skill_matrix').map((row) => [JSON.stringify([row.team, row.skill]), row.able]));
  const cell = (count: number, of: number, shaded = true): TableCell => ({
    text: shown(context, count / of, 'share'),
    ...(shaded ? { shade: count / of } : {}),
  });
  return table(
    {
      columns: [
        { header: narrative.say(`${id}.team`), align: 'left', width: 2 },
        ...skills.map(({ skill }) => ({ header: narrative.label(skill), align: 'right' as const, width: 1.4 })),
      ],
      rows: teams.map(({ team, people: size }): readonly TableCell[] => [
        { text: narrative.say(`${id}.size`, { team, size: shown(context, size, 'count') }), bold: true },
        ...skills.map(({ skill }) => cell(able.get(JSON.stringify([team, skill])) ?? 0, size)),
      ]),
      total: [
        { text: narrative.say('column.total'), bold: true },
        ...skills.map(({ able: count }) => cell(count, people, false)),
      ],
    },
    narrative.say(`${id}.alt`),
  );
}

function build(context: SlideContext): Slide | undefined {
  const { skills, teams } = matrix(context);
  const people = teams.reduce((sum, team) => sum + team.people, 0);
  const drawn = skills.length > mostSkills ? [...skills.slice(0, mostSkills - 1), ...skills.slice(-1)] : skills;
  const [common, ...others] = drawn;
  if (!common || people === 0) return undefined;
  const rare = others.at(-1);
  const holders = rare
    ? rows(context.measures, 'skill_matrix').filter(({ skill, able }) => skill === rare.skill && able > 0)
    : [];
  const { narrative } = context;
  const withSql = new Set(
    rows(context.measures, 'skill_matrix').flatMap((row) => (row.is_sql && row.able > 0 ? [row.team] : [])),
  );
  const without = teams.filter(({ team }) => !withSql.has(team)).map(({ team }) => narrative.label(team));
  return makeSlide(context, {
    id,
    layout: 'table',
    parameters: {
      common: common.skill,
      commonPart: shown(context, common.able / people, 'share'),
      rare: rare?.skill ?? '',
      rareCount: shown(context, rare?.able ?? null, 'count'),
      rarePart: shown(context, rare ? rare.able / people : null, 'share'),
      several: rare !== undefined,
      oneTeam: holders.length === 1,
      holder: holders[0]?.team ?? '',
      people: shown(context, people, 'count'),
      without: without.join(narrative.locale === 'zh-CN' ? '、' : ', '),
      sql: numberOf(context, 'team.sql_share') !== null,
    },
    exhibits: { exhibit: heatMap(context, drawn, teams.slice(0, mostTeams), people) },
    takeaways: ['sql.told', 'rare.told', 'holder.told'],
    figures: ['team.sql_share'],
    datasets: ['staff', 'skills'],
    definitions,
  });
}

export const skills: SlideRule = { id, needs: ['staff', 'skills'], build };
