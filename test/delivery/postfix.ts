/** A Postfix of a test's own: its queue, its mailbox and its port in a folder, beside whatever the machine runs. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporary } from '../temporary.js';

/** Why it cannot run here, and what would let it; undefined where it can. */
export function lacking(): string | undefined {
  if (spawnSync('postfix', ['-h']).error)
    return 'Postfix is not installed: apt-get install -y --no-install-recommends postfix';
  if (process.getuid?.() !== 0) return 'Postfix starts for root alone: run the tests as root';
  return undefined;
}

const nobody = 65534;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const services = `
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
tlsmgr unix - - n 1000? 1 tlsmgr
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
`;

export interface Postfix {
  readonly port: number;
  /** Raw messages in the mailbox that all of shop.example shares; Postfix writes to whom each was delivered. */
  mailbox(): readonly string[];
  log(): string;
  stop(): void;
}

export async function startPostfix(): Promise<Postfix> {
  const folder = temporary('postfix');
  const port = await freePort();
  const at = (...parts: readonly string[]) => join(folder, ...parts);
  // Its processes run as users of their own, who have to reach their folders.
  chmodSync(folder, 0o755);
  for (const name of ['config', 'queue', 'data', 'mail']) mkdirSync(at(name));
  for (const name of ['key.pem', 'certificate.pem']) {
    copyFileSync(fileURLToPath(new URL(`certificates/${name}`, import.meta.url)), at('config', name));
  }
  chownSync(at('mail'), nobody, nobody);
  const { stdout } = spawnSync('id', ['-u', 'postfix'], { encoding: 'utf8' });
  chownSync(at('data'), Number(stdout), nobody);
  writeFileSync(
    at('config', 'main.cf'),
    Object.entries({
      compatibility_level: '3.6',
      queue_directory: at('queue'),
      data_directory: at('data'),
      command_directory: '/usr/sbin',
      daemon_directory: '/usr/lib/postfix/sbin',
      mail_owner: 'postfix',
      setgid_group: 'postdrop',
      myhostname: 'localhost',
      mydestination: '',
      inet_interfaces: '127.0.0.1',
      inet_protocols: 'ipv4',
      maillog_file: at('log'),
      maillog_file_prefixes: folder,
      alias_maps: '',
      virtual_mailbox_domains: 'shop.example',
      virtual_mailbox_base: at('mail'),
      virtual_mailbox_maps: 'static:box/',
      virtual_uid_maps: `static:${nobody}`,
      virtual_gid_maps: `static:${nobody}`,
      smtpd_relay_restrictions: 'reject_unauth_destination',
      smtpd_recipient_restrictions: 'reject_unauth_destination',
      smtpd_tls_security_level: 'encrypt',
      smtpd_tls_cert_file: at('config', 'certificate.pem'),
      smtpd_tls_key_file: at('config', 'key.pem'),
    })
      .map(([name, value]) => `${name} = ${value}\n`)
      .join(''),
  );
  writeFileSync(at('config', 'master.cf'), `127.0.0.1:${port} inet n - n - - smtpd${services}`);
  const run = (command: string) =>
    spawnSync('postfix', ['-c', at('config'), command], { encoding: 'utf8', timeout: 30_000 });
  const { status, stderr } = run('start');
  if (status !== 0) throw new Error(`Postfix does not start: ${stderr}`);
  const box = at('mail', 'box', 'new');
  return {
    port,
    mailbox: () => (existsSync(box) ? readdirSync(box).map((name) => readFileSync(join(box, name), 'utf8')) : []),
    log: () => readFileSync(at('log'), 'utf8'),
    stop: () => void run('stop'),
  };
}
