/** One POST over a connection of its own, which tells of a fault whether the request can have been taken. */
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { TLSSocket } from 'node:tls';

export interface Posted {
  readonly status: number;
  readonly text: string;
}

/** A request without an answer: `begun` where a connection stood, so that bytes may have arrived. */
export class PostFault extends Error {
  constructor(
    readonly code: string,
    readonly begun: boolean,
  ) {
    super(code);
  }
}

/** Answers longer than this are none of a robot's. */
const longest = 1_000_000;

/** `patience` in milliseconds, from the first byte to the last. Redirects are answers like others: nothing follows them. */
export function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  patience: number,
): Promise<Posted> {
  return new Promise((resolve, reject) => {
    let begun = false;
    const send = new URL(url).protocol === 'https:' ? overHttps : overHttp;
    const request = send(url, {
      method: 'POST',
      agent: false,
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': String(Buffer.byteLength(body)),
        ...headers,
      },
    });
    const end = (code: string) => {
      clearTimeout(timer);
      request.destroy();
      reject(new PostFault(code, begun));
    };
    const timer = setTimeout(() => end('ETIMEDOUT'), patience);
    request.on('socket', (socket) => {
      // Over TLS nothing is sent before the certificate is trusted.
      socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', () => (begun = true));
    });
    request.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.name));
    request.on('response', (response) => {
      const pieces: Buffer[] = [];
      let size = 0;
      response.on('data', (piece: Buffer) => {
        size += piece.length;
        if (size > longest) end('too long');
        else pieces.push(piece);
      });
      response.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.name));
      response.on('end', () => {
        clearTimeout(timer);
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(pieces).toString('utf8') });
      });
    });
    request.end(body);
  });
}
