/** A process of its own: reads the workbook of the argument as a source does, and prints its rows or what is wrong with it. */
import { QuarterdeckError } from '../../src/errors/problem.js';
import { readBeside } from '../../src/sources/xlsx/beside.js';

const [file = ''] = process.argv.slice(2);
try {
  const part = await readBeside({ source: 'book', file: { file, path: 'book.xlsx' }, options: { path: 'book.xlsx' } });
  console.log(JSON.stringify({ columns: part.columns, rows: part.rows.length, last: part.rows.at(-1) }));
} catch (error) {
  if (!(error instanceof QuarterdeckError)) throw error;
  console.log(JSON.stringify({ codes: error.problems.map(({ code }) => code) }));
}
