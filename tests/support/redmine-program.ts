/** Debian's Redmine as a program: installed where missing, run on loopback from a copy in a folder of its own. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PACKAGES = ['redmine', 'redmine-sqlite', 'thin'];
const PROGRAM = '/usr/share/redmine';
const GEMS = '/usr/share/rubygems-integration/all/gems';

/** What this machine lacks to have a Redmine. */
export class Missing extends Error {}

interface Run {
  seconds: number;
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  input?: string;
}

/** Runs a command to its end, or to its time limit; what it said, or an error that ends with what it said. */
function run(command: string, args: readonly string[], how: Run): Promise<string> {
  const { seconds, input, cwd, env } = how;
  return new Promise((done, failed) => {
    const options = { cwd, env: { ...process.env, ...env }, timeout: seconds * 1000 };
    const child = execFile(
      command,
      args,
      { ...options, maxBuffer: 2 ** 26 },
      (trouble, out, err) => {
        if (!trouble) return done(out);
        const end = trouble.killed ? `was not done after ${seconds} s` : `failed`;
        failed(new Error(`${command} ${args.join(' ')} ${end}:\n${`${out}\n${err}`.slice(-3000)}`));
      },
    );
    child.stdin?.end(input ?? '');
  });
}

const isThere = () =>
  existsSync(join(PROGRAM, 'config.ru')) && existsSync('/usr/bin/thin') && existsSync(GEMS);

/**
 * Debian 12 has two Bundlers, and the newer one (Ruby's own) does not see Debian's packages: Redmine's installation fails
 * with it. The patched one has to be asked for by its version.
 */
const bundlerThere = () =>
  readdirSync(GEMS)
    .find((name) => name.startsWith('bundler-'))
    ?.slice('bundler-'.length) ?? '';

async function bundlerToCome(): Promise<string> {
  const policy = await run('apt-cache', ['policy', 'ruby-bundler'], { seconds: 60 });
  return /Candidate: (?:\d+:)?([\d.]+)/.exec(policy)?.[1] ?? '';
}

/** Debian would make a database for its own Redmine, which nobody uses here. Where it cannot be told, it only takes longer. */
async function spareItsOwnDatabase(): Promise<void> {
  const input = 'redmine redmine/instances/default/dbconfig-install boolean false\n';
  await run('debconf-set-selections', [], { seconds: 60, input }).catch(() => '');
}

/** Installs what is missing; `Missing` where this machine may not. */
export async function install(): Promise<void> {
  if (isThere()) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Missing(
      `A Redmine is needed: Debian's packages ${PACKAGES.join(', ')}, installed by hand or by running this as root`,
    );
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-q', '-y'];
  await run('apt-get', [...wait, 'update'], { seconds: 360 });
  await spareItsOwnDatabase();
  await run('apt-get', [...wait, 'install', '--no-install-recommends', ...PACKAGES], {
    seconds: 900,
    env: { DEBIAN_FRONTEND: 'noninteractive', BUNDLER_VERSION: await bundlerToCome() },
  });
  if (!isThere()) throw new Error(`${PACKAGES.join(', ')} are installed, but ${PROGRAM} is not`);
}

async function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? done(address.port) : failed(new Error('No port')),
      );
    });
  });
}

/** A copy of the program with an empty database of its own; nothing outside its folder is written. */
export class Program {
  private server: ChildProcess | null = null;
  private said = '';

  private constructor(private readonly folder: string) {}

  static async make(): Promise<Program> {
    const program = new Program(await mkdtemp(join(tmpdir(), 'planseat-redmine-')));
    try {
      await program.prepare();
      return program;
    } catch (trouble) {
      await program.close();
      throw trouble;
    }
  }

  private get app(): string {
    return join(this.folder, 'app');
  }

  private get env(): NodeJS.ProcessEnv {
    const own = { RAILS_ENV: 'production', REDMINE_INSTANCE: 'suite', SCHEMA: '/dev/null' };
    return { ...own, TZ: 'UTC', LANG: 'C.UTF-8', BUNDLER_VERSION: bundlerThere() };
  }

  private bundle(args: readonly string[], seconds: number): Promise<string> {
    return run('bundle', args, { seconds, cwd: this.app, env: this.env });
  }

  private async prepare(): Promise<void> {
    await cp(PROGRAM, this.app, {
      recursive: true,
      filter: (from) => !/\/(?:instances|Gemfile\.lock|config\/database\.yml)$/.test(from),
    });
    const own = join(this.app, 'instances/suite');
    for (const name of ['config', 'log', 'tmp', 'files'])
      await mkdir(join(own, name), { recursive: true });
    const database = `production:\n  adapter: sqlite3\n  database: ${join(this.folder, 'redmine.sqlite3')}\n`;
    await writeFile(join(own, 'config/database.yml'), database);
    await writeFile(join(own, 'config/secret_key.txt'), randomBytes(32).toString('hex'));
    const gems = await readFile(join(PROGRAM, 'Gemfile'), 'utf8');
    await writeFile(join(this.app, 'Gemfile'), gems.replaceAll(`${PROGRAM}/`, `${this.app}/`));
    await this.bundle(['install', '--local', '--quiet'], 60);
    await this.bundle(['exec', 'rake', 'db:migrate'], 120);
  }

  /** Runs Ruby inside Redmine: what its API cannot do (its own settings, roles). What the code printed. */
  async ruby(code: string): Promise<string> {
    const file = join(this.folder, 'code.rb');
    await writeFile(file, code);
    return this.bundle(['exec', 'rails', 'runner', file], 120);
  }

  /** Serves on loopback; where. Never waits longer than a minute. */
  async serve(): Promise<string> {
    const port = await freePort();
    const where = ['-a', '127.0.0.1', '-p', String(port), '-e', 'production'];
    const server = spawn('bundle', ['exec', 'thin', 'start', '-R', 'config.ru', ...where], {
      cwd: this.app,
      env: { ...process.env, ...this.env },
    });
    this.server = server;
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (text) => (this.said = `${this.said}${text}`.slice(-3000)));
    process.once('exit', () => server.kill('SIGKILL'));
    const url = `http://127.0.0.1:${port}`;
    for (const end = Date.now() + 60_000; Date.now() < end; await pause(100)) {
      if (server.exitCode !== null) throw new Error(`Redmine ended at once:\n${this.said}`);
      const answer = await fetch(`${url}/login`, { signal: AbortSignal.timeout(30_000) }).catch(
        () => null,
      );
      if (answer?.ok) return url;
    }
    throw new Error(`Redmine did not answer within a minute:\n${this.said}`);
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server && server.exitCode === null) {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill('SIGTERM');
      const late = setTimeout(() => server.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(late);
    }
    await rm(this.folder, { recursive: true, force: true });
  }
}
