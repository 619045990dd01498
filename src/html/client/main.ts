/** The script of a page: charts, then the keys and buttons that lead through the slides. */
import type { Payload } from '../payload.js';
import { showCharts } from './charts.js';
import { lead } from './lead.js';

const source = document.getElementById('payload')?.textContent;
lead();
if (source) showCharts(JSON.parse(source) as Payload);
// Programs that print or photograph the page wait for this mark.
document.documentElement.dataset.ready = 'yes';
