/** The tasks read in one view so far: those within sight, and while a panel listens all in the page, a few at a time. */
import { type BoardTask, MOST_BOARD_TASKS } from '../../lib/core/board.ts';
import { readCard, readKey } from '../../lib/trackers/read-board.ts';
import type { Tracker } from '../../lib/trackers/tracker.ts';
import { whenIdle } from './when-idle.ts';

export interface ReadTasks {
  read(card: Element, key: string): void;
  /** Reads these too, when the page has nothing better to do. */
  later(cards: readonly Element[]): void;
  list(isInView: (key: string) => boolean): BoardTask[];
  /** The part of the tracker that a task lies in, as far as its card or the view tells. */
  areaOf(key: string): string | null;
  full(): boolean;
}

/** So many cards at once keep a page's thread for about a millisecond. */
const AT_ONCE = 40;

export function readTasks(tracker: Tracker, area: string | null, came: () => void): ReadTasks {
  const tasks = new Map<string, BoardTask>();
  let waiting: Element[] = [];
  let isFull = false;

  const read = (card: Element, key: string) => {
    if (!tasks.has(key) && tasks.size >= MOST_BOARD_TASKS) {
      isFull = true;
      return;
    }
    const task = readCard(tracker, card, { key, area, url: location.href, inView: false });
    if (task) tasks.set(key, task);
  };
  const some = () => {
    for (const card of waiting.splice(0, AT_ONCE)) {
      const found = card.isConnected ? readKey(tracker, card) : null;
      if (found && found !== 'disagree') read(card, found.key);
    }
    came();
    if (waiting.length) whenIdle(some, 1000);
  };

  return {
    read,
    later(cards) {
      const isIdle = waiting.length === 0;
      waiting = [...cards];
      if (isIdle && waiting.length) whenIdle(some, 1000);
    },
    list: (isInView) =>
      [...tasks.values()].map((task) => ({ ...task, inView: isInView(task.identity.key) })),
    areaOf: (key) => tasks.get(key)?.identity.area ?? area,
    full: () => isFull,
  };
}
