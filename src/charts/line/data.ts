/** The sheet of a line chart. */
export { plainSheet as data } from '../parts/sheet.js';
