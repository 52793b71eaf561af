// @vitest-environment happy-dom
/** The launcher: what it shows, what it is called, how it is moved and pressed. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Launcher, makeLauncher } from '../../lib/browser/beside/launcher.ts';
import type { LauncherPaint } from '../../lib/core/launcher.ts';
import { DEFAULT_LOOK } from '../../lib/core/settings.ts';
import { trusted } from '../support/trusted.ts';

const PAINT: LauncherPaint = {
  tracker: 'jira',
  task: true,
  linked: true,
  level: 'at-risk',
  goalNumbers: [2],
  board: null,
  look: DEFAULT_LOOK,
  theme: 'system',
  direction: 'ltr',
  words: {
    open: 'Open Planseat, Alt+P',
    close: 'Close Planseat',
    status: 'At risk, tagged with goal 2',
    move: 'Arrow keys move it up and down',
    hide: 'Hide on this site',
    resize: 'Width',
    reload: 'Planseat was updated: reload this page',
    select: 'Select tickets',
  },
};

const deeds = {
  near: vi.fn(),
  open: vi.fn(),
  select: vi.fn(),
  hide: vi.fn(),
  moved: vi.fn(),
  reload: vi.fn(),
};
let launcher: Launcher;

beforeEach(() => {
  document.body.replaceChildren();
  for (const deed of Object.values(deeds)) deed.mockReset();
  launcher = makeLauncher(document.body, () => deeds);
});

const edge = () => document.querySelector<HTMLElement>('.edge');
const keys = () => [...launcher.button.querySelectorAll('.key')].map((key) => key.textContent);
const icons = () => [...launcher.button.querySelectorAll('.icon')].map((icon) => icon.classList[1]);
function press(element: Element, byHand = true): void {
  const click = new MouseEvent('click', { bubbles: true });
  element.dispatchEvent(byHand ? trusted(click) : click);
}
const key = (name: string) => new KeyboardEvent('keydown', { key: name, cancelable: true });

describe('what it shows', () => {
  it('nothing before it is painted', () => {
    expect(edge()?.hidden).toBe(true);
  });

  it.each([
    ['status and goal numbers', {}, ['logo', 'at-risk'], ['2']],
    [
      'a dashed plus where the task serves no goal',
      { goalNumbers: [] },
      ['logo', 'at-risk'],
      ['+'],
    ],
    ['a broken link where it belongs to no project', { linked: false }, ['logo', 'unlink'], []],
    ['the logo alone where no task is open', { task: false }, ['logo'], []],
    [
      'the first goals of many',
      { goalNumbers: [1, 2, 3, 4] },
      ['logo', 'at-risk'],
      ['1', '2', '3', '…'],
    ],
    [
      'not enough data where there is no level',
      { level: null },
      ['logo', 'not-enough-data'],
      ['2'],
    ],
  ])('%s', (_, change, shownIcons, shownKeys) => {
    launcher.paint({ ...PAINT, ...change }, false);
    expect(icons()).toEqual(shownIcons);
    expect(keys()).toEqual(shownKeys);
  });

  it('its words, as its name', () => {
    launcher.paint(PAINT, false);
    expect(launcher.button.getAttribute('aria-label')).toBe(
      'Open Planseat, Alt+P. At risk, tagged with goal 2',
    );
    expect(launcher.button.getAttribute('aria-description')).toBe('Arrow keys move it up and down');
  });

  it('nothing while the panel is open, or where the user hid it', () => {
    launcher.paint(PAINT, true);
    expect(edge()?.hidden).toBe(true);
    launcher.paint({ ...PAINT, look: { ...DEFAULT_LOOK, hidden: true } }, false);
    expect(edge()?.hidden).toBe(true);
    launcher.paint(PAINT, false);
    expect(edge()?.hidden).toBe(false);
  });
});

describe('how it is used', () => {
  beforeEach(() => launcher.paint(PAINT, false));

  it('opens on a press, and not on one that the page made up', () => {
    press(launcher.button, false);
    expect(deeds.open).not.toHaveBeenCalled();
    press(launcher.button);
    expect(deeds.open).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['Hide on this site', 'hide'],
    ['Select tickets', 'select'],
  ] as const)('“%s” takes presses, and none that the page made up', (name, deed) => {
    const board = { chips: true };
    launcher.paint({ ...PAINT, board }, false);
    const all = [...document.querySelectorAll('button')];
    const button = all.find((one) => one.getAttribute('aria-label') === name);
    if (!button) throw new Error(`${name} is not there`);
    press(button, false);
    expect(deeds[deed]).not.toHaveBeenCalled();
    press(button);
    expect(deeds[deed]).toHaveBeenCalledTimes(1);
  });

  it('moves by arrow keys, within the window', () => {
    for (const name of ['ArrowUp', 'ArrowDown']) launcher.button.dispatchEvent(trusted(key(name)));
    const heights = deeds.moved.mock.calls.map(([top]) => top);
    expect(heights).toEqual([0, expect.any(Number)]);
    expect(heights[1]).toBeGreaterThan(0);
    launcher.button.dispatchEvent(trusted(key('Enter')));
    expect(deeds.moved).toHaveBeenCalledTimes(2);
  });

  it('stays where it is for keys and a pointer that a script made up', () => {
    launcher.button.dispatchEvent(key('ArrowDown'));
    launcher.button.setPointerCapture = vi.fn();
    for (const [type, clientY] of [
      ['pointerdown', 100],
      ['pointermove', 300],
      ['pointerup', 300],
    ] as const)
      launcher.button.dispatchEvent(new PointerEvent(type, { clientY, button: 0 }));
    expect(deeds.moved).not.toHaveBeenCalled();
    expect(launcher.button.setPointerCapture).not.toHaveBeenCalled();
  });

  it('is moved by the pointer, and the end of a move is no press', () => {
    const at = (type: string, clientY: number) =>
      launcher.button.dispatchEvent(trusted(new PointerEvent(type, { clientY, button: 0 })));
    launcher.button.setPointerCapture = () => {};
    at('pointerdown', 100);
    at('pointermove', 300);
    at('pointerup', 300);
    // Nor does one that the page made up let the next one through.
    press(launcher.button, false);
    press(launcher.button);
    expect(deeds.moved).toHaveBeenCalledTimes(1);
    expect(deeds.open).not.toHaveBeenCalled();
    press(launcher.button);
    expect(deeds.open).toHaveBeenCalledTimes(1);
  });

  it('says that Planseat was updated, and then only reloads', () => {
    launcher.sayReload();
    expect(launcher.button.getAttribute('aria-label')).toBe(
      'Planseat was updated: reload this page',
    );
    launcher.paint(PAINT, false);
    expect(launcher.button.getAttribute('aria-label')).toBe(
      'Planseat was updated: reload this page',
    );
    press(launcher.button);
    expect(deeds.reload).toHaveBeenCalledTimes(1);
    expect(deeds.open).not.toHaveBeenCalled();
  });
});
