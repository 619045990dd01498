/** For `node --import`: runs the TypeScript sources as they are, so that a test can start the command line as a process of its own. */
import { register } from 'node:module';

register('./from-source-hooks.mjs', import.meta.url);
