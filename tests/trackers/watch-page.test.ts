// @vitest-environment happy-dom
/** Following the page: every way an address changes, and a pane that is reused under the same address. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TaskIdentity } from '../../lib/core/task.ts';
import { trackerFor } from '../../lib/trackers/catalogue.ts';
import type { Tracker } from '../../lib/trackers/tracker.ts';
import { watchAddress, watchPage } from '../../lib/trackers/watch-page.ts';

const jira = 'https://acme.atlassian.net';
const asana = 'https://app.asana.com';

/** A window as the watcher sees one: its own address, events and timers, over the test's document. */
function windowAt(href: string, navigates = true) {
  const navigation = new EventTarget();
  /** Its own timers: those of others over this document are not counted. */
  const running = new Set<unknown>();
  const win = Object.assign(new EventTarget(), {
    location: { href },
    document,
    setInterval: vi.fn((work: () => void, wait: number) => {
      const timer = setInterval(work, wait);
      running.add(timer);
      return timer;
    }),
    clearInterval: vi.fn((timer: ReturnType<typeof setInterval>) => {
      running.delete(timer);
      clearInterval(timer);
    }),
    ...(navigates ? { navigation } : {}),
  });
  const go = (to: string, by: string | null = 'currententrychange') => {
    win.location.href = to;
    if (by === 'currententrychange') navigation.dispatchEvent(new Event(by));
    else if (by) win.dispatchEvent(new Event(by));
  };
  const polls = () => running.size;
  return { win: win as unknown as Window, go, setInterval: win.setInterval, polls };
}

function trackerAt(url: string): Tracker {
  const tracker = trackerFor(url);
  if (!tracker) throw new Error('known');
  return tracker;
}

/** Ended after each test: what one left running would count among the next one's timers. */
const begun: AbortController[] = [];

function watch(url: string, navigates = true) {
  const heard: (string | null)[] = [];
  const end = new AbortController();
  begun.push(end);
  const at = windowAt(url, navigates);
  const hear = (identity: TaskIdentity | null) => heard.push(identity?.key ?? null);
  return { ...at, heard, end, watch: watchPage(trackerAt(url), at.win, hear, end.signal) };
}

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '';
});
afterEach(() => {
  for (const end of begun.splice(0)) end.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('an address', () => {
  it('that stays the same costs nothing, where it has to be asked for each second', () => {
    const { win, go } = windowAt(`${jira}/browse/ACME-1`, false);
    const end = new AbortController();
    const changed = vi.fn();
    watchAddress(win, changed, end.signal);
    vi.advanceTimersByTime(60_000);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(changed).toHaveBeenCalledTimes(0);
    go(`${jira}/browse/ACME-2`, null);
    vi.advanceTimersByTime(10_000);
    expect(changed).toHaveBeenCalledTimes(1);
    end.abort();
  });

  it('is told at once, and whenever it means another task', () => {
    const { heard, go } = watch(`${jira}/browse/ACME-1`);
    go(`${jira}/browse/ACME-2`);
    go(`${jira}/jira/core/projects/ACME/board`);
    go(`${jira}/jira/core/projects/ACME/board?selectedIssue=ACME-3`);
    expect(heard).toEqual(['ACME-1', 'ACME-2', null, 'ACME-3']);
  });

  it('is told once, however many events tell of it, and not for another address of the same task', () => {
    const { heard, go } = watch(`${jira}/browse/ACME-1`);
    go(`${jira}/browse/ACME-2`);
    go(`${jira}/browse/ACME-2`, 'popstate');
    go(`${jira}/browse/ACME-2?focusedCommentId=1`);
    go(`${jira}/browse/ACME-2#x`, 'hashchange');
    expect(heard).toEqual(['ACME-1', 'ACME-2']);
  });

  it.each(['popstate', 'hashchange'])('is followed by %s too', (by) => {
    const { heard, go } = watch(`${jira}/browse/ACME-1`);
    go(`${jira}/browse/ACME-2`, by);
    expect(heard).toEqual(['ACME-1', 'ACME-2']);
  });

  it('costs no timer and no observer where the browser tells of changes', () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    const { go } = watch(`${jira}/browse/ACME-1`);
    go(`${jira}/browse/ACME-2`);
    expect(vi.getTimerCount()).toBe(0);
    expect(observe).not.toHaveBeenCalled();
  });

  it('is not told any more after the end', () => {
    const { heard, go, end, watch: watching } = watch(`${jira}/browse/ACME-1`);
    end.abort();
    go(`${jira}/browse/ACME-2`);
    watching.panel(true);
    expect(heard).toEqual(['ACME-1']);
  });
});

describe('a browser that does not tell of changes', () => {
  const see = (state: DocumentVisibilityState) => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('is asked once a second, only while the page is looked at', () => {
    const { heard, go, end, polls } = watch(`${jira}/browse/ACME-1`, false);
    go(`${jira}/browse/ACME-2`, null);
    vi.advanceTimersByTime(1_000);
    see('hidden');
    expect(polls()).toBe(0);
    go(`${jira}/browse/ACME-3`, null);
    expect(heard).toEqual(['ACME-1', 'ACME-2']);
    see('visible');
    expect(heard).toEqual(['ACME-1', 'ACME-2', 'ACME-3']);
    expect(polls()).toBe(1);
    end.abort();
    expect(polls()).toBe(0);
  });
});

describe('a pane that is reused', () => {
  const [one, two] = ['1200000000000001', '1200000000000002'];
  const address = `${asana}/1/5/project/9/task/${one}`;
  const pane = () => document.querySelector('.TaskPane');
  const settle = () => vi.advanceTimersByTimeAsync(0);

  it('is followed while the panel is open, and not otherwise', async () => {
    document.body.innerHTML = `<main><div class="TaskPane" data-task-id="${one}"></div></main>`;
    const { heard, watch: watching } = watch(address);
    pane()?.setAttribute('data-task-id', two);
    await settle();
    expect(heard).toEqual([one]);
    watching.panel(true);
    expect(heard).toEqual([one, two]);
    pane()?.setAttribute('data-task-id', one);
    await settle();
    expect(heard).toEqual([one, two, one]);
    watching.panel(false);
    pane()?.setAttribute('data-task-id', two);
    await settle();
    expect(heard).toEqual([one, two, one]);
  });

  it('tells each task once when address and pane change one after the other', async () => {
    document.body.innerHTML = `<main><div class="TaskPane" data-task-id="${one}"></div></main>`;
    const { heard, go, watch: watching } = watch(address);
    watching.panel(true);
    go(`${asana}/1/5/project/9/task/${two}`);
    await settle();
    pane()?.setAttribute('data-task-id', two);
    await settle();
    pane()?.setAttribute('data-task-id', one);
    await settle();
    go(address);
    expect(heard).toEqual([one, two, one]);
  });

  it('that still names the task before is not taken for news when something beside it changes', async () => {
    document.body.innerHTML = `<main><div class="TaskPane" data-task-id="${one}"></div></main>`;
    const { heard, go, watch: watching } = watch(address);
    watching.panel(true);
    go(`${asana}/1/5/project/9/task/${two}`);
    document.querySelector('main')?.append(document.createElement('aside'));
    await settle();
    expect(heard).toEqual([one, two]);
  });

  it('is found again where it is put in anew, and watched narrowly', async () => {
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    document.body.innerHTML = `<main><div class="TaskPane" data-task-id="${one}"></div></main>`;
    const { heard, watch: watching } = watch(address);
    watching.panel(true);
    const main = document.querySelector('main');
    if (main) main.innerHTML = `<div class="TaskPane" data-task-id="${two}"></div>`;
    await settle();
    expect(heard).toEqual([one, two]);
    for (const [, options] of observe.mock.calls) expect(options?.subtree).toBeFalsy();
  });

  it('closed under an address that means no task leaves none', async () => {
    document.body.innerHTML = `<main><div class="TaskPane" data-task-id="${one}"></div></main>`;
    const { heard, go, watch: watching } = watch(address);
    watching.panel(true);
    go(`${asana}/1/5/project/9/list/3`);
    pane()?.remove();
    await settle();
    expect(heard).toEqual([one, null]);
  });
});

describe('an address that may mean a task', () => {
  const unsure = `${asana}/0/1200000000000009/1200000000000002`;

  it('is told when the page shows one, and no later than five seconds', async () => {
    const { heard } = watch(unsure);
    expect(heard).toEqual([null]);
    document.body.innerHTML = '<div class="TaskPane" data-task-id="1200000000000002"></div>';
    await vi.advanceTimersByTimeAsync(800);
    expect(heard).toEqual([null, '1200000000000002']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is left alone after that, or when the address goes on', async () => {
    const { heard, go } = watch(unsure);
    await vi.advanceTimersByTimeAsync(1_000);
    go(`${asana}/1/5/home`);
    expect(vi.getTimerCount()).toBe(0);
    go(unsure);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(heard).toEqual([null]);
  });
});
