/** The errors of delivery before anything is sent: templates, links, sizes, recipients. What a server says is an outcome, not an error. */
import { names, type Entries } from './entry.js';
import { quoted } from './quoted.js';

export interface DeliveryErrors {
  DELIVERY_NONE: { path: string };
  DELIVERY_TEMPLATE: { where: string; why: string; allowed: readonly string[] };
  DELIVERY_LINK: { found: string };
  DELIVERY_TOO_LARGE: { files: readonly string[]; max: number };
  DELIVERY_FORMAT: { format: string };
  DELIVERY_ADDRESS: { found: string };
  DELIVERY_OF_JOB: { job: string; from: string; to: string; path: string };
  DELIVERY_FAILED: { count: number; of: number; list: string };
}

const megabytes = (bytes: number) => `${Number((bytes / 1e6).toPrecision(3))} MB`;

export const deliveryErrors: Entries<DeliveryErrors> = {
  DELIVERY_NONE: {
    exit: 2,
    says: ({ path }) => `${path} says nobody to deliver to`,
    tryThis: () => 'name a group under delivery.recipients, a robot under delivery.chat, or an address with --to',
  },
  DELIVERY_TEMPLATE: {
    exit: 2,
    says: ({ where, why }) => `the template ${where} cannot be filled: ${why}`,
    tryThis: ({ allowed }) => `name ${names(allowed)} in it, or a figure as {{figure "<id>"}}`,
  },
  DELIVERY_LINK: {
    exit: 2,
    says: ({ found }) => `delivery.link gives "${found}", which is no address of the web`,
    tryThis: () => 'begin it with https://',
  },
  DELIVERY_TOO_LARGE: {
    exit: 5,
    says: ({ files, max }) =>
      `none of ${names(files)} is within delivery.attach.max (${megabytes(max)}), and there is no link`,
    tryThis: () => 'name a smaller format under delivery.attach.formats, raise max, or give delivery.link',
  },
  DELIVERY_FORMAT: {
    exit: 2,
    says: ({ format }) => `the build has no file of the format ${format} that could be attached`,
    tryThis: () => 'attach formats that are one file, such as pptx, pdf or html',
  },
  DELIVERY_ADDRESS: {
    exit: 2,
    says: ({ found }) => `--to wants an e-mail address, not "${found}"`,
    tryThis: () => 'write it as --to lead@example.com',
  },
  DELIVERY_OF_JOB: {
    exit: 2,
    says: ({ job, from, to }) =>
      `the schedule of ${job} has delivered ${from} to ${to} already, or some of it; those who have it would get it twice`,
    tryThis: ({ path }) =>
      `find the run with "quarterdeck runs ${quoted(path)}" and send the rest of it with "quarterdeck retry RUN ${quoted(path)}"; or send to some alone (--to), or to all once more (--resend)`,
  },
  DELIVERY_FAILED: {
    exit: 5,
    says: ({ count, of, list }) => `${count} of ${of} deliveries did not go out:\n${list}`,
    tryThis: () =>
      'mend what the lines say and send again: what was sent is not sent twice; add --resend for what is refused or unknown',
  },
};
