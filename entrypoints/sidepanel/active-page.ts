/** The page of the tab in front, as the screen sees it. */
import { activeTab, followActiveTab, type Tab } from '../../lib/browser/active-tab.ts';
import { readClipboard } from '../../lib/browser/clipboard.ts';
import { openPage } from '../../lib/browser/open-page.ts';
import type { BoardShown } from '../../lib/core/board.ts';
import type { Shown } from '../../lib/core/shown.ts';
import { callTab, hearPages } from '../../lib/messages/call-tab.ts';
import type { Line } from '../../lib/messages/line.ts';
import type { Page } from '../../lib/workspace/page.ts';
import { type LinePage, pageOverLine } from '../panel/line-page.ts';

export function activePage(): Page {
  const hearers = new Set<(shown: Shown) => void>();
  const boards = new Set<(board: BoardShown | null) => void>();
  let shown: Shown | null = null;
  let board: BoardShown | null = null;
  let tabId: number | null = null;
  let line: Line | null = null;
  let beside: LinePage | null = null;
  /** The tab's page came to life since it was called. */
  let alive = false;

  const tell = (now: Shown) => {
    shown = now;
    for (const hear of hearers) hear(now);
  };
  const tellBoard = (now: BoardShown | null) => {
    board = now;
    for (const hear of boards) hear(now);
  };
  const call = (tab: Tab) => {
    // The same page still answers: nothing to do but to listen on.
    if (tab.id === tabId && line) return;
    line?.hangUp();
    line = null;
    beside = null;
    alive = false;
    tabId = tab.id ?? null;
    tellBoard(null);
    if (tabId === null) return tell(nothingIn(tab));
    const mine = callTab(tabId);
    line = mine;
    beside = pageOverLine(mine, () => {});
    beside.watch((now) => {
      if (line === mine) tell(now);
    }, new AbortController().signal);
    beside.board.watch((now) => {
      if (line === mine) tellBoard(now);
    }, new AbortController().signal);
    mine.onEnd(() => {
      if (line !== mine) return;
      line = null;
      beside = null;
      tellBoard(null);
      tell(nothingIn(tab));
      // The page came to life while nobody had answered yet.
      if (alive) callAgain();
    });
  };
  const callAgain = () => {
    alive = false;
    void activeTab().then((tab) => tab && call(tab));
  };
  followActiveTab(call, new AbortController().signal);
  hearPages((id) => {
    if (id !== tabId) return;
    alive = true;
    if (!line) callAgain();
  });

  return {
    watch(hear, signal) {
      hearers.add(hear);
      signal.addEventListener('abort', () => hearers.delete(hear));
      if (shown) hear(shown);
    },
    read: (identity) =>
      beside?.read(identity) ?? Promise.reject(new Error('No tracker in the tab in front.')),
    board: {
      watch(hear, signal) {
        boards.add(hear);
        signal.addEventListener('abort', () => boards.delete(hear));
        hear(board);
      },
      selecting: (on) => beside?.board.selecting(on),
      select: (keys) => beside?.board.select(keys),
      selectInView: () => beside?.board.selectInView(),
      showChips: (on) => beside?.board.showChips(on),
    },
    close: null,
    dock: null,
    readClipboard,
    openPage: (path) => void openPage(path),
  };
}

/** A tab in which our script does not run. Its address is known only where Planseat may touch it. */
function nothingIn(tab: Tab): Shown {
  const host = tab.url && URL.canParse(tab.url) ? new URL(tab.url).host : '';
  return { identity: null, tool: '', host, pageTitle: tab.title ?? '', document: false };
}
