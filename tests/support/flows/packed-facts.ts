/** The package as its users get it: exactly these rights, and no code but its own. The same for every browser. */
import { beforeEach, expect, it } from 'vitest';
import type { Ready } from '../build.ts';
import {
  codeIn,
  contentSize,
  folderOf,
  foreignCode,
  type Manifest,
  manifestIn,
  permissionsOf,
} from '../packed.ts';

export const TRACKERS = [
  'https://*.atlassian.net/*',
  'https://app.asana.com/*',
  'https://docs.google.com/*',
];

/** What both browsers are asked for; each line is explained in the README (tests/permissions.test.ts). */
export const PERMISSIONS = [
  'activeTab',
  'alarms',
  'contextMenus',
  'scripting',
  'storage',
  'unlimitedStorage',
];

export function packedFacts(ready: Ready, own: readonly string[]): void {
  beforeEach((test) => {
    if ('missing' in ready) test.skip(ready.missing);
  });
  const folder = 'missing' in ready ? '' : folderOf(ready.extension);
  const manifest = (): Manifest => manifestIn(folder);

  it('asks for these rights and no others', () => {
    expect(permissionsOf(manifest())).toEqual({
      permissions: [...PERMISSIONS, ...own].sort(),
      optional_permissions: ['notifications'],
      host_permissions: TRACKERS,
      optional_host_permissions: ['http://*/*', 'https://*/*'],
      content_scripts: TRACKERS,
      web_accessible_resources: [
        { resources: ['panel.html'], matches: ['https://*/*', 'http://*/*'] },
      ],
      externally_connectable: null,
    });
  });

  it('forbids its pages everything unsafe, and all code but the package’s', () => {
    const policy = (manifest().content_security_policy as { extension_pages: string })
      .extension_pages;
    expect(policy).not.toMatch(/unsafe|https?:|data:|blob:|\*/);
    expect(policy).toContain("script-src 'self'");
    for (const rule of ['object-src', 'base-uri', 'form-action', 'frame-src'])
      expect(policy).toContain(`${rule} 'none'`);
  });

  it('puts no more into a tracker’s page than was promised', () => {
    const { bytes, gzipped } = contentSize(folder);
    expect(bytes).toBeLessThanOrEqual(20_000);
    expect(gzipped).toBeLessThanOrEqual(8_000);
  });

  it('brings all its code along', () => {
    const files = codeIn(folder);
    expect(files.filter(({ path }) => path.endsWith('.html')).length).toBeGreaterThan(5);
    expect(files.filter(({ path }) => path.endsWith('.js')).length).toBeGreaterThan(5);
    expect(foreignCode(files)).toEqual([]);
  });
}
