/** Puts Debian's browsers on this computer where they are missing and where that is allowed; says what is needed elsewhere. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Null: it is there now. Otherwise what a person has to do. */
export function need(program: string, packageName: string): string | null {
  if (existsSync(program)) return null;
  const byHand = `${program} is needed: install Debian's package ${packageName}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return byHand;
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-q', '-y'];
  for (const args of [['update'], ['install', '--no-install-recommends', packageName]]) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status, stderr } = spawnSync('apt-get', [...wait, ...args], { env, encoding: 'utf8' });
    if (status !== 0) return `${byHand}; apt-get ${args[0]} failed: ${stderr.trim()}`;
  }
  return existsSync(program) ? null : byHand;
}

/** The browser of a suite. In CI nothing may be missing. */
export function needBrowser(target: 'chromium' | 'firefox'): string | null {
  const missing =
    target === 'chromium'
      ? need(process.env.CHROMIUM ?? '/usr/bin/chromium', 'chromium')
      : need(process.env.FIREFOX ?? '/usr/bin/firefox-esr', 'firefox-esr');
  if (missing !== null && process.env.CI) throw new Error(missing);
  return missing;
}
