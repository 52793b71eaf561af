/** Chips on one board in Chromium, whatever becomes of the page: mirrored, zoomed, resized, dragged, drawn anew, pointed at. */
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { chipOn, frames, untilChips } from '../../support/chips.ts';
import type { ChromiumTab } from '../../support/chromium-tab.ts';
import { knowJiraTickets } from '../../support/flows/known-tickets.ts';
import { chipsByKey, coveredBy, seesChips, walked } from '../../support/flows/walk-view.ts';
import { until } from '../../support/screen.ts';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

const BOARD = walked(
  'the board',
  `https://${ACME}/jira/software/c/projects/ACME/boards/7?cards=9`,
  Array.from({ length: 9 }, (_, at) => `ACME-${at + 1}`),
  (key) => `#card-${key}`,
);
const CARDS = BOARD.keys.map(BOARD.card).join(',');

interface Page {
  redraw(): void;
  opened: string[];
}

describe('chips on a board', () => {
  const bench = withChromium();

  beforeAll(async () => {
    if (!('missing' in inject('chromium'))) await knowJiraTickets(bench);
  });

  const board = (ask = '') => bench.browser.open(BOARD.url + ask);
  const done = async (tab: ChromiumTab, name: string) => {
    await tab.picture(`boards/moves-${name}`);
    await tab.close();
  };

  it.each(['', '&dark', '&zoom=1.2', '&zoom=0.8', '&rtl', '&rtl&zoom=1.2'])(
    'lie right with “%s”',
    async (ask) => {
      const tab = await board(ask);
      await seesChips(tab, BOARD);
      const sides = await tab.run(() => {
        const { left, right } =
          document.querySelector('#card-ACME-4 .foot a')?.getBoundingClientRect() ?? new DOMRect();
        return { left, right };
      }, null);
      const chip = (await chipsByKey(tab, BOARD)).get('ACME-4');
      // After the key, as the page reads.
      if (ask.includes('rtl')) expect(chip?.right).toBeLessThan(sides.left);
      else expect(chip?.left).toBeGreaterThan(sides.right);
      await done(tab, `as${ask.replace(/\W+/g, '-')}`);
    },
  );

  it('lie right on screens of other pixels, and while the window is made narrower', async () => {
    const tab = await board();
    await seesChips(tab, BOARD);
    const session = await tab.page.context().newCDPSession(tab.page);
    for (const [deviceScaleFactor, width] of [
      [2, 1200],
      [1.25, 1024],
      [0.75, 1500],
    ] as const) {
      const size = { width, height: 700, deviceScaleFactor, mobile: false };
      await session.send('Emulation.setDeviceMetricsOverride', size);
      await frames(tab, 6);
      await seesChips(tab, BOARD);
    }
    await session.detach();
    await tab.close();
  });

  it('follow when columns and cards change their size', async () => {
    const tab = await board();
    await seesChips(tab, BOARD);
    for (const width of [340, 210, 260]) {
      await tab.run((pixels) => {
        for (const column of document.querySelectorAll<HTMLElement>('.column'))
          column.style.inlineSize = `${pixels}px`;
      }, width);
      await frames(tab, 6);
      await seesChips(tab, BOARD);
    }
    await tab.run(() => {
      const title = document.querySelector('#card-ACME-1 > span');
      if (title)
        title.textContent =
          'A title that became so long that its card is higher than before, and the next one lower';
    }, null);
    await frames(tab, 6);
    await seesChips(tab, BOARD);
    await done(tab, 'resized');
  });

  it('follow a card into the column that it was dragged to', async () => {
    const tab = await board();
    await seesChips(tab, BOARD);
    await tab.page.dragAndDrop('#card-ACME-2', '.column:nth-of-type(4) h2', {
      sourcePosition: { x: 100, y: 12 },
    });
    const column = await tab.run(
      () =>
        document.querySelector('#card-ACME-2')?.closest('.column')?.querySelector('h2')
          ?.textContent,
      null,
    );
    expect(column).toBe('Done');
    await seesChips(tab, BOARD);
    await done(tab, 'dragged');
  });

  it('come again where the page draws its board anew, and never twice', async () => {
    const tab = await board();
    await seesChips(tab, BOARD);
    for (let turn = 0; turn < 3; turn += 1) {
      await tab.run(() => (window as unknown as Page).redraw(), null);
      await untilChips(tab, 'nine chips', (chips) => chips.length === BOARD.keys.length);
      await seesChips(tab, BOARD);
    }
    const overlays = await tab.run(
      () => document.querySelectorAll('[data-planseat-chips]').length,
      null,
    );
    expect(overlays).toBe(1);
    await tab.close();
  });

  it('make room for what a card shows only while it is pointed at', async () => {
    const tab = await board();
    await seesChips(tab, BOARD);
    const before = await chipOn(tab, '#card-ACME-4');
    await tab.page.hover('#card-ACME-4', { position: { x: 60, y: 12 } });
    await until('the chip to be elsewhere', async () => {
      const now = await chipOn(tab, '#card-ACME-4');
      return now !== null && now.left !== before?.left;
    });
    const chips = [...(await chipsByKey(tab, BOARD)).values()];
    expect(await coveredBy(tab, CARDS, chips)).toEqual([]);
    await tab.picture('boards/moves-pointed');
    await tab.page.mouse.move(5, 5);
    await until('the chip to be where it was', async () => {
      return (await chipOn(tab, '#card-ACME-4'))?.left === before?.left;
    });
    await seesChips(tab, BOARD);
    await tab.close();
  });

  it('leave every press on them to the card below', async () => {
    const tab = await board();
    await seesChips(tab, BOARD);
    const chip = (await chipsByKey(tab, BOARD)).get('ACME-3');
    await tab.page.mouse.click((chip?.left ?? 0) + 5, (chip?.top ?? 0) + 5);
    expect(await tab.run(() => (window as unknown as Page).opened, null)).toEqual(['ACME-3']);
    await tab.close();
  });

  it('say a warning by its sign alone on a card that is too full for its words', async () => {
    const tab = await board('&crowded');
    await tab.page.waitForSelector('#card-ACME-1');
    await tab.run(() => {
      const title = document.querySelector('#card-ACME-1 > span');
      if (title) title.textContent = 'Ticket shop: basket and pay';
    }, null);
    const look = await until('the sign', async () => {
      const chip = await chipOn(tab, '#card-ACME-1');
      return chip?.kind === 'look' && chip;
    });
    expect(look.text).toBe('');
    expect(look.right - look.left).toBeLessThan(20);
    expect(await coveredBy(tab, CARDS, [look])).toEqual([]);
    await done(tab, 'crowded');
  });
});
