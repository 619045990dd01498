/** The commands of delivery. */
import type { Command } from 'commander';
import type { DeliveriesOptions } from './deliveries.js';
import type { SendCommandOptions } from './send.js';
import type { Terminal } from './terminal.js';

const several = (value: string, before: readonly string[] = []) => [...before, value];

export function addDeliveryCommands(cli: Command, terminal: Terminal): void {
  cli
    .command('send')
    .description(
      'build the deck and deliver it to the recipients and chats of the config; what was sent is not sent again',
    )
    .argument('[review]', 'the review config')
    .option('--dry-run', 'write the mails as .eml and the cards as JSON, and send nothing')
    .option('--to <address>', 'mail to this address alone; may be given several times', several)
    .option('--resend', 'send anew what was refused or may have been sent')
    .option('--out <folder>', 'where to write (default: the config’s output folder)')
    .option('--locale <locale>', 'zh-CN or en')
    .option('--json', 'progress and outcomes as JSON lines')
    .action(async (review: string | undefined, options: SendCommandOptions) => {
      const { send } = await import('./send.js');
      await send(review, options, terminal);
    });
  cli
    .command('deliveries')
    .description('list what was delivered, refused, or may have been sent')
    .argument('[review]', 'the review config')
    .option('--state <state>', 'planned, sending, sent, refused, failed or unknown')
    .option('--json', 'one JSON object a line')
    .action(async (review: string | undefined, options: DeliveriesOptions) => {
      const { deliveries } = await import('./deliveries.js');
      await deliveries(review, options, terminal);
    });
}
