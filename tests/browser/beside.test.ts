// @vitest-environment happy-dom
/** What lies beside the page: the host the page cannot get rid of by accident, the panel's edge, and the room docking takes. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeGrip } from '../../lib/browser/beside/grip.ts';
import { makePanel } from '../../lib/browser/beside/panel.ts';
import { hangUpRoot } from '../../lib/browser/beside/root.ts';
import { trusted } from '../support/trusted.ts';

const hosts = () => [...document.querySelectorAll('html > [data-planseat]')];
/** Mutation observers tell after the current task. */
const told = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  for (const host of hosts()) host.remove();
  document.adoptedStyleSheets = [];
  // A window that has no layers.
  Object.assign(HTMLElement.prototype, { showPopover() {}, hidePopover() {} });
});

describe('our host in the page', () => {
  it('is closed to the page, and takes the place of one an older script left', () => {
    hangUpRoot({ alive: () => true, gone: () => {} });
    hangUpRoot({ alive: () => true, gone: () => {} });
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.shadowRoot).toBeNull();
  });

  it('comes back once where the page takes it out, then leaves, and comes when the user asks', async () => {
    const gone = vi.fn();
    const root = hangUpRoot({ alive: () => true, gone });
    hosts()[0]?.remove();
    await told();
    expect(hosts()).toHaveLength(1);
    expect(gone).not.toHaveBeenCalled();
    hosts()[0]?.remove();
    await told();
    expect(hosts()).toHaveLength(0);
    expect(gone).toHaveBeenCalledTimes(1);
    root.stand();
    expect(hosts()).toHaveLength(1);
  });

  it('stays out where our extension is gone', async () => {
    const gone = vi.fn();
    hangUpRoot({ alive: () => false, gone });
    hosts()[0]?.remove();
    await told();
    expect(hosts()).toHaveLength(0);
    expect(gone).toHaveBeenCalledTimes(1);
  });

  it('keeps keys pressed on it from the page', () => {
    const { shadow } = hangUpRoot({ alive: () => true, gone: () => {} });
    const button = shadow.appendChild(document.createElement('button'));
    const heard = vi.fn();
    document.body.parentElement?.addEventListener('keydown', heard);
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('the panel’s edge', () => {
  let width = 360;
  const sized = vi.fn();
  const grip = (side: 'left' | 'right') => {
    width = 360;
    sized.mockReset();
    const made = makeGrip({
      width: () => width,
      side: () => side,
      sizing: (now) => {
        width = now;
      },
      sized,
    });
    made.name('Width of the panel');
    return made.element;
  };
  const key = (element: Element, name: string) =>
    element.dispatchEvent(trusted(new KeyboardEvent('keydown', { key: name, cancelable: true })));

  it('says what it is and how wide', () => {
    const { role, ariaLabel, ariaValueNow, ariaValueMin, ariaValueMax } = grip('right');
    expect({ role, ariaLabel, ariaValueNow, ariaValueMin, ariaValueMax }).toEqual({
      role: 'separator',
      ariaLabel: 'Width of the panel',
      ariaValueNow: '360',
      ariaValueMin: '320',
      ariaValueMax: '480',
    });
  });

  it.each([
    ['right', 'ArrowLeft', 376],
    ['right', 'ArrowRight', 344],
    ['left', 'ArrowRight', 376],
    ['right', 'Home', 320],
    ['right', 'End', 480],
  ] as const)('at the %s: %s makes it %i wide', (side, name, wide) => {
    const element = grip(side);
    key(element, name);
    expect(sized).toHaveBeenCalledWith(wide);
    expect(element.ariaValueNow).toBe(String(wide));
  });

  it('goes no further than it may, and leaves other keys alone', () => {
    const element = grip('right');
    for (let press = 0; press < 20; press++) key(element, 'ArrowLeft');
    expect(width).toBe(480);
    expect(key(element, 'Escape')).toBe(true);
  });

  it('stays where it is for keys and a pointer that a script made up', () => {
    const element = grip('right');
    element.setPointerCapture = vi.fn();
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft' }));
    for (const [type, clientX] of [
      ['pointerdown', 100],
      ['pointermove', 50],
      ['pointerup', 50],
    ] as const)
      element.dispatchEvent(new PointerEvent(type, { clientX, button: 0 }));
    expect(width).toBe(360);
    expect(sized).not.toHaveBeenCalled();
  });
});

describe('the panel', () => {
  const LOOK = { width: 360, docked: true, direction: 'ltr', resize: 'Width' } as const;
  const sheets = () => document.adoptedStyleSheets.length;

  it('has no frame until it is shown, and shows none when it is closed', () => {
    const panel = makePanel(document.body, () => '', { loaded: () => {}, sized: () => {} });
    expect(document.querySelector('iframe')).toBeNull();
    panel.show({ ...LOOK, docked: false });
    panel.show({ ...LOOK, docked: false });
    expect(document.querySelectorAll('iframe')).toHaveLength(1);
    expect(document.querySelector('iframe')?.title).toBe('Planseat');
    panel.close();
    expect(panel.isOpen()).toBe(false);
    expect(document.querySelector('.panel')?.hasAttribute('hidden')).toBe(true);
  });

  it('lets a closed frame end what it was about to keep, and never shows two', () => {
    vi.useFakeTimers();
    try {
      const into = document.createElement('div');
      document.body.append(into);
      const panel = makePanel(into, () => '', { loaded: () => {}, sized: () => {} });
      panel.show(LOOK);
      const first = into.querySelector('iframe');
      panel.close();
      expect(first?.isConnected).toBe(true);
      vi.advanceTimersByTime(1_000);
      expect(first?.isConnected).toBe(false);
      panel.show(LOOK);
      const second = into.querySelector('iframe');
      panel.close();
      panel.show(LOOK);
      expect(second?.isConnected).toBe(false);
      expect(into.querySelectorAll('iframe')).toHaveLength(1);
      vi.advanceTimersByTime(2_000);
      expect(into.querySelectorAll('iframe')).toHaveLength(1);
      panel.close();
    } finally {
      vi.useRealTimers();
    }
  });

  it('takes room while docked, however often it is sized, and gives all of it back', () => {
    const panel = makePanel(document.body, () => '', { loaded: () => {}, sized: () => {} });
    panel.show(LOOK);
    panel.show({ ...LOOK, width: 400 });
    expect(sheets()).toBe(1);
    panel.show({ ...LOOK, docked: false });
    expect(sheets()).toBe(0);
    panel.show(LOOK);
    panel.close();
    expect(sheets()).toBe(0);
  });
});
