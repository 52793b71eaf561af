// @vitest-environment happy-dom
/** The guard against stolen presses: what is pressed too soon, out of sight or under something does nothing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardSight, type Sight } from '../../lib/browser/in-sight.ts';

const HALF_A_SECOND = 500;
let look: (visible: boolean | undefined) => void;
/** Every guard of this file listens to the same window: each is told at the end that it is in sight. */
const looks: ((visible: boolean) => void)[] = [];
let asked: { trackVisibility?: boolean; delay?: number };

/** What must be in sight. */
let aimedAt: Element | null = null;

beforeEach(() => {
  vi.useFakeTimers();
  asked = {};
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(hear: (looks: { isVisible: boolean | undefined }[]) => void, options: object) {
        asked = options;
        look = (isVisible) => hear([{ isVisible }]);
        looks.push(look);
      }
      observe(target: Element): void {
        aimedAt = target;
      }
      disconnect(): void {}
    },
  );
});
afterEach(() => {
  for (const one of looks.splice(0)) one(true);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.documentElement.removeAttribute('data-unsettled');
});

const takesPresses = () => !document.documentElement.hasAttribute('data-unsettled');
function settled(): Sight {
  const sight = guardSight();
  vi.advanceTimersByTime(HALF_A_SECOND);
  expect(takesPresses()).toBe(true);
  return sight;
}
/** Does the key reach whoever listens for it in the panel? */
function keyArrives(key: string): boolean {
  const heard = vi.fn();
  document.body.addEventListener('keydown', heard);
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  document.body.removeEventListener('keydown', heard);
  return heard.mock.calls.length > 0 && !event.defaultPrevented;
}

describe('presses', () => {
  it('count only after half a second', () => {
    guardSight();
    vi.advanceTimersByTime(HALF_A_SECOND - 1);
    expect(takesPresses()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(takesPresses()).toBe(true);
  });

  it.each([
    ['resized', () => dispatchEvent(new Event('resize'))],
    ['shown again', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('wait half a second anew where the panel was %s', (_, change) => {
    settled();
    change();
    expect(takesPresses()).toBe(false);
    vi.advanceTimersByTime(HALF_A_SECOND - 1);
    change();
    vi.advanceTimersByTime(HALF_A_SECOND - 1);
    expect(takesPresses()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(takesPresses()).toBe(true);
  });

  it('do not count while something lies over the panel, nor right after', () => {
    settled();
    look(false);
    vi.advanceTimersByTime(60_000);
    expect(takesPresses()).toBe(false);
    look(true);
    expect(takesPresses()).toBe(false);
    vi.advanceTimersByTime(HALF_A_SECOND);
    expect(takesPresses()).toBe(true);
  });

  it('do not count where it was covered before it was settled', () => {
    guardSight();
    look(false);
    vi.advanceTimersByTime(60_000);
    expect(takesPresses()).toBe(false);
  });

  it('count where the browser cannot tell what is seen', () => {
    settled();
    look(undefined);
    expect(takesPresses()).toBe(true);
  });
});

it('asks for what is really painted, and not only for what would be', () => {
  guardSight();
  expect(asked).toMatchObject({ trackVisibility: true, delay: 100 });
});

it('lets no key through to a covered panel but those by which one leaves', () => {
  settled();
  expect(keyArrives('1')).toBe(true);
  look(false);
  for (const key of ['1', 'z', 'Enter', ' ', 'a']) expect(keyArrives(key), key).toBe(false);
  for (const key of ['Escape', 'Tab']) expect(keyArrives(key), key).toBe(true);
  look(true);
  expect(keyArrives('1')).toBe(true);
});

it('tells its hearers at once and at each change, until they have gone', () => {
  const sight = settled();
  const over = new AbortController();
  const heard: boolean[] = [];
  sight.watch((covered) => heard.push(covered), over.signal);
  look(false);
  look(false);
  look(true);
  over.abort();
  look(false);
  expect(heard).toEqual([false, true, false]);
});

it('looks at a window of our own while one is open: it is no cover', async () => {
  guardSight();
  expect(aimedAt).toBe(document.documentElement);
  const dialog = document.body.appendChild(document.createElement('dialog'));
  dialog.setAttribute('open', '');
  await vi.waitFor(() => expect(aimedAt).toBe(dialog));
  dialog.remove();
  await vi.waitFor(() => expect(aimedAt).toBe(document.documentElement));
});
