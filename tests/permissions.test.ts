/** Every right that the manifest asks for stands in the README's table with its reason, and nothing else does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import config from '../wxt.config.ts';
import { foreignCode } from './support/packed.ts';

interface Asked {
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
}

function asked(browser: string): Asked {
  if (typeof config.manifest !== 'function') throw new Error('The manifest is made by browser');
  return config.manifest({
    browser,
    command: 'build',
    manifestVersion: 3,
    mode: 'production',
  } as never) as Asked;
}

/** Rows of the README's table: what is asked for, and why. */
function explained(): { names: string[]; why: string }[] {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  const [, table = ''] = /## Permissions, and why\n([\s\S]*?)\n## /.exec(readme) ?? [];
  const rows = [...table.matchAll(/^\| (?!Permission|-)(.+?) \| (.+?) \|$/gm)];
  return rows.map(([, what = '', why = '']) => ({
    names: [...what.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
    why,
  }));
}

const BROWSERS = ['chrome', 'firefox'] as const;

describe('the README', () => {
  it.each(BROWSERS)('explains each permission of %s', (browser) => {
    const names = explained().flatMap((row) => row.names);
    const { permissions, optional_permissions, host_permissions } = asked(browser);
    const hosts = host_permissions.map((pattern) => pattern.replace(/^https:\/\/(.*)\/\*$/, '$1'));
    expect(names).toEqual(
      expect.arrayContaining([...permissions, ...optional_permissions, ...hosts]),
    );
  });

  it('explains none that is not asked for, and each with a reason', () => {
    const all = BROWSERS.flatMap((browser) => {
      const { permissions, optional_permissions, host_permissions } = asked(browser);
      return [
        ...permissions,
        ...optional_permissions,
        ...host_permissions.map((one) => one.slice(8, -2)),
      ];
    });
    for (const { names, why } of explained()) {
      for (const name of names) expect(all).toContain(name);
      expect(why.length).toBeGreaterThan(12);
    }
  });

  it('says that all other sites are asked for one by one', () => {
    expect(asked('chrome').optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
    expect(readme).toMatch(/\| all other sites, optional \| asked for one site at a time/);
  });
});

describe('foreign code in a package, seen', () => {
  it.each([
    ['a.html', '<script src="https://cdn.example/x.js"></script>'],
    ['a.html', '<script src="//cdn.example/x.js"></script>'],
    ['a.html', '<script>go()</script>'],
    ['a.html', '<body onload="go()">'],
    ['a.js', 'import("https://cdn.example/x.js")'],
    ['a.js', 's.src="https://cdn.example/x.js"'],
    ['a.js', 'eval(x)'],
    ['a.js', 'new Function("return 1")'],
    ['a.js', 'importScripts(x)'],
    ['a.css', '@import "x.css"'],
    ['a.css', 'b{background:url(https://cdn.example/x.png)}'],
  ])('%s: %s', (path, text) => {
    expect(foreignCode([{ path, text }])).not.toEqual([]);
  });

  it('and not in what only looks like it', () => {
    const page = '<link rel="stylesheet" href="/a.css"><script type="module" src="/a.js"></script>';
    expect(foreignCode([{ path: 'a.html', text: page }])).toEqual([]);
    const script = 'document.createElementNS("http://www.w3.org/2000/svg","svg")';
    expect(foreignCode([{ path: 'a.js', text: script }])).toEqual([]);
  });
});
