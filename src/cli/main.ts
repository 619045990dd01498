#!/usr/bin/env node
/** The command line's entry: runs the program on this process and hands over its exit code. */
import { run } from './program.js';
import { processTerminal } from './terminal.js';

process.exitCode = await run(process.argv.slice(2), processTerminal());
