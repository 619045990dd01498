/** The figures of an own slide: each column of numbers a family, each category a member. */
import type { OwnSlide, OwnValue } from '../../config/review.js';
import { fail } from '../../errors/problem.js';
import type { FigureDefinitions } from '../../figures/definition.js';
import type { Unit } from '../../figures/figure.js';
import { memberPath } from '../../figures/member.js';
import type { FigureContext } from '../chapter.js';
import type { Family, MemberReading } from '../family.js';
import { measureName } from './query.js';

/** The id of a column's family. */
export const familyOf = ({ id }: OwnSlide, { column }: OwnValue) => `${id}.${column}`;

/** The category of a row; an empty one is unknown. */
export const memberOf = (value: unknown): string => (typeof value === 'string' ? value : 'unknown');

function readings(
  slide: OwnSlide,
  { column, currency }: OwnValue,
  { measures, review }: FigureContext,
): MemberReading[] {
  const { category, id } = slide;
  const rows = measures.get(measureName(slide))?.rows ?? [];
  const place = { file: review.file, path: `slides.${review.slides.indexOf(slide)}.sql` };
  const given = currency === undefined ? {} : { currency };
  if (category !== undefined) {
    const members = rows.map((row) => memberOf(row[category])).sort();
    const twice = members.find((member, index) => member === members[index + 1]);
    if (twice !== undefined) fail('SLIDE_CATEGORY', { slide: id, column: category, category: twice }, place);
  }
  return rows.map((row): MemberReading => {
    const value = typeof row[column] === 'number' ? row[column] : null;
    if (category === undefined) {
      if (rows.length > 1) fail('SLIDE_ROWS', { slide: id, rows: rows.length }, place);
      return { value, ...given };
    }
    return { member: memberPath(memberOf(row[category])), value, ...given };
  });
}

export function ownFamilies(slide: OwnSlide): readonly Family[] {
  const [, name = ''] = slide.id.split('.');
  return slide.values.map((value) => ({
    name: `${name}.${value.column}`,
    unit: value.unit as Unit,
    ...(value.good ? { good: value.good } : {}),
    measure: measureName(slide),
    read: (context) => readings(slide, value, context),
  }));
}

export function ownDefinitions(slide: OwnSlide): FigureDefinitions {
  return Object.fromEntries(
    slide.values.map((value) => [
      familyOf(slide, value),
      { name: value.name, definition: value.definition ?? value.name },
    ]),
  );
}
