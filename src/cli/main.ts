#!/usr/bin/env node
/** The command line's entry: runs the program on this process and hands over its exit code. */
import './tier-up.js';
import { run } from './program.js';
import { processTerminal } from './terminal.js';

const terminal = processTerminal();
process.exitCode = await run(process.argv.slice(2), terminal);
// What was cancelled may still read a file; nobody waits for that.
if (terminal.signal.aborted) process.exit();
