/** The SQL macros that read what people type: numbers with separators and units, days and moments in many forms. */
import { literal } from './duckdb-scan.js';

/** What stands around a value without being part of it: spaces of all widths, line ends, byte order marks. */
const spaces = ` \t\r\n\u3000\u00a0\ufeff\u200b`;

/** Cells that say "nothing here", in upper case. */
const blanks = ['', '-', '--', '—', '——', 'N/A', '#N/A', 'NULL', '\\N'];

const fullWidth = '０１２３４５６７８９，．－＋％（）：／￥＄　−–';
const halfWidth = '0123456789,.-+%():/¥$ --';

const currency = '(?:¥|US\\$|HK\\$|\\$|€|£|CNY|RMB|USD|EUR|GBP|人民币)';

/**
 * Sign and currency may stand in either order; thousands are grouped by three or not at all; one unit may follow.
 * Grouping that is not by three, such as a decimal comma, is not guessed.
 */
const numberForm =
  `^(\\()?\\s*([-+])?\\s*${currency}?\\s*([-+])?\\s*` +
  `(\\d{1,3}(?:,\\d{3})+|\\d+)?(\\.\\d*)?\\s*(%|万|亿)?\\s*(?:元|CNY|RMB|USD|EUR|GBP|¥|\\$|€)?\\s*(\\))?$`;

const time = '(\\d{1,2})[:时点](\\d{1,2})(?:[:分](\\d{1,2})秒?([.]\\d{1,9})?|分)?';
const offset = '(Z|UTC|[-+]\\d{1,2}:?(?:\\d{2})?)?';
/** Year first, then month, then day: any other order is ambiguous and needs a format. */
const momentForm = `^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ]*${time})? ?${offset}$`;
const compactForm = `^(\\d{4})(\\d{2})(\\d{2})(?:[T ]?(\\d{2}):?(\\d{2})(?::?(\\d{2})([.]\\d{1,9})?)?)? ?${offset}$`;
const monthForm = '^(\\d{4})(?:[-/.年](\\d{1,2})|(\\d{2}))月?份?$';

/** The groups of a pattern as a struct, a letter a group; all are empty where the pattern does not match. */
function parts(text: string, pattern: string, letters: string): string {
  return `regexp_extract(${text}, ${literal(pattern)}, [${[...letters].map((letter) => `'${letter}'`).join(', ')}])`;
}

/**
 * The macro of the value, with the value computed once. A macro's argument is pasted wherever its body names it,
 * and nested macros paste pastes: planning such a statement takes longer than running it. A lambda's parameter is not pasted.
 */
function once(value: string, name: string): string {
  return `list_transform([${value}], lambda p: ${name}(p))[1]`;
}

/** Statements to run once per engine, before anything is converted. `zone` is the review's. */
export function conversionMacros(zone: string): string {
  const inZone = (moment: string) => `timezone(${literal(zone)}, ${moment})`;
  return [
    macro('trimmed(x)', `trim(x, ${literal(spaces)})`),
    macro('half_width(x)', `trimmed(translate(x, ${literal(fullWidth)}, ${literal(halfWidth)}))`),
    macro('is_blank(x)', `x IS NULL OR upper(trimmed(x)) IN (${blanks.map(literal).join(', ')})`),

    macro(
      'number_parts(x)',
      `regexp_extract(upper(half_width(x)), ${literal(numberForm)},
         ['opened', 'before', 'after', 'whole', 'fraction', 'unit', 'closed'])`,
    ),
    // 16 digits before the point and 8 behind it, times at most 10^8: nothing overflows.
    macro(
      'number_of(p)',
      `CASE WHEN (p.opened = '') = (p.closed = '') AND (p.before = '' OR p.after = '')
            THEN TRY_CAST(replace(p.whole || p.fraction, ',', '') AS DECIMAL(24, 8))
               * CAST(CASE p.unit WHEN '万' THEN 10000 WHEN '亿' THEN 100000000 WHEN '%' THEN 0.01 ELSE 1 END AS DECIMAL(12, 2))
               * CAST(CASE WHEN p.opened = '(' OR p.before = '-' OR p.after = '-' THEN -1 ELSE 1 END AS DECIMAL(1, 0))
       END`,
    ),
    macro('typed_number(x)', once('number_parts(x)', 'number_of')),
    // A percentage is a share; as an amount or a count it says nothing.
    macro('typed_amount(x)', `CASE WHEN NOT contains(x, '%') AND NOT contains(x, '％') THEN typed_number(x) END`),
    macro('finite(x)', `CASE WHEN isfinite(x) THEN x END`),
    macro('whole(x)', `CASE WHEN x = trunc(x) THEN TRY_CAST(x AS BIGINT) END`),
    // A double is taken as the decimal that it was written as: 1.005 is 1.005, not the binary fraction just below it.
    macro('cents(x)', `TRY_CAST(TRY_CAST(round(x, 6) AS DECIMAL(38, 6)) AS DECIMAL(18, 2))`),

    macro('plausible(m)', `CASE WHEN m >= TIMESTAMP '1900-01-01' AND m < TIMESTAMP '2200-01-01' THEN m END`),
    macro('in_zone(m)', inZone('m')),
    macro(
      'names_zone(x)',
      `contains(x, '+') OR contains(substring(x, 11), '-') OR (right(x, 1) >= 'A' AND right(x, 1) <= 'z')`,
    ),
    macro(
      'iso_moment(x)',
      `CASE WHEN x < '1' OR x >= '3' THEN NULL
            WHEN names_zone(x) THEN in_zone(TRY_CAST(x AS TIMESTAMPTZ)) ELSE TRY_CAST(x AS TIMESTAMP) END`,
    ),
    macro(
      'moment_text(p)',
      `p.y || '-' || lpad(p.m, 2, '0') || '-' || lpad(p.d, 2, '0') || ' ' || lpad(p.h, 2, '0') || ':' || lpad(p.i, 2, '0')
         || ':' || lpad(p.s, 2, '0') || p.f`,
    ),
    macro(
      'moment_of(p)',
      `CASE WHEN p.z = '' THEN TRY_CAST(moment_text(p) AS TIMESTAMP)
            WHEN p.z IN ('Z', 'UTC') THEN in_zone(TRY_CAST(moment_text(p) || '+00' AS TIMESTAMPTZ))
            ELSE in_zone(TRY_CAST(moment_text(p) || regexp_replace(p.z, '^([-+]\\d{2})(\\d{2})$', '\\1:\\2') AS TIMESTAMPTZ)) END`,
    ),
    macro(
      'typed_moment(x)',
      `COALESCE(${once(parts('half_width(x)', momentForm, 'ymdhisfz'), 'moment_of')},
                ${once(parts('half_width(x)', compactForm, 'ymdhisfz'), 'moment_of')})`,
    ),
    macro('moment(x)', `COALESCE(plausible(iso_moment(x)), ${once('typed_moment(x)', 'plausible')})`),
    // Excel counts days from 1899-12-30; eight digits are a day written without separators.
    macro(
      'numbered_moment(x)',
      `CASE WHEN x >= 20000 AND x < 80000
              THEN TIMESTAMP '1899-12-30' + to_milliseconds(CAST(round(x * 86400) AS BIGINT) * 1000)
            WHEN x >= 19000101 AND x <= 21991231 AND x = trunc(x) THEN try_strptime(CAST(CAST(x AS BIGINT) AS VARCHAR), '%Y%m%d') END`,
    ),
    macro(
      'month_of(p)',
      `CASE WHEN p.y <> '' THEN TRY_CAST(p.y || '-' || lpad(p.m || p.n, 2, '0') || '-01' AS TIMESTAMP) END`,
    ),
    macro(
      'month_moment(x)',
      `COALESCE(plausible(${once(parts('half_width(x)', monthForm, 'ymn'), 'month_of')}), moment(x))`,
    ),
    macro(
      'numbered_month(x)',
      `COALESCE(numbered_moment(x), CASE WHEN x >= 190001 AND x <= 219912 AND x = trunc(x)
         THEN try_strptime(CAST(CAST(x AS BIGINT) AS VARCHAR), '%Y%m') END)`,
    ),

    macro(
      'truth(x)',
      `CASE WHEN lower(half_width(x)) IN ('true', '1', 'yes', 'y', '是') THEN true
            WHEN lower(half_width(x)) IN ('false', '0', 'no', 'n', '否') THEN false END`,
    ),
    macro(
      'number_text(x)',
      `CASE WHEN x = trunc(x) AND abs(x) < 1e15 THEN CAST(CAST(x AS BIGINT) AS VARCHAR) ELSE CAST(x AS VARCHAR) END`,
    ),
    macro(
      'members(x)',
      `CASE WHEN NOT is_blank(x)
            THEN list_filter(list_transform(string_split(replace(x, '；', ';'), ';'), lambda one: trimmed(one)), lambda one: one <> '') END`,
    ),
  ].join(';\n');
}

function macro(signature: string, body: string): string {
  return `CREATE OR REPLACE MACRO ${signature} AS (${body})`;
}
