/** What a page lays over its own board, within the board's own level and without anybody doing anything: chips give way to it. */
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { chipsOn, type SeenChip, untilChips } from '../../support/chips.ts';
import type { ChromiumTab } from '../../support/chromium-tab.ts';
import { knowJiraTickets } from '../../support/flows/known-tickets.ts';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

const BOARD = `https://${ACME}/jira/software/c/projects/ACME/boards/7`;

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const isUnder =
  ({ left, top, width, height }: Box) =>
  (chip: SeenChip) => {
    const [x, y] = [(chip.left + chip.right) / 2, (chip.top + chip.bottom) / 2];
    return x > left && x < left + width && y > top && y < top + height;
  };

/** Opens a layer by a timer. It states no level, so that it lies over the cards and under our overlay. */
const opensItself = (tab: ChromiumTab, box: Box) =>
  tab.run(
    (given) =>
      new Promise<void>((done) =>
        setTimeout(() => {
          const layer = document.createElement('aside');
          layer.style.cssText = `position: fixed; background: #ffe; ${Object.entries(given)
            .map(([name, value]) => `${name}: ${value}px`)
            .join(';')}`;
          document.querySelector('#jira-frontend')?.append(layer);
          done();
        }, 200),
      ),
    box,
  );
const closesItself = (tab: ChromiumTab) =>
  tab.run(() => {
    setTimeout(() => document.querySelector('aside')?.remove(), 200);
  }, null);

describe('a layer of the page over its board', () => {
  const bench = withChromium();

  beforeAll(async () => {
    if (!('missing' in inject('chromium'))) await knowJiraTickets(bench);
  });

  const board = async (count: number, chips: number) => {
    const tab = await bench.browser.open(`${BOARD}?cards=${count}`);
    await untilChips(tab, 'chips', (all) => all.length >= chips);
    return tab;
  };

  // In a page of thousands of layers each look at one place takes its time.
  it.each([
    [9, 9],
    [1000, 20],
  ])('hides chips that it comes over by itself, among %i cards', async (count, least) => {
    const tab = await board(count, least);
    const box = { left: 0, top: 0, width: 560, height: 800 };
    const before = await chipsOn(tab);
    expect(before.some(isUnder(box))).toBe(true);
    await opensItself(tab, box);
    const left = await untilChips(tab, 'no chip on the layer', (all) => !all.some(isUnder(box)));
    expect(left).toHaveLength(before.filter((chip) => !isUnder(box)(chip)).length);
    expect(left.length).toBeGreaterThan(1);
    await tab.picture(`boards/layer-${count}`);
    await closesItself(tab);
    await untilChips(tab, 'all chips', (all) => all.length === before.length);
    await tab.close();
  });

  it('hides chips of cards that the page adds below it', async () => {
    const tab = await board(8, 8);
    const box = { left: 0, top: 380, width: 1280, height: 420 };
    await opensItself(tab, box);
    await tab.run(() => {
      const { addCards } = window as unknown as { addCards(from: number, count: number): void };
      setTimeout(() => addCards(100, 40), 500);
    }, null);
    const above = await untilChips(
      tab,
      'chips above the layer, and none on it',
      (all) => all.length > 8 && !all.some(isUnder(box)),
    );
    expect(above.every(({ top }) => top < box.top)).toBe(true);
    await tab.close();
  });

  it('hides chips that are scrolled below it', async () => {
    const tab = await board(80, 20);
    const box = { left: 0, top: 700, width: 1280, height: 100 };
    await opensItself(tab, box);
    for (const by of [45, 90, 135]) {
      await tab.run((pixels) => {
        for (const column of document.querySelectorAll('.column')) column.scrollBy(0, pixels);
      }, by);
      await untilChips(
        tab,
        `no chip on the layer after ${by} pixels`,
        (all) => all.length > 12 && !all.some(isUnder(box)),
      );
    }
    await tab.close();
  });
});
