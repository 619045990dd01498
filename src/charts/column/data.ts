/** The sheet of a column chart. */
export { plainSheet as data } from '../parts/sheet.js';
