/** Follows which task a page shows, by its address; no timer runs where the browser tells of changes. */
import { type TaskIdentity, taskId } from '../core/task.ts';
import { visible } from './read-page.ts';
import { identify, identifyOn, identityOf, webAddress } from './recognise.ts';
import type { Tracker } from './tracker.ts';
import { waitFor } from './wait-for.ts';

export interface Watch {
  /** While the panel is open, a pane that is reused for another task under the same address is followed too. */
  panel(open: boolean): void;
}

type Hear = (identity: TaskIdentity | null) => void;

/** Calls back whenever the address changes, until the signal ends; for good without one. */
export function watchAddress(win: Window, changed: () => void, signal: AbortSignal | null): void {
  const until = signal ? { signal } : {};
  win.addEventListener('popstate', changed, until);
  win.addEventListener('hashchange', changed, until);
  const { navigation } = win as Window & { navigation?: EventTarget };
  if (navigation) navigation.addEventListener('currententrychange', changed, until);
  else poll(win, changed, signal);
}

/** For browsers that do not tell of pushState: compares once a second, while somebody looks. */
function poll(win: Window, changed: () => void, signal: AbortSignal | null): void {
  let timer: number | undefined;
  let last = win.location.href;
  const compare = () => {
    if (win.location.href === last) return;
    last = win.location.href;
    changed();
  };
  const start = () => {
    win.clearInterval(timer);
    timer = undefined;
    if (win.document.visibilityState === 'hidden' || signal?.aborted) return;
    compare();
    timer = win.setInterval(compare, 1000);
  };
  win.document.addEventListener('visibilitychange', start, signal ? { signal } : {});
  signal?.addEventListener('abort', start);
  start();
}

/** Watches one attribute of one element, and whether that element is put in anew; nothing else. */
function watchPane({ css, attribute }: { css: string; attribute: string }, page: Document) {
  const find = () => visible(page, css)[0];
  let pane: Element | undefined;
  let observer: MutationObserver | undefined;
  let last: string | null = null;
  const key = () => pane?.getAttribute(attribute) ?? null;
  const attach = (told: (key: string | null) => void) => {
    observer?.disconnect();
    pane = find();
    last = key();
    if (!pane) return;
    observer = new MutationObserver(() => {
      const was = last;
      if (!pane?.isConnected) attach(told);
      last = key();
      if (last !== was) told(last);
    });
    observer.observe(pane, { attributeFilter: [attribute] });
    if (pane.parentElement) observer.observe(pane.parentElement, { childList: true });
  };
  return { attach, key, stop: () => observer?.disconnect() };
}

/** Tells which task the page shows (null: no one open task), at once and whenever that changes, until the signal ends. */
export function watchPage(tracker: Tracker, win: Window, hear: Hear, signal: AbortSignal): Watch {
  let told: string | undefined;
  let href = '';
  let waiting = new AbortController();
  let isOpen = false;
  const pane = tracker.pane && watchPane(tracker.pane, win.document);

  const tell = (identity: TaskIdentity | null) => {
    const name = identity ? taskId(identity) : '';
    if (name === told || signal.aborted) return;
    told = name;
    hear(identity);
  };
  const byAddress = () => identifyOn(tracker, win.location.href, win.document);
  const byPane = (key: string | null) => {
    const address = webAddress(win.location.href);
    tell((key && address && identityOf(tracker, address, key)) || byAddress());
  };
  const changed = () => {
    if (win.location.href === href || signal.aborted) return;
    href = win.location.href;
    waiting.abort();
    waiting = new AbortController();
    tell(byAddress());
    if (isOpen) pane?.attach(byPane);
    // An address that may mean a task, on a page that has not drawn it yet.
    if (identify(tracker, href) && !byAddress())
      void waitFor(
        () => byAddress() !== null,
        () => null,
        waiting.signal,
      ).then((is) => {
        if (is) tell(byAddress());
      });
  };
  const panel = (open: boolean) => {
    isOpen = open && !signal.aborted;
    if (!isOpen) return pane?.stop();
    pane?.attach(byPane);
    const key = pane?.key();
    if (key) byPane(key);
  };
  changed();
  watchAddress(win, changed, signal);
  signal.addEventListener('abort', () => {
    waiting.abort();
    panel(false);
  });
  return { panel };
}
