/** The sheet of a doughnut. */
export { plainSheet as data } from '../parts/sheet.js';
