/** Where a chip goes on a card: pure geometry, in the page's own pixels. It never covers anything that the card shows. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Between a chip and what stands beside it. */
const GAP = 6;
/** Between a chip and what it only passes. */
export const AIR = 2;
/** So many things on a card are looked at; the nearest first. */
const MOST = 40;

export const boxOf = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom });
export const widthOf = (box: Box) => box.right - box.left;
export const heightOf = (box: Box) => box.bottom - box.top;

export function intersect(a: Box, b: Box): Box | null {
  const box = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return box.left < box.right && box.top < box.bottom ? box : null;
}

/** The box around both. */
export const around = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

/** Does a box stand out of another one by no more than this? */
export const isWithin = (inner: Box, outer: Box, by: number): boolean => {
  const { left, top, right, bottom } = grown(outer, by);
  return inner.left >= left && inner.top >= top && inner.right <= right && inner.bottom <= bottom;
};

const touches = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const grown = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
});

const flipped = (box: Box): Box => ({ ...box, left: -box.right, right: -box.left });

/** How far apart two boxes are, corner to corner along each side. */
function apart(a: Box, b: Box): number {
  const x = Math.max(0, a.left - b.right, b.left - a.right);
  const y = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return x + y;
}

export interface Spot {
  left: number;
  top: number;
}

/**
 * The free spot for a chip: right after the key on its line; else the nearest free one on the card; null: there is none.
 * `taken` is what the card shows, its key and controls included. In a right-to-left page "after" is to the left.
 */
export function findSpot(
  card: Box,
  key: Box,
  taken: readonly Box[],
  size: Size,
  rtl = false,
): Spot | null {
  if (rtl) {
    const spot = findSpot(flipped(card), flipped(key), taken.map(flipped), size);
    return spot && { left: -spot.left - size.width, top: spot.top };
  }
  const line = (key.top + key.bottom - size.height) / 2;
  const ideal = { left: key.right + GAP, top: line };
  if (isOn(card, ideal, size) && isFree(ideal, taken, size)) return ideal;
  const near = [...taken].sort((a, b) => apart(a, key) - apart(b, key)).slice(0, MOST);
  const lefts = [
    ideal.left,
    key.left,
    card.left + GAP,
    card.right - GAP - size.width,
    ...near.flatMap((box) => [box.right + GAP, box.left - GAP - size.width]),
  ];
  const tops = [
    line,
    card.top + AIR,
    card.bottom - AIR - size.height,
    ...near.flatMap((box) => [box.bottom + AIR, box.top - AIR - size.height]),
  ];
  const spots = [...new Set(tops)].flatMap((top) =>
    [...new Set(lefts)].map((left) => ({ left, top })),
  );
  const inside = spots.filter((spot) => isOn(card, spot, size));
  return nearestFree(inside, ideal, taken, size);
}

/** Does it lie wholly on the card? In a row lower than a chip it is allowed to stand out by the same on both sides. */
function isOn(card: Box, { left, top }: Spot, { width, height }: Size): boolean {
  const slack = Math.max(0, (height - heightOf(card)) / 2);
  const isAcross = left >= card.left && left + width <= card.right;
  return isAcross && top >= card.top - slack - 0.5 && top + height <= card.bottom + slack + 0.5;
}

function isFree(spot: Spot, taken: readonly Box[], { width, height }: Size): boolean {
  const box = { ...spot, right: spot.left + width, bottom: spot.top + height };
  const needed = grown(box, AIR - 0.01);
  return !taken.some((one) => touches(needed, one));
}

/** Another line is further than any place on the same one, and so is a place before the key: eyes follow the line. */
const OTHER_LINE = 3;
const BEFORE = 3;

function nearestFree(
  spots: readonly Spot[],
  ideal: Spot,
  taken: readonly Box[],
  size: Size,
): Spot | null {
  const far = (spot: Spot) =>
    Math.max(spot.left - ideal.left, BEFORE * (ideal.left - spot.left)) +
    OTHER_LINE * Math.abs(spot.top - ideal.top);
  const sorted = [...spots].sort((a, b) => far(a) - far(b));
  return sorted.find((spot) => isFree(spot, taken, size)) ?? null;
}

/**
 * What shows of a box: all of it within its scroll containers and the window; else how much is cut off at each side,
 * in units of `scale` pixels.
 */
export function clipOf(box: Box, clip: Box, scale = 1): 'none' | 'all' | string {
  const seen = intersect(box, clip);
  if (!seen) return 'none';
  const cut = [
    seen.top - box.top,
    box.right - seen.right,
    box.bottom - seen.bottom,
    seen.left - box.left,
  ];
  if (cut.every((side) => side <= 0)) return 'all';
  return `inset(${cut.map((side) => `${side / scale}px`).join(' ')})`;
}

/** What is left of a clip beside something that lies over one end of it; the greater part where it lies in the middle. */
export function clipBeside(clip: Box, part: Box): Box {
  if (!intersect(clip, part)) return clip;
  return part.left - clip.left < clip.right - part.right
    ? { ...clip, left: part.right }
    : { ...clip, right: part.left };
}

/** What covers most of its card is its surface (a link or button over the whole of it), not a thing on it. */
export function isSurface(box: Box, card: Box): boolean {
  const common = intersect(box, card);
  if (!common) return false;
  const share = (widthOf(common) * heightOf(common)) / (widthOf(card) * heightOf(card));
  return share > 0.75;
}
