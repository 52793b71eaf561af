/** A chip stands after the key where there is room, else at the nearest free spot, and never on anything the card shows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, clipOf, findSpot, intersect, isSurface } from '../../lib/trackers/chips.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const CHIP = { width: 40, height: 18 };
const CARD = box(100, 50, 220, 80);
const KEY = box(110, 100, 44, 18);
const TITLE = box(110, 60, 180, 18);
const AVATAR = box(290, 98, 20, 20);

describe('a chip', () => {
  it('stands right after the key, on its line', () => {
    expect(findSpot(CARD, KEY, [KEY, TITLE, AVATAR], CHIP)).toEqual({ left: 160, top: 100 });
  });

  it('passes what stands after the key', () => {
    const badge = box(158, 100, 30, 16);
    expect(findSpot(CARD, KEY, [KEY, TITLE, AVATAR, badge], CHIP)).toEqual({ left: 194, top: 100 });
  });

  it('goes to another line where the key’s is full', () => {
    const wide = box(158, 98, 160, 20);
    const spot = findSpot(CARD, KEY, [KEY, TITLE, wide], CHIP);
    expect(spot?.top).toBeLessThan(100);
    expect(spot?.top).toBeGreaterThan(78);
  });

  it('passes what stands after the key rather than go before it', () => {
    const wide = box(198, 98, 60, 20);
    const key = box(150, 100, 44, 18);
    expect(findSpot(CARD, key, [key, TITLE, wide], CHIP)).toEqual({ left: 264, top: 100 });
  });

  it('is left out where there is no free spot', () => {
    expect(findSpot(CARD, KEY, [CARD], CHIP)).toBeNull();
  });

  it('stands after the key of a row that is a little lower than the chip', () => {
    const row = box(0, 0, 300, 16);
    expect(findSpot(row, box(4, 0, 50, 16), [box(4, 0, 50, 16)], CHIP)).toEqual({
      left: 60,
      top: -1,
    });
  });

  it('mirrors in right-to-left pages', () => {
    const key = box(260, 100, 44, 18);
    expect(findSpot(CARD, key, [key], CHIP, true)).toEqual({ left: 214, top: 100 });
  });

  const boxes = fc
    .record({
      x: fc.integer({ min: 90, max: 330 }),
      y: fc.integer({ min: 40, max: 140 }),
      w: fc.integer({ min: 1, max: 120 }),
      h: fc.integer({ min: 1, max: 40 }),
    })
    .map(({ x, y, w, h }) => box(x, y, w, h));

  it('never covers anything, and never leaves its card', () => {
    fc.assert(
      fc.property(fc.array(boxes, { maxLength: 60 }), fc.boolean(), (taken, rtl) => {
        const spot = findSpot(CARD, KEY, [KEY, ...taken], CHIP, rtl);
        if (!spot) return;
        const chip = box(spot.left, spot.top, CHIP.width, CHIP.height);
        for (const one of [KEY, ...taken]) expect(intersect(chip, one)).toBeNull();
        expect(intersect(chip, CARD)).toEqual(chip);
      }),
    );
  });

  it('has the same place in a mirrored page, mirrored', () => {
    const mirror = (one: Box): Box => ({ ...one, left: 420 - one.right, right: 420 - one.left });
    fc.assert(
      fc.property(fc.array(boxes, { maxLength: 20 }), (taken) => {
        const left = findSpot(CARD, KEY, taken, CHIP);
        const right = findSpot(mirror(CARD), mirror(KEY), taken.map(mirror), CHIP, true);
        expect(right && { left: 420 - right.left - CHIP.width, top: right.top }).toEqual(left);
      }),
    );
  });
});

describe('clipping', () => {
  const clip = box(0, 0, 100, 100);
  it('shows all, a part, or nothing', () => {
    expect(clipOf(box(10, 10, 20, 20), clip)).toBe('all');
    expect(clipOf(box(90, -5, 20, 20), clip)).toBe('inset(5px 10px 0px 0px)');
    expect(clipOf(box(200, 0, 20, 20), clip)).toBe('none');
  });
});

describe('a surface', () => {
  it('is what lies over most of the card', () => {
    expect(isSurface(CARD, CARD)).toBe(true);
    expect(isSurface(TITLE, CARD)).toBe(false);
    expect(isSurface(box(0, 0, 10, 10), CARD)).toBe(false);
  });
});
