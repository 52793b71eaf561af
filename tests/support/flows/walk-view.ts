/** One walk over any view of many tasks: its chips, what they lie on, selecting and tagging in one step, and taking it back. */
import { expect } from 'vitest';
import { chipsOn, marksOn, type SeenChip } from '../chips.ts';
import type { ChromiumTab } from '../chromium-tab.ts';
import { type Screen, until } from '../screen.ts';

export interface Walked {
  name: string;
  url: string;
  /** Keys of its tasks in the page's order. */
  keys: readonly string[];
  /** The one that is over its estimate, where there is one, and the one that serves goal 1. */
  late: string | null;
  served: string;
  /** Three that stand one after another, and are tagged. */
  some: readonly [string, string, string];
  /** Cards that may be too full for a chip. */
  full: readonly string[];
  /** The element that shows the task. */
  card(key: string): string;
}

/** A view whose first task is over its estimate and whose second serves goal 1. */
export function walked(
  name: string,
  url: string,
  keys: readonly string[],
  card: Walked['card'],
): Walked {
  const [late = '', served = '', third = '', fourth = '', fifth = ''] = keys;
  return { name, url, keys, late, served, some: [third, fourth, fifth], full: [], card };
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const isOn = (a: Box, b: Box) =>
  a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - 2 && a.bottom <= b.bottom + 2;

async function cardBoxes(tab: ChromiumTab, view: Walked): Promise<Map<string, Box>> {
  const boxes = await tab.run(
    (all) =>
      all.map((css) => {
        const { left, top, right, bottom } =
          document.querySelector(css)?.getBoundingClientRect() ?? new DOMRect();
        return { left, top, right, bottom };
      }),
    view.keys.map(view.card),
  );
  return new Map(view.keys.map((key, at) => [key, boxes[at] as Box]));
}

/** What each card's chip says, by key; a chip on no card is under `''`. */
export async function chipsByKey(tab: ChromiumTab, view: Walked): Promise<Map<string, SeenChip>> {
  const boxes = await cardBoxes(tab, view);
  const found = new Map<string, SeenChip>();
  for (const chip of await chipsOn(tab))
    found.set([...boxes].find(([, box]) => isOn(chip, box))?.[0] ?? '', chip);
  return found;
}

/** Words, pictures and controls on cards that lie under these boxes, as the page's own markup. */
export function coveredBy(
  tab: ChromiumTab,
  cards: string,
  boxes: readonly Box[],
): Promise<string[]> {
  return tab.run(
    ({ css, chips }) => {
      const SHOWN =
        'a:not(.sr),button,input:not([type="hidden"]),textarea,img,svg,[role="checkbox"]';
      const found: string[] = [];
      const look = (element: Element, rects: Iterable<DOMRect>) => {
        for (const { left, top, right, bottom } of rects) {
          const box = { left, top, right, bottom };
          // What an element or one around it cuts off is not to be seen.
          for (let one: Element | null = element; one; one = one.parentElement) {
            if (one !== element && getComputedStyle(one).overflowX === 'visible') continue;
            const around = one.getBoundingClientRect();
            box.left = Math.max(box.left, around.left);
            box.right = Math.min(box.right, around.right);
          }
          const isUnder = (chip: typeof box) => {
            const x = (Math.max(chip.left, box.left) + Math.min(chip.right, box.right)) / 2;
            const y = (Math.max(chip.top, box.top) + Math.min(chip.bottom, box.bottom)) / 2;
            const isIn = ({ left: a, right: b, top: c, bottom: d }: typeof box) =>
              a < x && x < b && c < y && y < d;
            if (!isIn(chip) || !isIn(box)) return false;
            // What the page itself covers is not to be seen either.
            const [top] = document
              .elementsFromPoint(x, y)
              .filter((one) => !one.classList.contains('over'));
            return !top || top.contains(element) || element.contains(top);
          };
          if (right - left > 2 && chips.some(isUnder)) found.push(element.outerHTML.slice(0, 120));
        }
      };
      for (const card of document.querySelectorAll(css)) {
        // Links and buttons over a whole card or field, without anything in them, are surfaces.
        for (const one of card.querySelectorAll(SHOWN))
          if (!one.classList.contains('over')) look(one, one.getClientRects());
        const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          if (!node.nodeValue?.trim() || !node.parentElement || node.parentElement.closest('.sr'))
            continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          look(node.parentElement, range.getClientRects());
        }
      }
      return found;
    },
    { css: cards, chips: boxes },
  );
}

/** Waits for the chips as they are before anything is tagged here, and looks at where they lie. */
export async function seesChips(tab: ChromiumTab, view: Walked): Promise<void> {
  const { late, served } = view;
  const all = await until(`the chips of ${view.name}`, async () => {
    const chips = await chipsByKey(tab, view);
    const missing = view.keys.filter((key) => !chips.has(key) && !view.full.includes(key));
    expect({ missing, onNoCard: chips.get('') }).toEqual({ missing: [], onNoCard: undefined });
    const isTold = late === null || chips.get(late)?.kind === 'look';
    return isTold && chips.get(served)?.kind === 'goals' && chips;
  });
  if (late !== null) expect(all.get(late)?.text).toMatch(/^(?:.*over)?$/);
  expect(all.get(served)).toMatchObject({ kind: 'goals', text: '1' });
  for (const [key, chip] of all)
    if (key !== late && key !== served)
      expect(chip).toMatchObject({ kind: 'none', text: 'no goal' });
  const cards = view.keys.map(view.card).join(',');
  expect(await coveredBy(tab, cards, [...all.values()])).toEqual([]);
  // A press on a chip is a press on the card.
  for (const [key, chip] of all) {
    const at = { x: (chip.left + chip.right) / 2, y: (chip.top + chip.bottom) / 2 };
    const hits = await tab.run(
      ({ css, x, y }) => document.elementFromPoint(x, y)?.closest(css) !== null,
      { css: view.card(key), ...at },
    );
    expect(hits, `${key} under its chip`).toBe(true);
  }
}

async function press(tab: ChromiumTab, view: Walked, key: string): Promise<void> {
  const box = (await cardBoxes(tab, view)).get(key);
  await tab.page.mouse.click((box?.left ?? 0) + 4, (box?.top ?? 0) + 4);
}

const selected = async (tab: ChromiumTab) =>
  (await marksOn(tab)).filter((mark) => mark.selected).length;

/** Selects all in sight, then three by press and range; tags them with goal 1 in one step; takes it back. */
export async function tagsSome(tab: ChromiumTab, view: Walked, panel: Screen): Promise<void> {
  const count = view.keys.length;
  const { some } = view;
  const serving = (number: number) => panel.sees(`${number} of ${count} tickets serve`);
  const says = async (kind: string) =>
    until(`${kind} on ${some.join()}`, async () => {
      const chips = await chipsByKey(tab, view);
      return some.every((key) => chips.get(key)?.kind === kind);
    });
  await serving(1);
  await panel.click('button', 'All in sight');
  await until('all selected', async () => (await selected(tab)) === count);
  await panel.click('button', /^Clear/);
  await until('none selected', async () => (await selected(tab)) === 0);
  await press(tab, view, some[0]);
  await tab.page.keyboard.down('Shift');
  await press(tab, view, some[2]);
  await tab.page.keyboard.up('Shift');
  await until('three selected', async () => (await selected(tab)) === 3);
  // Off the card: what the page shows of it under the pointer lies over chips, rightly.
  await tab.page.mouse.move(1, 1);
  await panel.sees('3 tickets selected');
  await panel.click('button', 'Goal 1');
  await panel.click('button', /^Tag 3 tickets with goal 1/);
  await says('goals');
  await serving(4);
  await tab.picture(`boards/${view.name.replace(/\W+/g, '-').toLowerCase()}`);
  await tab.page.mouse.move(1, 1);
  await panel.click('button', 'Undo');
  await says('none');
  await serving(1);
}

/** Select mode from the launcher, and out of it: what the page hears of presses. */
export async function walkView(
  tab: ChromiumTab,
  view: Walked,
  heard: (tab: ChromiumTab) => Promise<readonly string[]>,
): Promise<void> {
  await seesChips(tab, view);
  await tab.clickShadowed('Select cards');
  const panel = await tab.panel();
  await until('a mark on every card', async () => (await marksOn(tab)).length === view.keys.length);
  await tagsSome(tab, view, panel);
  expect(await heard(tab), 'presses in select mode').toEqual([]);
  await panel.click('button', /^Collapse Planseat/);
  await until('the panel to close', async () => !(await tab.hasPanel()));
  // Out of select mode a press on a chip is the card's own again.
  await until('no marks', async () => (await marksOn(tab)).length === 0);
  const chip = (await chipsByKey(tab, view)).get(view.served);
  await tab.page.mouse.click((chip?.left ?? 0) + 4, (chip?.top ?? 0) + 4);
  expect(await heard(tab)).toEqual([view.served]);
}
