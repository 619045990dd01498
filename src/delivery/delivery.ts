/** The contract of delivery: messages, the channels that carry them, and what can become of one. */

/** One who gets a message. `address` stays in memory: the ledger knows a keyed hash and `masked`. */
export interface Recipient {
  readonly address: string;
  /** Tells people who is meant without telling the address. */
  readonly masked: string;
}

export interface Message {
  /** `mail`, or the type of a chat. */
  readonly channel: string;
  /** The group of recipients, or the place of the robot in the config. */
  readonly group: string;
  readonly recipients: readonly Recipient[];
  /** SHA-256 of what recipients get to see, whoever they are. */
  readonly content: string;
}

/**
 * What became of a message for one recipient.
 * `sent`: the other side took it. `refused`: it said no for good. `failed`: it was not taken for certain, and may be tried again
 * (`again`: soon). `unknown`: it may have been taken, so trying again could make two of it.
 */
export type Outcome =
  | { readonly state: 'sent' }
  | { readonly state: 'refused'; readonly why: string }
  | { readonly state: 'failed'; readonly why: string; readonly again: boolean; readonly all?: boolean }
  | { readonly state: 'unknown'; readonly why: string };

export type State = 'planned' | 'sending' | Outcome['state'];

/** The wall clock in milliseconds since 1970, and waiting by it. */
export interface Clock {
  now(): number;
  /** Ends early, without an error, when the signal does. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Carries messages of its kind. Reasons (`why`) are fixed words and numbers: no address, no secret, nothing the other side wrote. */
export interface Channel<M extends Message = Message> {
  /** One attempt; an outcome for each of the recipients. `id` is the same in every attempt at the same message. */
  send(message: M, recipients: readonly Recipient[], id: string): Promise<ReadonlyMap<Recipient, Outcome>>;
  close(): void;
}

/** `a***@example.com`: the domain stays, since it is what most mistakes are in. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const [first = ''] = address;
  return `${at > 1 ? first : ''}***${address.slice(at)}`;
}
