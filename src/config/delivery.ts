/** How a review's deck reaches people: the mail server, the groups of recipients, the robots of chats, and what goes with a message. */
import type { LocalText } from './review.js';

export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, an upgrade that is insisted on, or neither (loopback only). */
  readonly secure: 'tls' | 'starttls' | 'none';
  readonly user?: string;
  readonly password?: string;
  /** Absolute path of the certificates (PEM) that the server's may be signed by, instead of those of the system. */
  readonly ca?: string;
  /** `Name <address>` or an address. */
  readonly from: string;
  /** Connections at once. */
  readonly pool: number;
  /** Messages a minute over all connections; as many as go by default. */
  readonly perMinute?: number;
}

/** Addresses that get one message together, or one each. */
export interface RecipientGroup {
  readonly name: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly each: boolean;
}

export const chatTypes = ['wecom', 'dingtalk', 'feishu', 'slack', 'webhook'] as const;
export type ChatType = (typeof chatTypes)[number];

export interface ChatRobot {
  readonly type: ChatType;
  readonly url: string;
  readonly secret?: string;
}

export interface Delivery {
  readonly mail?: MailServer;
  readonly recipients: readonly RecipientGroup[];
  /** Templates in place of the product's. */
  readonly subject?: LocalText;
  readonly body?: LocalText;
  readonly attach: {
    readonly formats: readonly string[];
    /** Bytes of all attachments together, before they are encoded. */
    readonly max: number;
  };
  /** Template of the address where the deck can be had. */
  readonly link?: string;
  readonly chat: readonly ChatRobot[];
}
