/** The sheet of a pie. */
export { plainSheet as data } from '../parts/sheet.js';
