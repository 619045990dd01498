/** The SQL macros that read what people type: numbers with separators and units, days and moments in many forms. */
import { literal } from './duckdb-scan.js';

/*
 * Millions of cells pass here, so every macro tries the plain form first, by a pattern without groups, and only what is not
 * plain pays for more. Measured a cell: such a pattern 0.2 µs, trim with a list 1 µs, a cast that fails 3 µs, and a cast of text
 * to a decimal of more than 18 digits 40 µs, which is why none is used.
 */

/** What stands around a value without being part of it: spaces of all widths, line ends, byte order marks. */
const spaces = ' \t\r\n\u3000\u00a0\ufeff\u200b';

/** Cells that say "nothing here". */
const blankForm = `[${spaces}]*(?:|--?|——?|(?i:#?N/A|NULL|\\\\N))[${spaces}]*`;

/** Begins with a digit, a letter or an ideograph that opens no word for "nothing", and ends in no space. */
const plainText = '[0-9A-MO-Za-mo-z一-龥](?:.*[!-~一-龥])?';

const fullWidth = '０１２３４５６７８９，．－＋％（）：／￥＄　−–';
const halfWidth = '0123456789,.-+%():/¥$ --';

const plainForm = '[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)';
const plainWhole = '[-+]?\\d{1,18}';
/** Thousands are grouped by three. Other grouping, such as a decimal comma, is not guessed. */
const groupedForm = '[-+]?[¥￥$]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?';
const scientificForm = '[-+]?\\d+(?:\\.\\d*)?[eE][-+]?\\d{1,3}';
const currency = '(?:¥|US\\$|HK\\$|\\$|€|£|CNY|RMB|USD|EUR|GBP|人民币)';
/** Sign and currency may stand in either order, and one unit may follow. Two signs or half a pair of brackets do not convert. */
const numberForm =
  `\\(?\\s*[-+]?\\s*${currency}?\\s*[-+]?\\s*(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?|\\.\\d+)` +
  `\\s*[%万亿]?\\s*(?:元|CNY|RMB|USD|EUR|GBP|¥|\\$|€)?\\s*\\)?`;

/** Of plausible years, so that the value needs no second look. */
const isoForm = '(?:19|2[01])\\d{2}[-/]\\d{1,2}[-/]\\d{1,2}(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)?';
const zonedForm = '[12]\\d{3}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?(?:Z|[-+]\\d\\d(?::?\\d\\d)?)';
const time = '(\\d{1,2})[:时点](\\d{1,2})(?:[:分](\\d{1,2})秒?([.]\\d{1,9})?|分)?';
const offset = '(Z|UTC|[-+]\\d{2}:?(?:\\d{2})?)?';
/** Year first, then month, then day: any other order is ambiguous and needs a format. */
const momentForm = `^([12]\\d{3})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ]*${time})? ?${offset}$`;
const compactForm = `^([12]\\d{3})(\\d{2})(\\d{2})(?:[T ]?(\\d{2}):?(\\d{2})(?::?(\\d{2})([.]\\d{1,9})?)?)? ?${offset}$`;
const isoMonthForm = '(?:19|2[01])\\d{2}-\\d{2}';
const monthForm = '^([12]\\d{3})(?:[-/.年](\\d{1,2})|(\\d{2}))月?份?$';

type Macro = readonly [signature: string, body: string];

function matches(text: string, pattern: string): string {
  return `regexp_full_match(${text}, ${literal(pattern)})`;
}

function rewritten(text: string, pattern: string, into: string): string {
  return `regexp_replace(${text}, ${literal(pattern)}, ${literal(into)})`;
}

/**
 * The macro of the value, with the value computed once. A macro's argument is pasted wherever its body names it,
 * and nested macros paste pastes: planning such a statement takes longer than running it. A lambda's parameter is not pasted.
 */
function once(value: string, name: string): string {
  return `list_transform([${value}], lambda p: ${name}(p))[1]`;
}

/** An expression over `d`, which is the value, computed once. */
function within(value: string, expression: string): string {
  return `list_transform([${value}], lambda d: ${expression})[1]`;
}

/** Statements to run once per engine, before anything is converted. `zone` is the review's. */
export function conversionMacros(zone: string): string {
  return [...textMacros(), ...numberMacros(), ...momentMacros(zone)]
    .map(([signature, body]) => `CREATE OR REPLACE MACRO ${signature} AS (${body})`)
    .join(';\n');
}

function textMacros(): readonly Macro[] {
  return [
    ['needs_trim(x)', `regexp_matches(x, ${literal(`^[${spaces}]|[${spaces}]$`)})`],
    ['trimmed(x)', `CASE WHEN needs_trim(x) THEN trim(x, ${literal(spaces)}) ELSE x END`],
    ['plain_text(x)', matches('x', plainText)],
    ['half_width(x)', `trim(translate(x, ${literal(fullWidth)}, ${literal(halfWidth)}), ${literal(spaces)})`],
    ['is_blank(x)', `x IS NULL OR ${matches('x', blankForm)}`],
    // Compared one by one: planning an IN of five takes as long as planning twenty comparisons.
    [
      'truth_word(t)',
      `CASE t WHEN 'true' THEN true WHEN '1' THEN true WHEN 'yes' THEN true WHEN 'y' THEN true WHEN '是' THEN true
              WHEN 'false' THEN false WHEN '0' THEN false WHEN 'no' THEN false WHEN 'n' THEN false WHEN '否' THEN false END`,
    ],
    [
      'plain_truth(x)',
      `CASE WHEN x = 'true' OR x = '1' OR x = '是' THEN true WHEN x = 'false' OR x = '0' OR x = '否' THEN false END`,
    ],
    [
      'truth(x)',
      `COALESCE(plain_truth(x), CASE WHEN x IS NOT NULL THEN ${once('lower(half_width(x))', 'truth_word')} END)`,
    ],
    [
      'number_text(x)',
      `CASE WHEN x = trunc(x) AND abs(x) < 1e15 THEN CAST(CAST(x AS BIGINT) AS VARCHAR) ELSE CAST(x AS VARCHAR) END`,
    ],
    [
      'members(x)',
      `CASE WHEN NOT is_blank(x)
            THEN list_filter(list_transform(string_split(replace(x, '；', ';'), ';'), lambda one: trimmed(one)), lambda one: one <> '') END`,
    ],
  ];
}

function numberMacros(): readonly Macro[] {
  return [
    ['finite(x)', `CASE WHEN isfinite(x) THEN x END`],
    ['whole(x)', `CASE WHEN x = trunc(x) THEN TRY_CAST(x AS BIGINT) END`],
    [
      'clean_number(t)',
      `CASE WHEN ${matches('t', numberForm)} AND contains(t, '(') = contains(t, ')')
            THEN CASE WHEN contains(t, '(') THEN '-' ELSE '' END || regexp_replace(t, '[^-0-9.]', '', 'g') END`,
    ],
    // The digits of a number with their sign and point, as text; its unit is not applied yet.
    [
      'digits(x)',
      `CASE WHEN x IS NULL OR ${matches('x', plainForm)} THEN x
            WHEN ${matches('x', groupedForm)} THEN regexp_replace(x, '[,¥￥$]', '', 'g')
            ELSE ${once('upper(half_width(x))', 'clean_number')} END`,
    ],
    [
      'unit(x)',
      `CAST(CASE WHEN contains(x, '万') THEN 10000 WHEN contains(x, '亿') THEN 100000000 ELSE 1 END AS DECIMAL(9, 0))`,
    ],
    ['has_unit(x)', `contains(x, '万') OR contains(x, '亿')`],
    ['is_percent(x)', `contains(x, '%') OR contains(x, '％')`],
    ['plain_money(x)', `CASE WHEN ${matches('x', plainForm)} THEN TRY_CAST(x AS DECIMAL(18, 2)) END`],
    ['plain_whole(x)', `CASE WHEN ${matches('x', plainWhole)} THEN TRY_CAST(x AS BIGINT) END`],
    ['plain_number(x)', `CASE WHEN ${matches('x', plainForm)} THEN finite(TRY_CAST(x AS DOUBLE)) END`],
    // A percentage is a share; as an amount or a count it says nothing.
    [
      'typed_money(x)',
      `CASE WHEN ${matches('x', plainForm)} THEN TRY_CAST(x AS DECIMAL(18, 2))
            WHEN NOT (is_percent(x))
            THEN ${within(
              'digits(x)',
              `CASE WHEN has_unit(x) THEN TRY_CAST(TRY_CAST(d AS DECIMAL(18, 6)) * unit(x) AS DECIMAL(18, 2))
              ELSE TRY_CAST(d AS DECIMAL(18, 2)) END`,
            )} END`,
    ],
    [
      'typed_whole(x)',
      `CASE WHEN ${matches('x', plainWhole)} THEN TRY_CAST(x AS BIGINT)
            WHEN NOT (is_percent(x)) THEN ${once('TRY_CAST(digits(x) AS DECIMAL(18, 4)) * unit(x)', 'whole')} END`,
    ],
    [
      'typed_number(x)',
      `CASE WHEN ${matches('x', `${plainForm}|${scientificForm}`)} THEN finite(TRY_CAST(x AS DOUBLE))
            WHEN x IS NOT NULL
            THEN ${within('digits(x)', 'finite(TRY_CAST(d AS DOUBLE)) * CAST(unit(x) AS DOUBLE) / CASE WHEN is_percent(x) THEN 100 ELSE 1 END')} END`,
    ],
    // A double is taken as the decimal that it was written as: 1.005 is 1.005, not the binary fraction just below it.
    ['cents(x)', `TRY_CAST(TRY_CAST(round(x, 6) AS DECIMAL(38, 6)) AS DECIMAL(18, 2))`],
  ];
}

function momentMacros(zone: string): readonly Macro[] {
  const parts = '\\1-\\2-\\3 \\4:\\5:\\6\\7\\8';
  return [
    [
      'plausible(m)',
      `CASE WHEN m BETWEEN TIMESTAMP '1900-01-01' AND TIMESTAMP '2199-12-31 23:59:59.999999' THEN m END`,
    ],
    ['in_zone(m)', `timezone(${literal(zone)}, m)`],
    // Parts that were absent leave ':' and ' ' behind; the offset follows an empty second as in '10:05:+08'.
    [
      'moment_of(t)',
      `CASE WHEN regexp_full_match(t, '.*(Z|UTC|:[0-9.]*[-+][0-9:]+)')
            THEN in_zone(TRY_CAST(regexp_replace(replace(t, 'UTC', 'Z'), ':([-+Z])', ':00\\1') AS TIMESTAMPTZ))
            ELSE TRY_CAST(rtrim(t, ' :') AS TIMESTAMP) END`,
    ],
    [
      'canonical_moment(t)',
      `CASE WHEN ${matches('t', momentForm)} THEN ${rewritten('t', momentForm, parts)}
            WHEN ${matches('t', compactForm)} THEN ${rewritten('t', compactForm, parts)} END`,
    ],
    ['read_moment(t)', once('canonical_moment(t)', 'moment_of')],
    ['typed_moment(x)', `CASE WHEN x IS NOT NULL THEN ${once('half_width(x)', 'read_moment')} END`],
    ['plain_moment(x)', `CASE WHEN ${matches('x', isoForm)} THEN TRY_CAST(x AS TIMESTAMP) END`],
    [
      'moment(x)',
      `CASE WHEN x IS NULL THEN NULL
            WHEN ${matches('x', isoForm)} THEN TRY_CAST(x AS TIMESTAMP)
            WHEN ${matches('x', zonedForm)} THEN plausible(in_zone(TRY_CAST(x AS TIMESTAMPTZ)))
            ELSE ${once('typed_moment(x)', 'plausible')} END`,
    ],
    // Excel counts days from 1899-12-30; eight digits are a day written without separators.
    [
      'numbered_moment(x)',
      `CASE WHEN x >= 20000 AND x < 80000
              THEN TIMESTAMP '1899-12-30' + to_milliseconds(CAST(round(x * 86400) AS BIGINT) * 1000)
            WHEN x >= 19000101 AND x <= 21991231 AND x = trunc(x) THEN try_strptime(CAST(CAST(x AS BIGINT) AS VARCHAR), '%Y%m%d') END`,
    ],
    [
      'month_of(t)',
      `CASE WHEN ${matches('t', monthForm)} THEN plausible(TRY_CAST(${rewritten('t', monthForm, '\\1-\\2\\3-01')} AS TIMESTAMP)) END`,
    ],
    ['plain_month(x)', `CASE WHEN ${matches('x', isoMonthForm)} THEN TRY_CAST(x || '-01' AS TIMESTAMP) END`],
    [
      'month_moment(x)',
      `CASE WHEN ${matches('x', isoMonthForm)} THEN TRY_CAST(x || '-01' AS TIMESTAMP)
            WHEN ${matches('x', isoForm)} THEN TRY_CAST(x AS TIMESTAMP)
            ELSE COALESCE(${once('half_width(x)', 'month_of')}, moment(x)) END`,
    ],
    [
      'numbered_month(x)',
      `COALESCE(numbered_moment(x), CASE WHEN x >= 190001 AND x <= 219912 AND x = trunc(x)
         THEN try_strptime(CAST(CAST(x AS BIGINT) AS VARCHAR), '%Y%m') END)`,
    ],
  ];
}
