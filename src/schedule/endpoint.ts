/** The service's door for those who watch it: /health and /metrics, on loopback only. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Watched {
  /** Whether the service looked at its jobs lately, and what it knows of each. */
  readonly health: () => { readonly ok: boolean; readonly jobs: readonly object[] };
  readonly metrics: () => string;
}

export interface Endpoint {
  readonly port: number;
  close(): Promise<void>;
}

function answer(watched: Watched): Server {
  return createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0];
    const say = (status: number, type: string, body: string) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') say(405, 'text/plain; charset=utf-8', 'GET or HEAD\n');
    else if (path === '/health') {
      const { ok, jobs } = watched.health();
      say(ok ? 200 : 503, 'application/json; charset=utf-8', `${JSON.stringify({ ok, jobs })}\n`);
    } else if (path === '/metrics') say(200, 'text/plain; version=0.0.4; charset=utf-8', watched.metrics());
    else say(404, 'text/plain; charset=utf-8', '/health or /metrics\n');
  });
}

/** Fails with the system's error where the port is taken. Port 0 takes a free one. */
export async function openEndpoint(port: number, watched: Watched): Promise<Endpoint> {
  const server = answer(watched);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
