/** Names and definitions of the figures of chapter 12. */
import { define, type FigureDefinitions } from '../../figures/definition.js';

export const definitions: FigureDefinitions = {
  'team.response_hours': define(
    ['需求响应时长', 'Response to requests'],
    [
      '市场部门向技术部门提出的需求，从提出到确认的平均小时数；未确认的不计。',
      'Mean hours from raised to confirmed, of requests from marketing to technology; those not confirmed are left out.',
    ],
  ),
  'team.fact_loss': define(
    ['信息损耗率', 'Facts lost'],
    ['1 − 保留的关键事实 ÷ 全部关键事实。', 'One less facts kept over key facts, over all samples.'],
  ),
  'team.non_core_share': define(
    ['非核心工作占比', 'Non-core work'],
    [
      '技术部门承接的需求中，非核心人天 ÷ 已标明是否核心的人天。',
      'Person-days of requests to technology that are not core, over those where it is known.',
    ],
  ),
  'team.value_per_day': define(
    ['每人天价值', 'Value a person-day'],
    ['各项目预计价值 ÷ 人天，两者都已知的需求。', 'Value over person-days by project, over requests that know both.'],
  ),
  'team.conflict_score': define(
    ['协作评分', 'Score of working together'],
    ['协作问卷评分的平均值。', 'Mean score of the survey on conflicts.'],
  ),
  'team.crisis_minutes': define(
    ['应急响应时长', 'Response to emergencies'],
    ['应急事件从开始到响应的平均分钟数。', 'Mean minutes from the start of an emergency to the response.'],
  ),
  'team.crisis_coverage': define(
    ['应急到场率', 'Departments that came'],
    ['应急事件到场部门数 ÷ 应到部门数。', 'Departments that came to emergencies over those that were needed.'],
  ),
  'team.closure_rate': define(
    ['改进闭环率', 'Improvements closed'],
    [
      '截至期末到期的改进中，期末前完成的比例。',
      'Of improvements due by the end of the period, the share done by then.',
    ],
  ),
  'team.repeat_root_causes': define(
    ['重复根因', 'Repeated root causes'],
    [
      '本期到期的改进中，被两项及以上改进提到的根因。',
      'Root causes that two or more improvements due in the period name.',
    ],
  ),
  'team.single_points': define(
    ['单点岗位', 'Single points'],
    [
      '没有备份人、且无备份超过90天的关键岗位数。',
      'Key roles without a stand-in that have been without one for more than 90 days.',
    ],
  ),
  'team.independence': define(
    ['独立完成率', 'Independence'],
    [
      '独立完成的复杂任务 ÷ 全部复杂任务；60%至80%为健康。',
      'Complex assignments done independently over all complex ones; 60 to 80 % is healthy.',
    ],
  ),
  'team.training_lift': define(
    ['培训提升', 'Gain from training'],
    ['训后平均分 ÷ 训前平均分 − 1，按技能。', 'Mean score after over mean score before, less one, by skill.'],
  ),
  'team.sql_share': define(
    ['SQL掌握率', 'Staff with SQL'],
    ['SQL达到二级及以上的人数 ÷ 全体人数。', 'Staff with level 2 or more in SQL over all staff.'],
  ),
};
