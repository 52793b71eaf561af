/** Serves the panels of this page, its own frame and the browser's side panel: what is shown, and a look when asked. */
import type { BoardShown } from '../../lib/core/board.ts';
import { isFromFrame } from '../../lib/messages/guards.ts';
import type { Line } from '../../lib/messages/line.ts';
import type { FromFrame, ToFrame } from '../../lib/messages/messages.ts';
import type { FollowedTask } from './follow-task.ts';

export type BoardWord = Extract<
  FromFrame,
  { say: 'selecting' | 'select' | 'selectInView' | 'chips' }
>;

const isBoardWord = (word: FromFrame): word is BoardWord =>
  /^(?:selecting|select|selectInView|chips)$/.test(word.say);

export interface PanelDeeds {
  /** The frame is there and shows itself. True: it shall take the focus. */
  ready(): boolean;
  close(): void;
  reload(): void;
  board(): BoardShown | null;
  /** What the panel asks of the board beside it. */
  doOnBoard(word: BoardWord): void;
  docked(): boolean;
  dock(docked: boolean): void;
}

export interface Panels {
  takeFrame(line: Line): void;
  takeSide(line: Line, ended: () => void): void;
  hasSides(): boolean;
  frameGone(): void;
  /** A frame is there and shows itself. */
  isReady(): boolean;
  /** Tells a frame that shows itself to take the focus. False: none does yet. */
  focusFrame(): boolean;
  tellShown(): void;
  tellBoard(board: BoardShown | null): void;
  tellDocked(): void;
}

export function servePanels(task: FollowedTask, deeds: PanelDeeds): Panels {
  let frame: Line | null = null;
  let isReady = false;
  const sides = new Set<Line>();

  const say = (line: Line, word: ToFrame) => line.say(word);
  const tellShown = (line: Line) => say(line, { say: 'shown', shown: task.shown() });
  const tellDocked = (line: Line) => say(line, { say: 'docked', docked: deeds.docked() });
  const tellBoard = (line: Line, board = deeds.board()) => say(line, { say: 'board', board });
  const read = async (line: Line, { ask, identity }: Extract<FromFrame, { say: 'read' }>) =>
    say(line, { say: 'reading', ask, reading: await task.read(identity) });

  const serveFrame = (line: Line, word: FromFrame) => {
    if (word.say === 'read') void read(line, word);
    else if (isBoardWord(word)) deeds.doOnBoard(word);
    else if (word.say === 'close') deeds.close();
    else if (word.say === 'reload') deeds.reload();
    else if (word.say === 'dock') deeds.dock(word.docked);
    else {
      isReady = true;
      if (deeds.ready()) say(line, { say: 'focus' });
    }
  };

  return {
    takeFrame(line) {
      frame?.hangUp();
      frame = line;
      isReady = false;
      line.hear((word) => {
        if (frame === line && isFromFrame(word)) serveFrame(line, word);
      });
      // It lies ready in the line when the frame comes to listen.
      tellShown(line);
      tellDocked(line);
      tellBoard(line);
    },
    takeSide(line, ended) {
      sides.add(line);
      line.onEnd(() => {
        sides.delete(line);
        ended();
      });
      line.hear((word) => {
        if (!isFromFrame(word)) return;
        if (word.say === 'read') void read(line, word);
        else if (isBoardWord(word)) deeds.doOnBoard(word);
      });
      // It was called before we were here: what it asked at once, it asked nobody.
      tellShown(line);
      tellBoard(line);
    },
    hasSides: () => sides.size > 0,
    frameGone() {
      frame?.hangUp();
      frame = null;
      isReady = false;
    },
    isReady: () => isReady,
    focusFrame() {
      if (frame && isReady) say(frame, { say: 'focus' });
      return isReady;
    },
    tellShown() {
      for (const line of frame ? [frame, ...sides] : sides) tellShown(line);
    },
    tellBoard(board) {
      for (const line of frame ? [frame, ...sides] : sides) tellBoard(line, board);
    },
    tellDocked() {
      if (frame) tellDocked(frame);
    },
  };
}
