// @vitest-environment happy-dom
/** Looking for what lies over chips: a few milliseconds at a time, each chip once where it stands, and sparing while nobody does anything. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardState } from '../../entrypoints/board-host/paint-chips.ts';
import { probeChips } from '../../entrypoints/board-host/probe-chips.ts';
import { makeClips } from '../../lib/trackers/clips.ts';

const shown = (): CardState => ({
  key: null,
  stale: false,
  doubts: 0,
  place: undefined,
  placeFor: '',
  covered: false,
  looked: '',
  at: { x: 10, y: 10 },
  inView: true,
});

/** Milliseconds for the browser to be idle, where it does not tell. */
const IDLE = 50;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestIdleCallback', undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('looking at what lies over chips', () => {
  const open = (count: number) => {
    document.body.innerHTML = `${'<p>Card</p>'.repeat(count)}<button>Layer</button>`;
    const cards = new Map([...document.querySelectorAll('p')].map((card) => [card, shown()]));
    const states = [...cards.values()];
    states.forEach((state, at) => {
      state.at = { x: 10, y: at };
    });
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const page = { looks: [] as number[], layer: false, rests: true, told: 0 };
    // Every look takes its time.
    const look = (_: number, y: number) => {
      now += 2;
      page.looks.push(y);
      return page.layer ? document.querySelector('button') : document.body;
    };
    Object.defineProperty(document, 'elementFromPoint', { value: look, configurable: true });
    Object.defineProperty(document, 'elementsFromPoint', {
      value: () => [document.querySelector('button')],
      configurable: true,
    });
    const over = new AbortController();
    const probing = probeChips(
      {
        clips: makeClips(window),
        near: () => new Set(cards.keys()),
        state: (card) => cards.get(card as HTMLParagraphElement) ?? shown(),
        isAtRest: () => page.rests,
        changed: () => {
          page.told += 1;
          probing.start();
        },
      },
      over.signal,
    );
    const pass = (time: number) => {
      for (let left = time; left > 0; left -= IDLE) {
        now += IDLE;
        vi.advanceTimersByTime(IDLE);
      }
    };
    const covered = () => states.filter((state) => state.covered).length;
    return { page, probing, pass, covered, states, over };
  };

  it('stops after some milliseconds, and goes on after a rest that is much longer', () => {
    const { page, probing, pass } = open(5);
    probing.start();
    pass(IDLE);
    expect(page.looks).toHaveLength(2);
    pass(600);
    expect(page.looks).toHaveLength(2);
    pass(400);
    expect(page.looks).toHaveLength(4);
    pass(5000);
    expect(page.looks.toSorted()).toEqual([0, 1, 2, 3, 4]);
  });

  it('begins with chips that are far apart', () => {
    const { page, probing, pass } = open(12);
    probing.start();
    pass(1000);
    const sorted = page.looks.toSorted((a, b) => a - b);
    expect(sorted).toHaveLength(4);
    sorted.slice(1).forEach((y, at) => {
      expect(y - (sorted[at] ?? 0)).toBeGreaterThan(1);
    });
  });

  it('knows no rest after a deed of the user, also where it rested', () => {
    const { page, probing, pass } = open(5);
    probing.start();
    pass(IDLE);
    probing.suspect(true);
    probing.start();
    pass(3 * IDLE);
    expect(page.looks).toHaveLength(7);
    expect(new Set(page.looks.slice(2)).size).toBe(5);
  });

  it('looks at all others soon where one is covered, and where it is covered no longer', () => {
    const { page, probing, pass, covered } = open(20);
    page.layer = true;
    probing.start();
    pass(10 * IDLE);
    expect(covered()).toBe(20);
    page.layer = false;
    pass(5000);
    expect(covered()).toBe(20);
    probing.suspect(false);
    probing.start();
    pass(10 * IDLE);
    expect(covered()).toBe(0);
    // Once all are known, since painting takes its time too.
    expect(page.told).toBe(2);
  });

  it('looks at a chip once where it stands, and again where it stands elsewhere', () => {
    const { page, probing, pass, states } = open(3);
    probing.start();
    pass(3000);
    expect(page.looks).toHaveLength(3);
    probing.start();
    pass(3000);
    expect(page.looks).toHaveLength(3);
    if (states[1]) states[1].at = { x: 10, y: 77 };
    probing.start();
    pass(3000);
    expect(page.looks.slice(3)).toEqual([77]);
    probing.suspect(false);
    probing.start();
    pass(3000);
    expect(page.looks).toHaveLength(7);
  });

  it('looks at nothing while something is to be painted, nor after its end', () => {
    const { page, probing, pass, over } = open(5);
    page.rests = false;
    probing.start();
    pass(1000);
    expect(page.looks).toEqual([]);
    page.rests = true;
    probing.start();
    pass(IDLE);
    expect(page.looks).toHaveLength(2);
    over.abort();
    pass(5000);
    expect(page.looks).toHaveLength(2);
  });
});
