/**
 * `npm run release`: the packages for the stores, into `.output/release`, with their digests. Each is packed twice and must
 * come out the same to the byte; the Firefox one is linted, and built once more from the very sources that go with it. What
 * is shipped is audited first.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const RELEASE = join(ROOT, '.output/release');
const workshop = mkdtempSync(join(tmpdir(), 'planseat-release-'));

function run(command: string, args: string[], cwd = ROOT, out?: string): void {
  const env = { ...process.env, NODE_ENV: 'production', PLANSEAT_DEMO: '' };
  execFileSync(command, args, {
    cwd,
    env: out === undefined ? env : { ...env, PLANSEAT_OUT: out },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const wxt = (root: string) => join(root, 'node_modules/.bin/wxt');
const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const zips = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.zip'));

function pack(name: string, root = ROOT): string {
  const folder = join(workshop, name);
  mkdirSync(folder, { recursive: true });
  for (const browser of ['chrome', 'firefox']) run(wxt(root), ['zip', '-b', browser], root, folder);
  return folder;
}

function same(what: string, one: string, other: string): void {
  if (digest(one) !== digest(other))
    throw new Error(`${what} came out different: not reproducible`);
}

/** Known weaknesses of what is shipped end the release; a registry that does not tell of any is told of. */
function audit(): void {
  const asked = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const { metadata } = JSON.parse(asked.stdout) as { metadata?: unknown };
  if (metadata === undefined)
    console.warn('Not audited: the registry at hand does not tell known weaknesses.');
  else if (asked.status !== 0) throw new Error(`Known weaknesses:\n${asked.stdout}`);
}

try {
  audit();
  const first = pack('first');
  const second = pack('second');
  for (const name of zips(first)) same(name, join(first, name), join(second, name));

  const packageOf = (end: string) => {
    const name = zips(first).find((one) => one.endsWith(end));
    if (name === undefined) throw new Error(`No package ends in ${end}`);
    return join(first, name);
  };
  const unpacked = join(workshop, 'unpacked');
  run('unzip', ['-q', packageOf('-firefox.zip'), '-d', unpacked]);
  run(join(ROOT, 'node_modules/.bin/web-ext'), ['lint', '--source-dir', unpacked]);

  const sources = join(workshop, 'sources');
  run('unzip', ['-q', packageOf('-sources.zip'), '-d', sources]);
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], sources);
  const again = pack('again', sources);
  for (const end of ['-chrome.zip', '-firefox.zip']) {
    const name = zips(again).find((one) => one.endsWith(end)) ?? end;
    same(`${name}, built from its sources,`, packageOf(end), join(again, name));
  }

  rmSync(RELEASE, { recursive: true, force: true });
  mkdirSync(RELEASE, { recursive: true });
  for (const name of zips(first).sort()) {
    cpSync(join(first, name), join(RELEASE, name));
    const bytes = readFileSync(join(first, name)).length;
    console.log(
      `${name}  ${bytes.toLocaleString('en')} bytes  sha256 ${digest(join(first, name))}`,
    );
  }
  console.log(
    `Packed twice and built again from the sources, each time the same. They lie in ${RELEASE}`,
  );
} finally {
  rmSync(workshop, { recursive: true, force: true });
}
