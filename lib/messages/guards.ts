/** Is what arrived what the contract says? Written by hand: these run where a schema library would be too heavy. */
import { BOARD_KINDS, MOST_BOARD_TASKS, MOST_CHIPS_ASKED } from '../core/board.ts';
import { PANEL_WIDTH, type SiteLook } from '../core/settings.ts';
import type { TaskIdentity } from '../core/task.ts';
import type { Asked, AskedName, FromFrame, ToFrame, Told, ToldName } from './messages.ts';

type Bag = Record<string, unknown>;

export function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;

export function isIdentity(value: unknown): value is TaskIdentity {
  return (
    isBag(value) &&
    isText(value.tracker, 64) &&
    isText(value.host, 300) &&
    isText(value.key, 500) &&
    isText(value.url, 4000) &&
    (value.area === null || isText(value.area, 500))
  );
}

export function isLook(value: unknown): value is SiteLook {
  if (!isBag(value)) return false;
  const { hidden, top, docked, width, open, chips } = value;
  return (
    [hidden, docked, open, chips].every((flag) => typeof flag === 'boolean') &&
    typeof top === 'number' &&
    top >= 0 &&
    top <= 1 &&
    typeof width === 'number' &&
    width >= PANEL_WIDTH.least &&
    width <= PANEL_WIDTH.most
  );
}

function isListOf(value: unknown, most: number, check: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= most && value.every(check);
}

const isTaskName = (one: unknown): boolean =>
  isBag(one) && isText(one.key, 500) && (one.area === null || isText(one.area, 500));

const isBoardTask = (one: unknown): boolean =>
  isBag(one) &&
  isIdentity(one.identity) &&
  [one.title, one.status].every((text) => text === null || isText(text, 2000)) &&
  [one.estimate, one.spent].every((time) => time === null || Number.isSafeInteger(time)) &&
  typeof one.inView === 'boolean';

/** A board as the content script read it: its texts are the page's, and never more than texts. */
function isBoard(value: unknown): boolean {
  return (
    isBag(value) &&
    BOARD_KINDS.some((kind) => kind === value.kind) &&
    (value.area === null || isText(value.area, 500)) &&
    isText(value.name, 2000) &&
    isListOf(value.tasks, MOST_BOARD_TASKS, isBoardTask) &&
    isListOf(value.selected, MOST_BOARD_TASKS, (key) => isText(key, 500)) &&
    [value.full, value.selecting, value.chips].every((flag) => typeof flag === 'boolean') &&
    (value.trouble === null || isText(value.trouble, 40)) &&
    typeof value.at === 'number'
  );
}

const isEmpty = (value: unknown): value is Record<never, never> => isBag(value);
const has = (value: unknown, check: (bag: Bag) => boolean): boolean => isBag(value) && check(value);

/** One check per question; a question without a check cannot be asked. */
export const askChecks: { [N in AskedName]: (ask: unknown) => ask is Asked[N]['ask'] } = {
  paint: (ask): ask is Asked['paint']['ask'] => has(ask, (bag) => isText(bag.url, 20_000)),
  bringPanel: isEmpty,
  bringBoard: isEmpty,
  chipFacts: (ask): ask is Asked['chipFacts']['ask'] =>
    has(ask, ({ tasks }) => isListOf(tasks, MOST_CHIPS_ASKED, isTaskName)),
  mintToken: (ask): ask is Asked['mintToken']['ask'] =>
    has(ask, ({ ahead }) => ahead === null || isIdentity(ahead)),
  redeemToken: (ask): ask is Asked['redeemToken']['ask'] =>
    has(ask, (bag) => isText(bag.token, 100)),
  taskGlance: (ask): ask is Asked['taskGlance']['ask'] =>
    has(ask, (bag) => isIdentity(bag.identity)),
  keepLook: (ask): ask is Asked['keepLook']['ask'] => has(ask, (bag) => isLook(bag.look)),
  openPage: (ask): ask is Asked['openPage']['ask'] => has(ask, (bag) => isText(bag.path, 2000)),
  captureHere: isEmpty,
  fetchForTask: (ask): ask is Asked['fetchForTask']['ask'] =>
    has(ask, (bag) => isText(bag.url, 4000)),
};

const tellChecks: { [N in ToldName]: (tell: unknown) => tell is Told[N]['tell'] } = {
  togglePanel: isEmpty,
  repaint: isEmpty,
  whatIsShown: isEmpty,
};

export function isAskedName(name: unknown): name is AskedName {
  return typeof name === 'string' && Object.hasOwn(askChecks, name);
}

export function isTold<N extends ToldName>(name: N, tell: unknown): tell is Told[N]['tell'] {
  return tellChecks[name](tell);
}

export function isToldName(name: unknown): name is ToldName {
  return typeof name === 'string' && Object.hasOwn(tellChecks, name);
}

/** What the frame says to the content script. */
export function isFromFrame(word: unknown): word is FromFrame {
  if (!isBag(word)) return false;
  switch (word.say) {
    case 'ready':
    case 'close':
    case 'reload':
      return true;
    case 'dock':
      return typeof word.docked === 'boolean';
    case 'read':
      return typeof word.ask === 'number' && isIdentity(word.identity);
    case 'selectInView':
      return true;
    case 'selecting':
    case 'chips':
      return typeof word.on === 'boolean';
    case 'select':
      return isListOf(word.keys, MOST_BOARD_TASKS, (key) => isText(key, 500));
    default:
      return false;
  }
}

/** What the content script says to the frame; readings are checked by who keeps them. */
export function isToFrame(word: unknown): word is ToFrame {
  if (!isBag(word)) return false;
  switch (word.say) {
    case 'focus':
      return true;
    case 'docked':
      return typeof word.docked === 'boolean';
    case 'shown':
      return isShown(word.shown);
    case 'board':
      return word.board === null || isBoard(word.board);
    case 'reading':
      return typeof word.ask === 'number' && (word.reading === null || isBag(word.reading));
    default:
      return false;
  }
}

export function isShown(value: unknown): boolean {
  return (
    isBag(value) &&
    (value.identity === null || isIdentity(value.identity)) &&
    isText(value.tool, 100) &&
    isText(value.host, 300) &&
    isText(value.pageTitle, 2000) &&
    typeof value.document === 'boolean'
  );
}
