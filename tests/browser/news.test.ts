/** News in extension storage, and the worker that tells them where the user chose. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { projectOfNews, tellNews } from '../../entrypoints/background/tell-news.ts';
import {
  addNews,
  keepTold,
  putAwayNews,
  readNews,
  readTold,
  watchNews,
} from '../../lib/browser/news.ts';
import type { News } from '../../lib/core/news.ts';
import { DEFAULT_SETTINGS, type NewsPlaces } from '../../lib/core/settings.ts';
import type { Level } from '../../lib/core/status.ts';
import { openLanguage } from '../../lib/language/language.ts';
import type { Summary } from '../../lib/workspace/views.ts';

const english = await openLanguage('en', []);
const AT = Date.UTC(2026, 5, 11, 12);

function summary(level: Level, percents: readonly number[] = []): Summary {
  const project = {
    id: 'p1',
    name: 'Website relaunch',
    clientId: 'c1',
    clientName: 'Halden Museum',
    level,
    overridden: false,
    overrideReason: null,
    reasons: [],
    asOf: null,
    currency: 'EUR',
    burn: null,
    forecastRatio: null,
    made: null,
    left: null,
    nextCheckInOn: null,
    nextDate: null,
    endsOn: null,
    goals: 0,
    goalsNotOnTrack: 0,
    passed: percents.map((percent) => ({ budgetId: 'b1', budgetName: 'Build', percent })),
  };
  return { version: 1, at: AT, projects: [project], inbox: 0 };
}

const settings = (news: Partial<NewsPlaces>) => ({
  ...DEFAULT_SETTINGS,
  news: { ...DEFAULT_SETTINGS.news, ...news },
});

const news = (id: string): News => ({
  id,
  projectId: 'p1',
  projectName: 'Website relaunch',
  clientName: 'Halden Museum',
  currency: 'EUR',
  at: AT,
  what: { is: 'passed', budgetName: 'Build', percent: 80 },
});

let granted = false;
const shown: { id: string; title: string; message: string }[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  granted = true;
  shown.length = 0;
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => granted);
  const create = async (id: string, { title, message }: { title: string; message: string }) => {
    shown.push({ id, title, message });
    return id;
  };
  vi.spyOn(browser.notifications, 'create').mockImplementation(create as never);
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path: string) => `planseat:${path}`);
});

describe('telling', () => {
  const tell = (now: Summary, places: Partial<NewsPlaces>) =>
    tellNews(now, settings(places), english);

  it('says nothing at the first look, then each event once where it was chosen', async () => {
    await tell(summary('on-track'), { browser: true });
    expect(shown).toEqual([]);
    await tell(summary('off-track', [80]), { browser: true });
    await tell(summary('off-track', [80]), { browser: true });
    await tell(summary('on-track'), { browser: true });
    await tell(summary('off-track', [80]), { browser: true });
    expect(shown).toEqual([
      { id: 'p1 off-track', title: 'Halden Museum: Website relaunch', message: 'Off track' },
      {
        id: 'p1 b1 80',
        title: 'Halden Museum: Website relaunch',
        message: 'Build: 80\u00a0% of the budget is spent',
      },
    ]);
    expect((await readNews()).map(({ id }) => id)).toEqual(['p1 off-track', 'p1 b1 80']);
  });

  it('keeps to the places that were chosen, and what was not told there is no news later', async () => {
    await tell(summary('on-track'), {});
    await tell(summary('off-track'), { panel: false });
    expect(await readNews()).toEqual([]);
    expect(shown).toEqual([]);
    await tell(summary('off-track'), { browser: true });
    expect(shown).toEqual([]);
  });

  it('shows nothing that no longer holds, and shows it again once it does, unless it was put away', async () => {
    const end = new AbortController();
    let seen: string[] = [];
    watchNews((now) => {
      seen = now.map(({ id }) => id);
    }, end.signal);
    const sees = (ids: readonly string[]) => vi.waitFor(() => expect(seen).toEqual(ids));
    await tell(summary('on-track'), {});
    await tell(summary('off-track', [80]), {});
    await sees(['p1 off-track', 'p1 b1 80']);
    await tell(summary('at-risk', [80]), {});
    await sees(['p1 b1 80']);
    await tell(summary('not-enough-data'), {});
    await sees([]);
    await tell({ ...summary('on-track'), projects: [] }, {});
    expect((await readNews()).map(({ over }) => over)).toEqual([true, true]);
    await tell(summary('off-track', [80]), {});
    await sees(['p1 off-track', 'p1 b1 80']);
    await putAwayNews(['p1 off-track']);
    await tell(summary('on-track', [80]), {});
    await tell(summary('off-track', [80]), {});
    await sees(['p1 b1 80']);
    end.abort();
  });

  it('goes without the browser where its permission was taken back', async () => {
    granted = false;
    await tell(summary('on-track'), { browser: true });
    await tell(summary('at-risk'), { browser: true });
    expect(shown).toEqual([]);
    expect(await readNews()).toHaveLength(1);
  });

  it('is remembered though the browser shows nothing', async () => {
    vi.spyOn(browser.notifications, 'create').mockRejectedValue(new Error('no'));
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await tell(summary('on-track'), { browser: true });
    await tell(summary('at-risk'), { browser: true });
    expect(warned).toHaveBeenCalledOnce();
    expect(await readTold()).toEqual({ p1: { 'at-risk': null } });
  });

  it('knows the project of a notification that is pressed', () => {
    expect(projectOfNews('p1 b1 80')).toBe('p1');
  });
});

describe('what waits', () => {
  it('is put away one by one, seen at once, and each event lies there once', async () => {
    const heard: number[] = [];
    const end = new AbortController();
    watchNews((now) => heard.push(now.length), end.signal);
    await vi.waitFor(() => expect(heard).toEqual([0]));
    await addNews([news('a'), news('b')]);
    await addNews([news('b')]);
    await putAwayNews(['b']);
    await vi.waitFor(() => expect(heard.at(-1)).toBe(1));
    expect((await readNews()).map(({ id }) => id)).toEqual(['a']);
    end.abort();
  });

  it('does not grow without end', async () => {
    for (let at = 0; at < 40; at += 1) await addNews([news(String(at))]);
    const waiting = await readNews();
    expect(waiting).toHaveLength(30);
    expect(waiting[0]?.id).toBe('39');
  });

  it.each([[null], ['x'], [{ p1: 7 }], [[1]]])(
    'damaged as %j is as if nothing was told',
    async (bad) => {
      await browser.storage.local.set({ told: bad, news: bad });
      expect(Object.keys((await readTold()) ?? {})).toEqual([]);
      expect(await readNews()).toEqual([]);
      await keepTold({ p1: { 'at-risk': '2026-06-11' } });
      expect(await readTold()).toEqual({ p1: { 'at-risk': '2026-06-11' } });
    },
  );
});
