/** An SMTP server on loopback that keeps what it takes and misbehaves as a test asks. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { MailServer } from '../../src/config/delivery.js';

const file = (name: string) => fileURLToPath(new URL(`certificates/${name}`, import.meta.url));

export const certificate = file('certificate.pem');

export interface Taken {
  readonly id: string;
  readonly recipients: readonly string[];
  readonly raw: string;
}

export interface Script {
  readonly options?: SMTPServerOptions;
  /** `tls` wraps the connection from its start. */
  readonly secure?: 'tls' | 'starttls' | 'none';
  /** The certificate of another host. */
  readonly wrongCertificate?: boolean;
  /** A reply code for an address at RCPT; 250 by default. May depend on how often it was asked. */
  readonly recipient?: (address: string, time: number) => number;
  /** At the end of DATA: a reply code, or the connection dropped with the message taken or not. */
  readonly data?: (time: number) => number | 'drop' | 'take and drop' | 'never answer';
  /** Drops the connection after so many bytes of DATA. */
  readonly dropWithin?: number;
  /** Drops the connection at a command: MAIL or RCPT. */
  readonly dropAt?: (command: 'MAIL' | 'RCPT', time: number) => boolean;
  readonly sender?: () => number;
}

export interface TestServer {
  readonly mail: MailServer;
  readonly taken: Taken[];
  /** How often clients connected. */
  connections(): number;
  close(): Promise<void>;
}

function reply(code: number, text: string): Error & { responseCode: number } {
  return Object.assign(new Error(text), { responseCode: code });
}

export async function startServer(script: Script = {}): Promise<TestServer> {
  const { secure = 'tls', options, wrongCertificate = false } = script;
  const prefix = wrongCertificate ? 'other-' : '';
  const taken: Taken[] = [];
  const times = new Map<string, number>();
  let connected = 0;
  const time = (what: string) => {
    times.set(what, (times.get(what) ?? 0) + 1);
    return times.get(what)!;
  };
  const drop = () => {
    // Not the plain sockets: to destroy one below a TLS handshake takes the process down (Node 20).
    for (const connection of server.connections) connection._socket.destroy();
  };
  const server = new SMTPServer({
    closeTimeout: 500,
    secure: secure === 'tls',
    disabledCommands: secure === 'none' ? ['STARTTLS'] : [],
    key: readFileSync(file(`${prefix}key.pem`)),
    cert: readFileSync(file(`${prefix}certificate.pem`)),
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    onMailFrom(_address, _session, done) {
      if (script.dropAt?.('MAIL', time('MAIL'))) drop();
      else {
        const code = script.sender?.() ?? 250;
        done(code === 250 ? undefined : reply(code, 'sender of lead@example.com is not welcome'));
      }
    },
    onRcptTo({ address }, _session, done) {
      if (script.dropAt?.('RCPT', time('RCPT'))) drop();
      else {
        const code = script.recipient?.(address, time(address)) ?? 250;
        done(code === 250 ? undefined : reply(code, `5.1.1 <${address}> does not live here`));
      }
    },
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      let size = 0;
      stream.on('data', (piece: Buffer) => {
        size += piece.length;
        pieces.push(piece);
        if (script.dropWithin !== undefined && size > script.dropWithin) drop();
      });
      stream.on('end', () => {
        const raw = Buffer.concat(pieces).toString('utf8');
        const act = script.data?.(time('DATA')) ?? 250;
        const id = /^Message-ID: <(.+)>/im.exec(raw)?.[1] ?? '';
        const take = () => taken.push({ id, recipients: session.envelope.rcptTo.map(({ address }) => address), raw });
        if (act === 250 || act === 'take and drop') take();
        if (act === 'drop' || act === 'take and drop') drop();
        else if (act !== 'never answer') done(act === 250 ? null : reply(act, 'the answer that the test asked for'));
      });
    },
    ...options,
  }) as SMTPServer & { readonly connections: ReadonlySet<{ readonly _socket: Socket }> };
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    connected += 1;
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    mail: {
      host: 'localhost',
      port,
      secure,
      ...(secure === 'none' ? {} : { ca: certificate }),
      from: 'Reviews <reviews@shop.example>',
      pool: 2,
    },
    taken,
    connections: () => connected,
    close: () =>
      new Promise((resolve) => {
        drop();
        server.close(() => resolve());
      }),
  };
}
