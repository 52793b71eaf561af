/** Puts Debian's browsers on this computer where they are missing or too old and where that is allowed; says what is needed elsewhere. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The suites look into Firefox's own windows through its driver, which an older one does not let them. */
const FIREFOX_LEAST = 153;

function isThere(program: string, least: number): boolean {
  if (!existsSync(program)) return false;
  if (least === 0) return true;
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)\./.exec(stdout)?.[1] ?? 0) >= least;
}

/** `least`: its version, at least. Null: it is there now. Otherwise what a person has to do. */
export function need(program: string, packageName: string, least = 0): string | null {
  if (isThere(program, least)) return null;
  const version = least === 0 ? '' : `, version ${least} or newer,`;
  const byHand = `${program}${version} is needed: install Debian's package ${packageName}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return byHand;
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-q', '-y'];
  for (const args of [['update'], ['install', '--no-install-recommends', packageName]]) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status, stderr } = spawnSync('apt-get', [...wait, ...args], { env, encoding: 'utf8' });
    if (status !== 0) return `${byHand}; apt-get ${args[0]} failed: ${stderr.trim()}`;
  }
  return isThere(program, least) ? null : byHand;
}

/** The browser of a suite. In CI nothing may be missing. */
export function needBrowser(target: 'chromium' | 'firefox'): string | null {
  const missing =
    target === 'chromium'
      ? need(process.env.CHROMIUM ?? '/usr/bin/chromium', 'chromium')
      : need(process.env.FIREFOX ?? '/usr/bin/firefox-esr', 'firefox-esr', FIREFOX_LEAST);
  if (missing !== null && process.env.CI) throw new Error(missing);
  return missing;
}
