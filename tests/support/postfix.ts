/**
 * Debian's Postfix for tests: an instance of its own, in a temporary directory and on a free port of this machine, that keeps what it
 * takes in a mailbox. Needs the package `postfix` and root, because Postfix changes users.
 * May import: tests/support.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selfSigned } from './self-signed.ts';
import { freePort } from './free-port.ts';

/** `null`: it can run here. */
export const postfixMissing: string | null = !existsSync('/usr/sbin/postfix') ? 'needs Debian’s postfix: apt-get install postfix' : process.getuid?.() === 0 ? null : 'needs root: Postfix changes users';

export interface Postfix {
  readonly port: number;
  /** Its certificate (PEM), to trust. */
  readonly cert: string;
  /** Stops it; `start` brings it back on the same port. */
  stop(): void;
  start(): void;
  /** Everything that was delivered to this address's mailbox so far (mbox). */
  mailbox(name: string): string;
  close(): void;
}

/** @param settings more lines of `main.cf` */
export async function openPostfix(settings: Readonly<Record<string, string>> = {}): Promise<Postfix> {
  const home = mkdtempSync(join(tmpdir(), 'datapeil-postfix-'));
  chmodSync(home, 0o755);
  const [config, queue, data, mail] = ['config', 'queue', 'data', 'mail'].map((name) => {
    const folder = join(home, name);
    mkdirSync(folder);
    return folder;
  }) as [string, string, string, string];
  execFileSync('chown', ['postfix', data]);
  chmodSync(mail, 0o1777);
  const port = await freePort();
  const own = selfSigned();
  writeFileSync(join(config, 'key.pem'), own.key, { mode: 0o600 });
  writeFileSync(join(config, 'cert.pem'), own.cert);
  writeFileSync(join(config, 'access'), 'later@municipality.example 450 come back later\nnever@municipality.example 550 no such person\n');
  const main = {
    compatibility_level: '3.6',
    queue_directory: queue,
    data_directory: data,
    mail_owner: 'postfix',
    setgid_group: 'postdrop',
    command_directory: '/usr/sbin',
    daemon_directory: '/usr/lib/postfix/sbin',
    myhostname: 'mail.peil.example',
    mydestination: 'municipality.example',
    inet_interfaces: 'loopback-only',
    inet_protocols: 'ipv4',
    mynetworks: '127.0.0.0/8',
    alias_maps: '',
    alias_database: '',
    local_recipient_maps: '',
    local_transport: 'virtual',
    virtual_mailbox_base: mail,
    virtual_mailbox_maps: 'inline:{ fatima@municipality.example=fatima, sem@municipality.example=sem }',
    virtual_uid_maps: 'static:65534',
    virtual_gid_maps: 'static:65534',
    mailbox_size_limit: '0',
    virtual_mailbox_limit: '0',
    message_size_limit: '20000000',
    smtpd_tls_security_level: 'encrypt',
    smtpd_tls_cert_file: join(config, 'cert.pem'),
    smtpd_tls_key_file: join(config, 'key.pem'),
    smtpd_recipient_restrictions: `reject_unauth_destination, check_recipient_access texthash:${join(config, 'access')}, permit`,
    maillog_file: join(home, 'maillog'),
    maillog_file_prefixes: home,
    ...settings,
  };
  writeFileSync(join(config, 'main.cf'), Object.entries(main).map(([name, value]) => `${name} = ${value}\n`).join(''));
  writeFileSync(join(config, 'master.cf'), services(port));
  const control = (command: string) => spawnSync('/usr/sbin/postfix', ['-c', config, command], { stdio: 'pipe', encoding: 'utf8' });
  const start = (): void => {
    const started = control('start');
    if (started.status !== 0) throw new Error(`Postfix did not start: ${started.stderr}`);
  };
  start();
  return {
    port,
    cert: own.cert,
    start,
    stop: () => void control('stop'),
    mailbox: (name) => (existsSync(join(mail, name)) ? readFileSync(join(mail, name), 'utf8') : ''),
    close: () => {
      control('stop');
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** No part in a chroot: there is nothing in ours. */
function services(port: number): string {
  const rows = [
    [`127.0.0.1:${port}`, 'inet', 'n', 'smtpd'], ['pickup', 'unix', 'n', 'pickup'], ['cleanup', 'unix', 'n', 'cleanup'], ['qmgr', 'unix', 'n', 'qmgr'], ['tlsmgr', 'unix', '-', 'tlsmgr'], ['rewrite', 'unix', '-', 'trivial-rewrite'],
    ['bounce', 'unix', '-', 'bounce'], ['defer', 'unix', '-', 'bounce'], ['trace', 'unix', '-', 'bounce'], ['verify', 'unix', '-', 'verify'], ['proxymap', 'unix', '-', 'proxymap'], ['error', 'unix', '-', 'error'],
    ['retry', 'unix', '-', 'error'], ['discard', 'unix', '-', 'discard'], ['virtual', 'unix', '-', 'virtual'], ['anvil', 'unix', '-', 'anvil'], ['scache', 'unix', '-', 'scache'], ['postlog', 'unix-dgram', 'n', 'postlogd'],
  ] as const;
  const process = (name: string) => (name === 'pickup' || name === 'qmgr' || name === 'tlsmgr' || name === 'postlog' || name === 'scache' || name === 'anvil' || name === 'verify' ? '1' : name === 'cleanup' || name === 'bounce' || name === 'defer' || name === 'trace' ? '0' : '-');
  const unprivileged = (name: string) => (name === 'virtual' || name === 'proxymap' ? 'n' : '-');
  return rows.map(([name, type, isPrivate, command]) => `${name} ${type} ${isPrivate} ${unprivileged(name)} n - ${process(name)} ${command}\n`).join('');
}
