/** What others' code we take in: few packages, of licences that were judged, none that fetches or runs anything while it is installed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Locked,
  locked,
  nameOf,
  objections,
  shipped,
  thirdParty,
  written,
} from './support/licences.ts';

/** Packages that want to run something when they are installed, each with what that is. None of them is shipped. */
const RUNS_WHEN_INSTALLED: Record<string, string> = {
  esbuild:
    'looks whether its program, which came as a package of its own, runs here; fetches it only where it is missing',
  'spawn-sync': 'prepares itself on Node versions older than 0.12; on ours it does nothing',
};

const packages = locked();
const all = Object.entries(packages).filter(([path]) => path !== '');

describe('shipped packages', () => {
  it('are listed in THIRD-PARTY.md as they are installed', () => {
    expect(written()).toBe(thirdParty(shipped()));
  });

  it('have licences that were judged', () => {
    expect(objections(shipped())).toEqual([]);
  });

  it('are few', () => {
    const { dependencies } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'),
    );
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(12);
    expect(shipped().length).toBeLessThanOrEqual(30);
  });

  it.each([
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'LGPL-2.1',
    'MPL-2.0',
    'SEE LICENSE IN x',
    'unknown',
  ])('would not be shipped as %s', (licence) => {
    expect(objections([{ name: 'new', version: '1.0.0', licence }])).toHaveLength(1);
  });

  it('would not be shipped where they do not say', () => {
    const silent = shipped({ 'node_modules/new': { version: '1.0.0' } }, () => undefined);
    expect(objections(silent)).toEqual([expect.stringContaining('unknown')]);
  });
});

/** Packages that run something while they are installed, and were not judged. */
const running = (these: [string, Locked][]) =>
  these.filter(([path, one]) => one.hasInstallScript && !(nameOf(path) in RUNS_WHEN_INSTALLED));

describe('every package', () => {
  it('runs nothing while it is installed that was not judged', () => {
    expect(running(all)).toEqual([]);
    expect(running([['node_modules/new', { hasInstallScript: true }]])).toHaveLength(1);
  });

  it('that was judged is still there', () => {
    const names = all.filter(([, one]) => one.hasInstallScript).map(([path]) => nameOf(path));
    expect([...new Set(names)].sort()).toEqual(Object.keys(RUNS_WHEN_INSTALLED).sort());
  });

  it('of the product runs nothing at all', () => {
    expect(all.filter(([, one]) => one.hasInstallScript && !one.dev && !one.optional)).toEqual([]);
  });

  it('is the one that was looked at: held by its digest, from the registry', () => {
    const loose = all.filter(
      ([, { integrity, resolved, link }]) =>
        link ||
        !integrity?.startsWith('sha512-') ||
        (resolved && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });
});
