/**
 * The launcher at the page's edge: status by shape and goal numbers. What hands do to it is made at the first touch, and
 * attributes are set by name: each other property of an element that a script uses first costs the page's heap something.
 */
import type { LauncherPaint } from '../../core/launcher.ts';
import { type LauncherDeeds, makeHands } from './launcher-hands.ts';

export interface Launcher {
  paint(paint: LauncherPaint, panelOpen: boolean): void;
  /** Our extension was updated: all it can do now is to say so. */
  sayReload(): void;
  button: HTMLButtonElement;
}

/** More goal numbers than this end in an ellipsis; the accessible name has them all. */
const MOST_KEYS = 3;

export function makeLauncher(into: Element, deeds: () => LauncherDeeds): Launcher {
  const edge = document.createElement('section');
  const button = pill('launcher');
  const hide = pill('hide', 'x');
  let select: HTMLButtonElement | null = null;
  edge.setAttribute('class', 'edge');
  edge.append(button, hide);
  edge.hidden = true;
  into.append(edge);

  let stale = false;
  let last: LauncherPaint | null = null;
  let touch: ((event: Event) => void) | null = null;
  const place = (top: number) => edge.setAttribute('style', `--top:${top}`);
  const hear = (event: Event) => {
    if (!touch) deeds().near();
    touch ??= makeHands(button, place, {
      moved: (top) => deeds().moved(top),
      pressed(pressed) {
        if (pressed === hide) deeds().hide();
        else if (pressed === select) deeds().select();
        else if (stale) deeds().reload();
        else deeds().open();
      },
    });
    touch(event);
  };
  for (const type of [
    'click',
    'pointerdown',
    'pointermove',
    'pointerup',
    'pointercancel',
    'keydown',
  ])
    edge.addEventListener(type, hear, true);

  return {
    button,
    paint(paint, panelOpen) {
      if (stale) return;
      const { words, board, look } = paint;
      last = paint;
      edge.hidden = panelOpen || look.hidden;
      place(look.top);
      button.replaceChildren(mark('icon logo'), ...marks(paint));
      name(button, `${words.open}. ${words.status}`, words.move);
      name(hide, words.hide, '');
      if (board && !select) {
        select = pill('hide select', 'frame');
        button.after(select);
      }
      if (!select) return;
      select.hidden = board === null;
      name(select, words.select, '');
    },
    sayReload() {
      if (stale || !last) return;
      stale = true;
      edge.replaceChildren(button);
      edge.hidden = false;
      button.replaceChildren(mark('icon logo'), mark('rule'), mark('icon reload'));
      name(button, last.words.reload, '');
    },
  };
}

function pill(className: string, icon = ''): HTMLButtonElement {
  const button = document.createElement('button');
  button.setAttribute('class', className);
  if (icon) button.append(mark(`icon ${icon}`));
  return button;
}

function name(button: HTMLButtonElement, label: string, description: string): void {
  button.setAttribute('aria-label', label);
  button.setAttribute('title', label);
  button.setAttribute('aria-description', description);
}

function marks({ task, linked, level, goalNumbers }: LauncherPaint): Element[] {
  if (!task) return [];
  const icon = linked ? (level ?? 'not-enough-data') : 'unlink';
  const keys = linked
    ? goalNumbers.slice(0, MOST_KEYS).map((number) => mark('key', String(number)))
    : [];
  if (goalNumbers.length > MOST_KEYS) keys.push(mark('key none', '…'));
  if (linked && keys.length === 0) keys.push(mark('key none', '+'));
  return [mark('rule'), mark(`icon ${icon}`), ...keys];
}

/** Icons are shapes of the style: elements of a drawing would cost the page as much as all the rest of the launcher. */
function mark(className: string, text = ''): Element {
  const mark = document.createElement('bdi');
  mark.setAttribute('class', className);
  if (text) mark.textContent = text;
  return mark;
}
