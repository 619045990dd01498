/** How soon V8 optimises a function: later than it would by itself. To be imported before anything else, so that it holds for all of it. */
import { setFlagsFromString } from 'node:v8';

/**
 * In bytes of bytecode that a function runs through; V8's own is 67,584. A command takes seconds, and of some four hundred functions
 * that V8 optimised in them only the hottest paid its compiler's time back, a fifth of the processor's.
 */
setFlagsFromString('--interrupt-budget=264000');
