/** How soon V8 optimises a function: later than it would by itself. To be imported before anything else, so that it holds for all of it. */
import { setFlagsFromString } from 'node:v8';

/**
 * In bytes of bytecode that a function runs through; V8's own is 67,584. A command takes seconds, and of some four hundred functions
 * that V8 optimised in them only the hottest paid its compiler's time back, a fifth of the processor's.
 */
setFlagsFromString('--interrupt-budget=264000');

/**
 * The same for WebAssembly, which SQLite is: in bytes of code that a function jumps over; V8's own is 1,800,000. SQLite's interpreter jumps
 * over all of its 40 kB for every step of a query, so V8 took a tenth of a second and more to optimise it, and its parser, for a table of
 * some hundred rows. A table of some ten thousand still gets there.
 */
setFlagsFromString('--wasm-tiering-budget=2000000000');
