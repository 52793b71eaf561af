/** News as kept in extension storage: what was told already, what waits to be read; and the browser's own notifications. */
import { browser } from 'wxt/browser';
import type { Memory, News, Told } from '../core/news.ts';
import { same } from '../core/same.ts';
import { hearKey } from './bell.ts';

const TOLD = 'told';
const NEWS = 'news';
/** Older news are let go: a list that nobody reads must not grow. */
const MOST_NEWS = 30;

const isBag = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTold = (value: unknown): value is Told =>
  isBag(value) && Object.values(value).every((day) => day === null || typeof day === 'string');

/** Null: nothing was looked at yet, or what was kept is damaged; then what is there now counts as told. */
export async function readTold(): Promise<Memory | null> {
  const { [TOLD]: kept } = await browser.storage.local.get(TOLD);
  if (!isBag(kept)) return null;
  return Object.fromEntries(
    Object.entries(kept).filter((one): one is [string, Told] => isTold(one[1])),
  );
}

export async function keepTold(memory: Memory): Promise<void> {
  await browser.storage.local.set({ [TOLD]: memory });
}

function isNews(value: unknown): value is News {
  if (!isBag(value) || !isBag(value.what)) return false;
  const texts = ['id', 'projectId', 'projectName', 'clientName', 'currency'];
  if (!texts.every((name) => typeof value[name] === 'string')) return false;
  const { what } = value;
  return what.is === 'worse'
    ? typeof what.level === 'string' && Array.isArray(what.reasons)
    : what.is === 'passed' &&
        typeof what.budgetName === 'string' &&
        typeof what.percent === 'number';
}

/** The news that nobody put away yet, newest first; those that are over are among them. */
export async function readNews(): Promise<News[]> {
  const { [NEWS]: kept } = await browser.storage.local.get(NEWS);
  return Array.isArray(kept) ? kept.filter(isNews) : [];
}

/** Newer news of the same event take the older one's place; what waits is shown as long as it holds. */
export async function addNews(
  fresh: readonly News[],
  isOver: (news: News) => boolean | null = () => null,
): Promise<void> {
  const ids = new Set(fresh.map(({ id }) => id));
  const waiting = await readNews();
  const before = waiting
    .filter(({ id }) => !ids.has(id))
    .map(
      ({ over = false, ...one }): News => ((isOver(one) ?? over) ? { ...one, over: true } : one),
    );
  const next = [...fresh, ...before].slice(0, MOST_NEWS);
  if (!same(next, waiting)) await browser.storage.local.set({ [NEWS]: next });
}

export async function putAwayNews(ids: readonly string[]): Promise<void> {
  const left = (await readNews()).filter(({ id }) => !ids.includes(id));
  await browser.storage.local.set({ [NEWS]: left });
}

export function watchNews(hear: (news: News[]) => void, signal: AbortSignal): void {
  const load = () =>
    void readNews().then(
      (news) => !signal.aborted && hear(news.filter(({ over }) => !over)),
      () => {},
    );
  hearKey('local', NEWS, load, signal);
  load();
}

export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Asks the user; to be called straight from a press. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

/** Shown by the browser, where it may; the same id a second time takes the first one's place. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  if (!(await mayNotify())) return;
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
}

let heard = false;

/** Heard once, as soon as the permission is there: without it the browser has no such event. */
export function hearNotificationPresses(listen: (id: string) => void): void {
  const begin = () => {
    if (heard || !browser.notifications) return;
    heard = true;
    browser.notifications.onClicked.addListener(listen);
  };
  begin();
  browser.permissions.onAdded.addListener(begin);
}
