/** The program: which commands there are, and how a run ends (docs/cli.md has the table of exit codes). */
import { Command } from 'commander';
import { locate } from '../config/locate.js';
import { formatProblems, problemRecords } from '../errors/format.js';
import { QuarterdeckError } from '../errors/problem.js';
import { addDeliveryCommands } from './delivery-commands.js';
import { addJobCommands } from './job-commands.js';
import type { MakeOutbox } from './outbox.js';
import type { Terminal } from './terminal.js';

/** Ended by Ctrl-C or SIGTERM: 128 + SIGINT, as shells expect. */
const interrupted = 130;

interface Common {
  readonly json?: boolean;
  readonly locale?: string;
}

function program(terminal: Terminal, outbox?: MakeOutbox): Command {
  const cli = new Command('quarterdeck')
    .description('Builds an editable review deck from the rows of a marketing team.')
    .showHelpAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    });

  cli
    .command('build')
    .description('build the deck, its figures and the record of the run')
    .argument('[review]', 'the review config', undefined)
    .option('--out <folder>', 'where to write (default: the config’s output folder)')
    .option('--format <list>', 'pptx, html, pdf, xlsx, json, png, thumbnails; separated by commas')
    .option('--locale <locale>', 'zh-CN or en')
    .option('--strict', 'let no warning of the checks pass: nothing is written then')
    .option('--json', 'progress and result as JSON lines')
    .action(
      async (review: string | undefined, options: Common & { out?: string; format?: string; strict?: boolean }) => {
        const { build } = await import('./build.js');
        await build(review, options, terminal);
      },
    );
  addDeliveryCommands(cli, terminal);
  cli
    .command('validate')
    .description('check the config, the sources and the data, and say what each chapter lacks')
    .argument('[review]', 'the review config')
    .option('--json', 'the report as JSON')
    .action(async (review: string | undefined, options: Common) => {
      const { validate } = await import('./validate.js');
      await validate(review, options, terminal);
    });
  cli
    .command('figures')
    .description('print all figures')
    .argument('[review]', 'the review config')
    .option('--json', 'as figures.json')
    .option('--locale <locale>', 'zh-CN or en')
    .action(async (review: string | undefined, options: Common) => {
      const { figures } = await import('./figures.js');
      await figures(review, options, terminal);
    });
  cli
    .command('explain')
    .description('how figures came about: definition, SQL, inputs, value')
    .argument('<name>', 'a figure such as sales.aov, a slide such as sales.lines, or a deck such as output/review.pptx')
    .argument('[review]', 'the review config')
    .option('--slide <slide>', 'of a deck: the slide, by its number or id')
    .option('--locale <locale>', 'zh-CN or en')
    .action(async (name: string, review: string | undefined, options: Common & { slide?: string }) => {
      const { explain } = await import('./explain.js');
      await explain(name, review, options, terminal);
    });
  const theme = cli.command('theme').description('look at a brand’s template, or check it');
  theme
    .command('inspect')
    .description('list layouts, placeholders, fonts and colours, and propose theme.yaml')
    .argument('<template>', 'a .pptx or .potx file, a theme’s folder, or the name of one of ours')
    .option('--out <folder>', 'write a theme folder: the template and the proposed theme.yaml')
    .option('--force', 'overwrite what stands there')
    .option('--json', 'as JSON')
    .action(async (template: string, options: Common & { out?: string; force?: boolean }) => {
      const { inspect } = await import('./theme.js');
      await inspect(template, options, terminal);
    });
  theme
    .command('check')
    .description('say what is missing or weak, before any data is read')
    .argument('[theme]', 'a theme’s folder, a template, the name of one of ours, or a review config')
    .option('--json', 'as JSON')
    .action(async (named: string | undefined, options: Common) => {
      const { check } = await import('./theme.js');
      await check(named, options, terminal);
    });
  cli
    .command('sample')
    .description('write the raw files and the config of the demo brand')
    .option('--out <folder>', 'where to write', 'quarterdeck-demo')
    .option('--scale <number>', 'how many times the rows of the committed demo', '1')
    .option('--seed <number>', 'another seed gives other rows with the same story', '1')
    .action(async (options: { out: string; scale: string; seed: string }) => {
      const { sample } = await import('./sample.js');
      await sample(options, terminal);
    });
  cli
    .command('init')
    .description('write a commented review.yaml to start from')
    .argument('[folder]', 'where to write', '.')
    .action(async (folder: string) => {
      const { init } = await import('./init.js');
      await init(folder, terminal);
    });
  cli
    .command('doctor')
    .description('check what this machine offers: Node, engine, writable folders, LibreOffice, Chromium, poppler')
    .action(async () => {
      const { doctor } = await import('./doctor.js');
      await doctor(terminal);
    });
  addJobCommands(cli, terminal, outbox);
  return cli;
}

/** Tells what went wrong, and returns the exit code. */
async function tell(error: unknown, terminal: Terminal, json: boolean): Promise<number> {
  if (error instanceof QuarterdeckError) {
    const problems = await locate(error.problems);
    if (json)
      terminal.out(
        JSON.stringify({ type: 'problems', problems: problemRecords(problems, { folder: terminal.folder }) }),
      );
    else terminal.err(formatProblems(problems, { folder: terminal.folder }));
    return terminal.signal.aborted ? interrupted : error.exitCode;
  }
  if (terminal.signal.aborted) return interrupted;
  if (error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number') {
    // commander has printed its own message; a wrong command line counts as a config error.
    return error.exitCode === 0 ? 0 : 2;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err(`this is a bug in quarterdeck; please report it with these lines:\n${detail}`);
  return 1;
}

/** `outbox` stands in place of what the config says of delivery. */
export async function run(args: readonly string[], terminal: Terminal, outbox?: MakeOutbox): Promise<number> {
  try {
    await program(terminal, outbox).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    return await tell(error, terminal, args.includes('--json'));
  }
}
