/** What chips say, asked of the worker in bounded lists and kept until the data changes. */
import { type Chip, MOST_CHIPS_ASKED } from '../../lib/core/board.ts';
import { askWorker } from '../../lib/messages/ask-worker.ts';

/** More answers than this are not kept: the oldest are asked again when they are needed. */
const MOST_KEPT = 5000;

/** Between two questions, in milliseconds: cards that come one by one are asked about together. */
const PAUSE = 60;

export interface TaskName {
  key: string;
  area: string | null;
}

export interface Facts {
  /** Undefined: not known yet, it is asked; null: no chip. An old answer is given until the new one is there. */
  of(name: TaskName): Chip | null | undefined;
  /** Data or language changed: everything is asked again as it is needed. */
  forget(): void;
}

export function askFacts(came: () => void, failed: (error: unknown) => void): Facts {
  const known = new Map<string, { chip: Chip | null; turn: number }>();
  const wanted = new Map<string, TaskName>();
  const asked = new Set<string>();
  let turn = 0;
  let isBroken = false;
  let isSending = false;

  /** One question at a time: what is needed meanwhile goes into the next. */
  const send = async () => {
    if (isSending || wanted.size === 0) return;
    isSending = true;
    const names = [...wanted.entries()].slice(0, MOST_CHIPS_ASKED);
    for (const [id] of names) {
      wanted.delete(id);
      asked.add(id);
    }
    const mine = turn;
    try {
      const { chips } = await askWorker('chipFacts', { tasks: names.map(([, name]) => name) });
      names.forEach(([id], at) => {
        asked.delete(id);
        known.delete(id);
        known.set(id, { chip: chips[at] ?? null, turn: mine });
      });
      for (const id of [...known.keys()].slice(0, Math.max(0, known.size - MOST_KEPT)))
        known.delete(id);
      came();
    } catch (error) {
      // Not asked again until the data changes: a worker that fails is not to be beaten.
      isBroken = true;
      for (const [id] of names) asked.delete(id);
      wanted.clear();
      failed(error);
    }
    setTimeout(() => {
      isSending = false;
      void send();
    }, PAUSE);
  };

  return {
    of({ key, area }) {
      const id = `${area ?? ''} ${key}`;
      const found = known.get(id);
      if (found?.turn !== turn && !asked.has(id) && !isBroken) {
        if (wanted.size === 0) queueMicrotask(() => void send());
        wanted.set(id, { key, area });
      }
      return found?.chip;
    },
    forget() {
      turn += 1;
      isBroken = false;
    },
  };
}
