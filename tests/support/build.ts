/**
 * Builds the extension for the browser suites, once per state of the sources: the very commands that build the released
 * one, into a folder of the suite's own. Nothing in the package knows that it is being tested.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { needBrowser } from './debian.ts';

export type Target = 'chromium' | 'firefox';
export type Flavour = 'released' | 'demonstration';

/** Where a browser's build lies, or why there is no such browser here. */
export type Ready = { extension: string } | { missing: string };

declare module 'vitest' {
  interface ProvidedContext {
    chromium: Ready;
    firefox: Ready;
  }
}

const ROOT = join(import.meta.dirname, '../..');
const STORE = join(ROOT, '.output/suite');
const SOURCES = [
  'entrypoints',
  'components',
  'lib',
  'public',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
];

/** The browsers of those suites that use others than Chromium alone. */
const TARGETS: Readonly<Record<string, readonly Target[]>> = {
  firefox: ['firefox'],
  killed: ['chromium', 'firefox'],
};

/** Vitest's global set-up of every browser suite. */
export default async function setup(project: TestProject): Promise<void> {
  for (const target of TARGETS[project.name] ?? (['chromium'] as const)) {
    const missing = needBrowser(target);
    project.provide(
      target,
      missing === null ? { extension: await built(target, 'released') } : { missing },
    );
  }
}

/** Where the build of today's sources lies; builds it where it is missing. */
export async function built(target: Target, flavour: Flavour): Promise<string> {
  const folder = join(STORE, `${await fingerprint()}-${target}-${flavour}`);
  if (!existsSync(folder)) {
    await forgetOld();
    await buildInto(folder, target, flavour);
  }
  return target === 'chromium' ? join(folder, 'chrome-mv3') : packed(folder);
}

async function packed(folder: string): Promise<string> {
  const name = (await readdir(folder)).find((one) => one.endsWith('-firefox.zip'));
  if (name === undefined) throw new Error(`No packed extension in ${folder}`);
  return join(folder, name);
}

/** Builds beside the final place and moves it there whole, so that a build broken off is never mistaken for one. */
async function buildInto(folder: string, target: Target, flavour: Flavour): Promise<void> {
  const workshop = `${folder}.${process.pid}`;
  await mkdir(workshop, { recursive: true });
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    PLANSEAT_OUT: workshop,
    PLANSEAT_DEMO: flavour === 'demonstration' ? '1' : '',
  };
  await run(target === 'chromium' ? ['build', '-b', 'chrome'] : ['zip', '-b', 'firefox'], env);
  await rename(workshop, folder).catch(async (thrown: unknown) => {
    // Another run built the same at the same time: its build is as good.
    if (!existsSync(folder)) throw thrown;
    await rm(workshop, { recursive: true, force: true });
  });
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((done, failed) => {
    const wxt = spawn(join(ROOT, 'node_modules/.bin/wxt'), args, { cwd: ROOT, env });
    let said = '';
    for (const stream of [wxt.stdout, wxt.stderr]) stream.on('data', (text) => (said += text));
    wxt.on('error', failed);
    wxt.on('exit', (code) =>
      code === 0 ? done() : failed(new Error(`wxt ${args.join(' ')} ended with ${code}:\n${said}`)),
    );
  });
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of await filesOf(join(ROOT, source))) {
      hash.update(file.slice(ROOT.length));
      hash.update(await readFile(file));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

async function filesOf(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Builds of older sources go; those of the last hour may be in use by another run. */
async function forgetOld(): Promise<void> {
  if (!existsSync(STORE)) return;
  for (const name of await readdir(STORE)) {
    const { mtimeMs } = await stat(join(STORE, name));
    if (Date.now() - mtimeMs > 3_600_000)
      await rm(join(STORE, name), { recursive: true, force: true });
  }
}
