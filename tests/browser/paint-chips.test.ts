// @vitest-environment happy-dom
/** What is drawn over cards in each frame: of a card that stands as it stood, the very same. */
import { describe, expect, it } from 'vitest';
import { type CardState, paintChips } from '../../entrypoints/board-host/paint-chips.ts';
import type { ChipOverlay, Drawing } from '../../lib/browser/beside/chip-overlay.ts';
import { trackers } from '../../lib/trackers/catalogue.ts';
import { makeClips } from '../../lib/trackers/clips.ts';

function open() {
  const [tracker] = trackers;
  if (!tracker) throw new Error('There are trackers');
  document.body.innerHTML = '<p>Card</p>';
  const card = document.querySelector('p') as HTMLElement;
  const box = { left: 10, top: 20, width: 200, height: 60 };
  card.getBoundingClientRect = () => new DOMRect(box.left, box.top, box.width, box.height);
  const state: CardState = {
    key: 'ACME-1',
    stale: false,
    doubts: 0,
    place: { on: card, frozen: [], left: 5, top: 5, chip: { kind: 'none', text: 'no goal' } },
    placeFor: '200 60 1 ACME-1 none no goal',
    covered: false,
    looked: '',
    at: null,
    inView: true,
  };
  const page = { drawn: [] as readonly Drawing[], selected: null as boolean | null };
  const chip = { kind: 'none', text: 'no goal' } as const;
  const overlay: ChipOverlay = {
    afterLayout: () => {},
    origin: () => ({ left: 0, top: 0, scale: 1 }),
    draw: (drawings) => {
      page.drawn = drawings;
    },
    hide: () => {},
    level: () => {},
    scheme: () => {},
    remove: () => {},
  };
  const painter = paintChips(overlay, {
    tracker,
    clips: makeClips(window),
    near: () => new Set([card]),
    state: () => state,
    chip: () => chip,
    width: () => 40,
    isSelected: () => page.selected,
    direction: () => 'ltr',
  });
  const frame = () => {
    const { moved } = painter.frame(false);
    return { moved, drawing: page.drawn[0] as Drawing };
  };
  return { frame, state, page, box, card };
}

describe('a frame', () => {
  it('keeps the drawing of a card that stands as it stood', () => {
    const { frame } = open();
    const first = frame();
    expect(first.moved).toBe(true);
    expect(first.drawing.chip).toMatchObject({ left: 15, top: 25, clip: 'all' });
    const second = frame();
    expect(second.moved).toBe(false);
    expect(second.drawing).toBe(first.drawing);
  });

  it('draws it anew where it moved, is selected, or something lies over it', () => {
    const { frame, state, page, box } = open();
    frame();
    box.top = 30;
    expect(frame()).toMatchObject({ moved: true, drawing: { chip: { top: 35 }, mark: null } });
    page.selected = true;
    expect(frame().drawing).toMatchObject({ mark: { top: 30, selected: true } });
    state.covered = true;
    expect(frame().drawing.chip).toBeNull();
    state.covered = false;
    expect(frame().drawing.chip).not.toBeNull();
  });

  it('follows a part of a card that stays while the rest scrolls', () => {
    const { frame, state, card } = open();
    const part = document.createElement('span');
    let left = 10;
    part.getBoundingClientRect = () => new DOMRect(left, 20, 50, 60);
    card.append(part);
    state.place = { ...(state.place as NonNullable<CardState['place']>), on: part, frozen: [part] };
    expect(frame().drawing.chip?.left).toBe(15);
    left = 60;
    expect(frame()).toMatchObject({ moved: true, drawing: { chip: { left: 65 } } });
    expect(frame().moved).toBe(false);
  });
});
