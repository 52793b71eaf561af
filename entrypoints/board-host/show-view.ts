/** One view of many tasks while it is shown: its cards followed, read, given chips, and selected. */
import { makeMeasure, makeOverlay } from '../../lib/browser/beside/chip-overlay.ts';
import type { LauncherHalf } from '../../lib/browser/beside/halves.ts';
import type { BoardShown } from '../../lib/core/board.ts';
import { makeClips } from '../../lib/trackers/clips.ts';
import {
  type BoardAddress,
  cardsOf,
  readBoardArea,
  readBoardName,
  readKey,
} from '../../lib/trackers/read-board.ts';
import type { Tracker } from '../../lib/trackers/tracker.ts';
import { askFacts } from './ask-facts.ts';
import { followCards } from './follow-cards.ts';
import { followMoves } from './follow-moves.ts';
import { paintChips } from './paint-chips.ts';
import { probeChips } from './probe-chips.ts';
import { readTasks } from './read-tasks.ts';
import { type Selection, selectCards } from './select-cards.ts';

export interface View {
  shown(): BoardShown;
  /** Data, words or theme changed. */
  repaint(): void;
  /** A panel listens, or no longer. */
  listen(on: boolean): void;
  selection: Selection;
  selectInView(): void;
  end(): void;
}

/** Frames that are painted after the last thing that may have moved a card. */
const FRAMES = 3;

export function showView(
  tracker: Tracker,
  { kind, area: told }: BoardAddress,
  launcher: LauncherHalf,
  changed: () => void,
): View {
  const over = new AbortController();
  const { signal } = over;
  const overlay = makeOverlay();
  const css = cardsOf(tracker);
  const area = told ?? readBoardArea(tracker, document);
  let frames = 0;
  let isAsked = false;
  let isListening = false;
  let dragging = false;
  /** The card under the pointer: what it shows only there is gone again afterwards. */
  let pointed: Element | null = null;

  const ask = () => {
    if (isAsked || signal.aborted) return;
    isAsked = true;
    overlay.afterLayout(frame);
  };
  const schedule = () => {
    frames = FRAMES;
    ask();
  };
  const facts = askFacts(schedule, launcher.failed);
  const tasks = readTasks(tracker, area, changed);
  const cards = followCards(
    tracker,
    {
      schedule,
      read: (card, key) => tasks.read(card, key),
      neighboured() {
        probing.suspect(false);
        schedule();
      },
      stocked(all) {
        if (isListening) tasks.later(all());
      },
      troubled: changed,
    },
    signal,
  );
  const keyNow = (card: Element): string | null => {
    const found = readKey(tracker, card);
    return found === 'disagree' ? null : (found?.key ?? null);
  };
  const selection = selectCards({
    keyAt(target) {
      const card = target.closest(css);
      return card && cards.container()?.contains(card) ? keyNow(card) : null;
    },
    keys: () => cards.all().flatMap((card) => keyNow(card) ?? []),
    changed() {
      schedule();
      changed();
    },
  });
  const isWanted = () => launcher.paint().board?.chips === true && cards.trouble() === null;
  const clips = makeClips(window);
  const painter = paintChips(overlay, {
    tracker,
    clips,
    near: cards.near,
    state: cards.state,
    chip: (key) => (isWanted() ? facts.of({ key, area: tasks.areaOf(key) }) : null),
    width: makeMeasure(),
    isSelected: (key) => (selection.isOn() ? selection.has(key) : null),
    direction: () => launcher.paint().direction,
  });

  const frame = () => {
    isAsked = false;
    if (signal.aborted || dragging) return;
    frames -= 1;
    const isDoubtful = cards.readTouched();
    const { moved, unfinished } = painter.frame(frames <= 0);
    if (moved || unfinished || isDoubtful) frames = Math.max(frames, FRAMES - 1);
    if (frames > 0) return ask();
    cards.judge();
    changed();
    probing.start();
  };
  const probing = probeChips(
    {
      clips,
      near: cards.near,
      state: cards.state,
      isAtRest: () => !isAsked && !dragging,
      changed: schedule,
    },
    signal,
  );

  followMoves(
    cards.container,
    {
      moved(perhapsUnder) {
        cards.look();
        if (perhapsUnder) probing.suspect(true);
        schedule();
      },
      pointed(target) {
        const last = pointed;
        pointed = target?.closest(css) ?? null;
        for (const card of new Set([last, pointed])) {
          if (!card || !cards.near().has(card)) continue;
          cards.touch(card);
          probing.suspect(false);
          schedule();
        }
      },
      dragging(on) {
        dragging = on;
        overlay.hide(on);
        clips.forget();
        if (on) return;
        probing.suspect(true);
        schedule();
      },
    },
    signal,
  );
  cards.look();

  const inView = () =>
    [...cards.near()].flatMap((card) => {
      const one = cards.state(card);
      return one.inView && one.key !== null ? [one.key] : [];
    });
  return {
    selection,
    shown: () => {
      const seen = new Set(inView());
      return {
        kind,
        area,
        name: readBoardName(tracker, document, kind),
        tasks: tasks.list((key) => seen.has(key)),
        full: tasks.full(),
        trouble: cards.trouble(),
        selecting: selection.isOn(),
        selected: selection.keys(),
        chips: launcher.paint().look.chips,
        at: Date.now(),
      };
    },
    repaint() {
      facts.forget();
      clips.forget();
      schedule();
    },
    listen(on) {
      if (on && !isListening) tasks.later(cards.all());
      // Without the panel nothing can be done with a selection, and clicks are the page's again.
      if (!on && isListening) selection.turn(false);
      isListening = on;
    },
    selectInView: () => selection.add(inView()),
    end() {
      selection.turn(false);
      over.abort();
      overlay.remove();
    },
  };
}
