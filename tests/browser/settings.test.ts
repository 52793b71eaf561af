/** Settings and looks: a damaged field falls back alone, and nobody's change is lost to another's. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeSettings,
  hearSettings,
  keepLook,
  keptLooks,
  readLook,
  readSettings,
  understandLook,
  understandSettings,
} from '../../lib/browser/settings.ts';
import { DEFAULT_LOOK, DEFAULT_SETTINGS, type Settings } from '../../lib/core/settings.ts';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('are the usual ones before anybody set any', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('keep the good fields of a damaged record', () => {
    const site = { origin: 'https://redmine.example:8443', tracker: 'redmine' };
    expect(
      understandSettings({
        language: 'de',
        theme: 'purple',
        density: 7,
        singleKeys: 'yes',
        sites: [{ origin: 'javascript:alert(1)' }, 'x', { ...site, origin: `${site.origin}/a/b` }],
      }),
    ).toEqual({ ...DEFAULT_SETTINGS, language: 'de', sites: [site] });
  });

  it('never throw and never answer a wrong shape, whatever is stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { theme, singleKeys, sites } = understandSettings(stored);
        expect(['system', 'light', 'dark']).toContain(theme);
        expect(typeof singleKeys).toBe('boolean');
        expect(Array.isArray(sites)).toBe(true);
      }),
    );
  });

  it('keep both of two changes made at once', async () => {
    await Promise.all([changeSettings({ theme: 'dark' }), changeSettings({ language: 'de' })]);
    expect(await readSettings()).toMatchObject({ theme: 'dark', language: 'de' });
  });

  it('are heard until the signal ends', async () => {
    const heard: Settings[] = [];
    const end = new AbortController();
    hearSettings((settings) => heard.push(settings), end.signal);
    await changeSettings({ theme: 'dark' });
    end.abort();
    await changeSettings({ theme: 'light' });
    expect(heard.map(({ theme }) => theme)).toEqual(['dark']);
  });
});

describe('looks', () => {
  it('are kept per host', async () => {
    await keepLook('acme.atlassian.net', { ...DEFAULT_LOOK, hidden: true, width: 400 });
    expect(await readLook('acme.atlassian.net')).toMatchObject({ hidden: true, width: 400 });
    expect(await readLook('app.asana.com')).toEqual(DEFAULT_LOOK);
    expect(
      [...(await keptLooks())].filter(([, look]) => look.hidden).map(([host]) => host),
    ).toEqual(['acme.atlassian.net']);
  });

  it('take no width or height that would put the panel out of sight', () => {
    expect(understandLook({ ...DEFAULT_LOOK, width: 4000, top: -3 })).toEqual(DEFAULT_LOOK);
    expect(understandLook({ ...DEFAULT_LOOK, width: Number.NaN, top: Number.NaN })).toEqual(
      DEFAULT_LOOK,
    );
  });

  it('forget the oldest host first, and never the one just kept', async () => {
    const old = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`h${index}.example`, DEFAULT_LOOK]),
    );
    await browser.storage.local.set({ looks: old });
    await keepLook('new.example', { ...DEFAULT_LOOK, docked: true });
    const { looks } = (await browser.storage.local.get('looks')) as { looks: object };
    expect(Object.keys(looks)).toHaveLength(500);
    expect(looks).not.toHaveProperty(['h0.example']);
    expect((await readLook('new.example')).docked).toBe(true);
  });
});
