/** The sheet of an area chart. */
export { plainSheet as data } from '../parts/sheet.js';
