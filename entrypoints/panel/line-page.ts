/** The page beside a panel, over the private line to its content script. */
import type { BoardShown } from '../../lib/core/board.ts';
import type { Shown } from '../../lib/core/shown.ts';
import type { TaskIdentity, TaskReading } from '../../lib/core/task.ts';
import { isToFrame } from '../../lib/messages/guards.ts';
import type { Line } from '../../lib/messages/line.ts';
import type { FromFrame } from '../../lib/messages/messages.ts';
import type { PageBoard } from '../../lib/workspace/page.ts';

/** Longer than any look takes. */
const SLOWEST = 20_000;

export interface LinePage {
  watch(hear: (shown: Shown) => void, signal: AbortSignal): void;
  read(identity: TaskIdentity): Promise<TaskReading>;
  board: PageBoard;
  say(word: FromFrame): void;
  docked(): boolean;
}

export function pageOverLine(line: Line, focus: () => void): LinePage {
  const hearers = new Set<(shown: Shown) => void>();
  const asked = new Map<number, (reading: TaskReading | null) => void>();
  const boards = new Set<(board: BoardShown | null) => void>();
  let shown: Shown | null = null;
  let board: BoardShown | null = null;
  let docked = false;
  let asks = 0;

  line.hear((word) => {
    if (!isToFrame(word)) return;
    if (word.say === 'focus') focus();
    else if (word.say === 'board') {
      board = word.board;
      for (const hear of boards) hear(word.board);
    } else if (word.say === 'docked') docked = word.docked;
    else if (word.say === 'reading') asked.get(word.ask)?.(word.reading);
    else {
      shown = word.shown;
      for (const hear of hearers) hear(word.shown);
    }
  });
  line.onEnd(() => {
    for (const answer of asked.values()) answer(null);
  });

  const say = (word: FromFrame) => line.say(word);
  return {
    docked: () => docked,
    say,
    board: boardOverLine(boards, () => board, say),
    watch(hear, signal) {
      hearers.add(hear);
      signal.addEventListener('abort', () => hearers.delete(hear));
      if (shown) hear(shown);
    },
    read(identity) {
      asks += 1;
      const ask = asks;
      line.say({ say: 'read', ask, identity } satisfies FromFrame);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => answer(null), SLOWEST);
        const answer = (reading: TaskReading | null) => {
          clearTimeout(timer);
          asked.delete(ask);
          if (reading) resolve(reading);
          else reject(new Error('The page shows another task, or is gone.'));
        };
        asked.set(ask, answer);
      });
    },
  };
}

function boardOverLine(
  hearers: Set<(board: BoardShown | null) => void>,
  last: () => BoardShown | null,
  say: (word: FromFrame) => void,
): PageBoard {
  return {
    watch(hear, signal) {
      hearers.add(hear);
      signal.addEventListener('abort', () => hearers.delete(hear));
      hear(last());
    },
    selecting: (on) => say({ say: 'selecting', on }),
    select: (keys) => say({ say: 'select', keys }),
    selectInView: () => say({ say: 'selectInView' }),
    showChips: (on) => say({ say: 'chips', on }),
  };
}
