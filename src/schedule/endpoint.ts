/** The service's door for those who watch it: /health and /metrics, on loopback only. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fail } from '../errors/problem.js';
import { systemCode } from '../errors/system.js';

export interface Watched {
  /** Whether the service looked at its jobs lately, and what it knows of each. */
  readonly health: () => { readonly ok: boolean; readonly jobs: readonly object[] };
  readonly metrics: () => string;
}

export interface Endpoint {
  readonly port: number;
  close(): Promise<void>;
}

function healthOf(watched: Watched) {
  const { ok, jobs } = watched.health();
  const body = `${JSON.stringify({ ok, jobs })}\n`;
  return { status: ok ? 200 : 503, type: 'application/json; charset=utf-8', body };
}

function metricsOf(watched: Watched) {
  return { status: 200, type: 'text/plain; version=0.0.4; charset=utf-8', body: watched.metrics() };
}

function answer(watched: Watched): Server {
  return createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0];
    const say = (status: number, type: string, body: string) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') say(405, 'text/plain; charset=utf-8', 'GET or HEAD\n');
    else if (path !== '/health' && path !== '/metrics') say(404, 'text/plain; charset=utf-8', '/health or /metrics\n');
    else {
      try {
        const { status, type, body } = path === '/health' ? healthOf(watched) : metricsOf(watched);
        say(status, type, body);
      } catch {
        say(503, 'text/plain; charset=utf-8', 'the state cannot be read\n');
      }
    }
  });
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program has it',
  EACCES: 'it is not allowed to this user',
  ERR_SOCKET_BAD_PORT: 'ports go up to 65535',
};

/** Fails with SCHEDULE_PORT where it cannot listen there. Port 0 takes a free one. */
export async function openEndpoint(port: number, watched: Watched): Promise<Endpoint> {
  const server = answer(watched);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    fail('SCHEDULE_PORT', { port, detail: reasons[code] ?? code });
  }
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
