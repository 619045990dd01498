/** The sheet of a bar chart. */
export { plainSheet as data } from '../parts/sheet.js';
