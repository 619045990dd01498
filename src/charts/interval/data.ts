/** The sheet of an interval chart. */
export { plainSheet as data } from '../parts/sheet.js';
