/** Quick capture: reads the selection of the active tab where the user asked for it, and hands it to the capture form. */
import { browser } from 'wxt/browser';
import { beginningOf, CAPTURE_MOST, type Captured } from '../core/capture.ts';
import { hearKey } from './bell.ts';

const KEY = 'capture';
const SCRIPT = '/selection.js';
/** The form's address, wherever it is shown. */
const FORM = 'popup.html#capture';
/** A capture nobody took up within this time was meant for another moment. */
const FRESH = 10 * 60_000;

/** On its way to the form: `reading` until the page has answered. */
export type CaptureState =
  | { state: 'reading'; at: number }
  | { state: 'read'; captured: Captured; tabId: number | null };

/** The tab as the browser gives it with a press, a menu or a shortcut. */
export interface PressedTab {
  id?: number | undefined;
  url?: string | undefined;
  title?: string | undefined;
  windowId?: number | undefined;
}

/**
 * Called straight from the user's press: the popup opens before anything is awaited, because Firefox demands it.
 * `selected` is what the browser itself says is selected (context menu); it holds where no script may run.
 */
export function capture(tab: PressedTab | undefined, selected = ''): Promise<void> {
  const at = Date.now();
  let state: CaptureState = { state: 'reading', at };
  const tell = () => browser.storage.session.set({ [KEY]: state });
  const told = tell();
  const opened = openForm(tab, tell);
  const work = async () => {
    await told;
    const captured = await readSelection(tab, selected, at);
    state = { state: 'read', captured, tabId: tab?.id ?? null };
    await tell();
    await opened;
  };
  return work();
}

/** `tell`: says anew what is to be captured. */
async function openForm(tab: PressedTab | undefined, tell: () => Promise<void>): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // A popup that was closed while it opened may have taken it up already.
    await tell();
    // No toolbar button in sight, or no popup from here: a small window of our own.
    const url = browser.runtime.getURL(`/${FORM}`);
    const size = { type: 'popup', url, width: 420, height: 560 } as const;
    const place = await besideWindow(tab?.windowId);
    // A place outside the screen is refused: then wherever the browser likes.
    await browser.windows.create({ ...size, ...place }).catch(() => browser.windows.create(size));
  }
}

async function besideWindow(
  windowId: number | undefined,
): Promise<{ left?: number; top?: number }> {
  if (windowId === undefined) return {};
  try {
    const { left, top, width } = await browser.windows.get(windowId);
    if (left === undefined || top === undefined || width === undefined) return {};
    return { left: Math.max(0, left + width - 440), top: top + 80 };
  } catch {
    return {};
  }
}

async function readSelection(
  tab: PressedTab | undefined,
  selected: string,
  at: number,
): Promise<Captured> {
  const found = tab?.id === undefined ? null : await runScript(tab, selected);
  const bare: Captured = {
    text: beginningOf(selected, CAPTURE_MOST),
    prefix: '',
    suffix: '',
    fragmentUrl: null,
    url: webUrl(tab?.url),
    pageTitle: tab?.title ?? null,
    at,
    noText: selected ? null : 'no-scripts',
    cut: selected.length > CAPTURE_MOST,
  };
  if (!found) return bare;
  if (selected && !isMeant(found, selected))
    return { ...bare, url: found.url, pageTitle: found.pageTitle };
  return { ...found, at };
}

async function runScript(tab: PressedTab, selected: string): Promise<Captured | null> {
  try {
    const answers = await browser.scripting.executeScript({
      // Frames of other sites are left out by the browser, as far as the press gives no right to them.
      target: { tabId: tab.id ?? browser.tabs.TAB_ID_NONE, allFrames: true },
      files: [SCRIPT],
      // What is selected can be read now, however long the page goes on loading.
      injectImmediately: true,
    });
    return ofFrames(answers, tab, selected);
  } catch {
    return null;
  }
}

interface FrameAnswer {
  frameId: number;
  result?: unknown;
}

/** What the frame says that the person is in; a quote from within a frame is a quote from the page they see. */
function ofFrames(answers: FrameAnswer[], tab: PressedTab, selected: string): Captured | null {
  const found = answers.flatMap(({ frameId, result }) => {
    const captured = understandCaptured(result);
    const focus = (result as { focus?: unknown } | null)?.focus;
    return captured ? [{ frameId, captured, focus }] : [];
  });
  const page = found.find(({ frameId }) => frameId === 0)?.captured ?? null;
  const worth = ({ frameId, captured, focus }: (typeof found)[number]): number => {
    if (!isMeant(captured, selected)) return 0;
    return 1 + (focus === 'here' ? 4 : focus === 'within' ? 0 : 2) + (frameId === 0 ? 1 : 0);
  };
  const best = found.sort((a, b) => worth(b) - worth(a))[0];
  if (!best?.captured.text || best.frameId === 0) return page;
  const url = page?.url ?? webUrl(tab.url) ?? best.captured.url;
  const pageTitle = page?.pageTitle ?? tab.title ?? best.captured.pageTitle;
  return { ...best.captured, url, pageTitle, fragmentUrl: null };
}

/** Are these the words that the menu was opened on? Spaces and line ends the browser writes in its own way, and it may cut. */
function isMeant({ text }: Captured, selected: string): boolean {
  const bare = (words: string) => words.replace(/\s+/g, '');
  return text !== '' && bare(text).startsWith(bare(selected));
}

const webUrl = (url: string | undefined) => (url && /^(https?|file):/.test(url) ? url : null);

export async function readCapture(): Promise<CaptureState | null> {
  const { [KEY]: kept } = await browser.storage.session.get(KEY);
  return understandState(kept);
}

export function hearCapture(listen: (state: CaptureState) => void, signal?: AbortSignal): void {
  const heard = ({ newValue }: { newValue?: unknown }) => {
    const state = understandState(newValue);
    if (state) listen(state);
  };
  hearKey('session', KEY, heard, signal);
}

/** The form took it up: the next popup is a popup again. */
export async function takeCapture(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

function understandState(value: unknown): CaptureState | null {
  if (typeof value !== 'object' || value === null || !('state' in value)) return null;
  const state = value as CaptureState;
  const at = state.state === 'reading' ? state.at : understandCaptured(state.captured)?.at;
  return typeof at === 'number' && Date.now() - at < FRESH ? state : null;
}

/** The script ran in a page: what it answers is looked at before it is believed. */
export function understandCaptured(value: unknown): Captured | null {
  if (typeof value !== 'object' || value === null) return null;
  const found = value as Record<string, unknown>;
  const text = (name: string, most: number) => {
    const one = found[name];
    return typeof one === 'string' ? beginningOf(one, most) : null;
  };
  const words = text('text', CAPTURE_MOST);
  if (words === null) return null;
  return {
    text: words,
    prefix: text('prefix', 200) ?? '',
    suffix: text('suffix', 200) ?? '',
    fragmentUrl: text('fragmentUrl', 8000),
    url: webUrl(text('url', 8000) ?? undefined),
    pageTitle: text('pageTitle', 2000),
    at: typeof found.at === 'number' ? found.at : Date.now(),
    noText: words ? null : found.noText === 'pdf' ? 'pdf' : 'nothing-selected',
    cut: found.cut === true,
  };
}
