// @vitest-environment happy-dom
/** Looking for what lies over chips: a few milliseconds at a time, and every chip in the end. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type CardState, paintChips } from '../../entrypoints/board-host/paint-chips.ts';
import type { ChipOverlay } from '../../lib/browser/beside/chip-overlay.ts';
import { trackers } from '../../lib/trackers/catalogue.ts';

const overlay: ChipOverlay = {
  afterLayout: () => {},
  origin: () => ({ left: 0, top: 0, scale: 1 }),
  draw: () => {},
  hide: () => {},
  level: () => {},
  scheme: () => {},
  remove: () => {},
};

const hidden = (): CardState => ({
  key: null,
  stale: false,
  doubts: 0,
  place: undefined,
  placeFor: '',
  covered: true,
  at: { x: 10, y: 10 },
  inView: true,
});

afterEach(() => vi.restoreAllMocks());

describe('looking at what lies over chips', () => {
  const open = (count: number) => {
    const [tracker] = trackers;
    if (!tracker) throw new Error('There are trackers');
    document.body.innerHTML = '<p>Card</p>'.repeat(count);
    const cards = new Map([...document.querySelectorAll('p')].map((card) => [card, hidden()]));
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    // Nothing lies over them any more, and every look takes its time.
    const look = () => {
      now += 2;
      return document.body;
    };
    Object.defineProperty(document, 'elementFromPoint', { value: look, configurable: true });
    const painter = paintChips(overlay, {
      tracker,
      near: () => new Set(cards.keys()),
      state: (card) => cards.get(card as HTMLParagraphElement) ?? hidden(),
      chip: () => null,
      width: () => 40,
      isSelected: () => null,
      direction: () => 'ltr',
    });
    // Where chips are is told by layout, which there is none of here.
    const lay = () => {
      for (const state of cards.values()) state.at = { x: 10, y: 10 };
    };
    const covered = () => [...cards.values()].filter((state) => state.covered).length;
    const frame = () => {
      painter.frame(true);
      lay();
    };
    return { painter, frame, covered };
  };

  it('stops after some milliseconds, says that there is more, and goes on where it stopped', () => {
    const { painter, frame, covered } = open(5);
    frame();
    expect(painter.probe()).toEqual({ changed: true, unfinished: true });
    expect(covered()).toBe(3);
    expect(painter.probe()).toEqual({ changed: true, unfinished: true });
    expect(painter.probe()).toEqual({ changed: true, unfinished: false });
    expect(covered()).toBe(0);
  });

  it('goes on with the others where the page moved meanwhile', () => {
    const { painter, frame, covered } = open(6);
    for (const left of [4, 2, 0]) {
      frame();
      painter.probe();
      expect(covered()).toBe(left);
    }
  });
});
