/** Chips on a board in Chromium: where they lie, and that they stay right while the page scrolls, drags, covers and reuses its cards. */
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { chipOn, chipsOn, frames, marksOn, untilChips } from '../../support/chips.ts';
import type { ChromiumTab } from '../../support/chromium-tab.ts';
import { pressIntoPanel, pressOutOfPanel } from '../../support/flows/shortcut.ts';
import { makeProject, openTicket, writeGoal } from '../../support/flows/steps.ts';
import { until } from '../../support/screen.ts';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

declare const chrome: {
  storage: {
    local: {
      get(key: string): Promise<{ looks?: Record<string, object> }>;
      set(change: object): Promise<void>;
    };
  };
};

const BOARD = `https://${ACME}/jira/software/c/projects/ACME/boards/7`;
const LIST = `https://${ACME}/jira/core/projects/ACME/list`;

describe('chips on a board', () => {
  const bench = withChromium();

  beforeAll(async () => {
    if ('missing' in inject('chromium')) return;
    bench.web.jira.set(ACME, 'ACME-1', {
      summary: 'Event filter',
      estimate: 3600,
      spent: 7200,
      remaining: 0,
    });
    bench.web.jira.set(ACME, 'ACME-2', { summary: 'Ticket shop' });
    const { tab, panel } = await openTicket(
      bench.browser,
      `https://${ACME}/browse/ACME-2`,
      'ACME-2',
    );
    await makeProject(panel, {
      client: 'Halden Museum',
      project: 'Website relaunch',
      currency: 'EUR',
    });
    await writeGoal(panel, 'Visitors buy tickets before they come');
    await tab.go(`https://${ACME}/browse/ACME-1`);
    await (await tab.panel()).sees('ACME-1');
    await (await tab.panel()).sees(/1 h over/);
    await pressIntoPanel(bench.browser, tab);
    await pressOutOfPanel(bench.browser, tab);
    await tab.close();
  });

  const board = async (ask = ''): Promise<ChromiumTab> => bench.browser.open(`${BOARD}${ask}`);
  const someChips = (tab: ChromiumTab) => untilChips(tab, 'chips', (chips) => chips.length > 8);

  it('says what is known of each card, after its key, and takes no click', async () => {
    const tab = await board();
    await someChips(tab);
    // The chips of a board come before the times that the panel has just kept.
    const late = async () => (await chipOn(tab, '#card-ACME-1'))?.kind === 'look';
    await until('the chip that needs a look', late);
    expect(await chipOn(tab, '#card-ACME-2')).toMatchObject({ kind: 'goals', text: '1' });
    expect(await chipOn(tab, '#card-ACME-1')).toMatchObject({
      kind: 'look',
      text: expect.stringMatching(/over$/),
    });
    const none = await chipOn(tab, '#card-ACME-3');
    expect(none).toMatchObject({ kind: 'none', text: 'no goal' });
    await tab.picture('boards/board-light');
    const hit = await tab.run(({ x, y }) => document.elementFromPoint(x, y)?.closest('.card')?.id, {
      x: ((none?.left ?? 0) + (none?.right ?? 0)) / 2,
      y: (none?.top ?? 0) + 9,
    });
    expect(hit).toBe('card-ACME-3');
    await tab.close();
  });

  it('never lies on what a card shows', async () => {
    for (const ask of ['', '?crowded', '?rtl', '?zoom=1.5', '?dark']) {
      const tab = await board(ask);
      await untilChips(tab, `chips with ${ask}`, (chips) => chips.length > 3);
      const chips = await chipsOn(tab);
      const covered = await tab.run((boxes) => {
        const taken = [...document.querySelectorAll('.foot a, .badge, .foot button, .card > span')];
        return taken.filter((one) =>
          [...one.getClientRects()].some((b) =>
            boxes.some(
              (a) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
            ),
          ),
        ).length;
      }, chips);
      expect(covered, ask).toBe(0);
      await tab.picture(`boards/board${ask.replace(/\W+/g, '-')}`);
      await tab.close();
    }
  });

  it('stays on its card while a column, the board and the window scroll', async () => {
    const tab = await board('?cards=80');
    await someChips(tab);
    for (const step of [37, 120, 300, 80]) {
      await tab.run((by) => document.querySelector('.column')?.scrollBy(0, by), step);
      await frames(tab, 6);
      const chips = await chipsOn(tab);
      const offs = await tab.run((boxes) => {
        const cards = [...document.querySelectorAll('.card')].map((one) =>
          one.getBoundingClientRect(),
        );
        return boxes.filter(
          (a) =>
            !cards.some(
              (b) =>
                a.left >= b.left &&
                a.right <= b.right &&
                a.top >= b.top - 1 &&
                a.bottom <= b.bottom + 1,
            ),
        ).length;
      }, chips);
      expect(offs).toBe(0);
      expect(chips.length).toBeGreaterThan(8);
    }
    await tab.picture('boards/scrolled');
    await tab.close();
  });

  it('follows rows that are reused for other tasks', async () => {
    const tab = await bench.browser.open(`${LIST}?cards=2000`);
    await untilChips(tab, 'rows with chips', (chips) => chips.length > 8);
    await until('the goal of ACME-2', async () =>
      (await chipsOn(tab)).some(({ kind }) => kind === 'goals'),
    );
    await tab.picture('boards/list');
    await tab.run(() => document.querySelector('.scroller')?.scrollTo(0, 20_000), null);
    await untilChips(
      tab,
      'chips of other rows',
      (chips) => chips.length > 8 && chips.every(({ kind }) => kind === 'none'),
    );
    await tab.run(() => document.querySelector('.scroller')?.scrollTo(0, 0), null);
    await until('the goal again', async () => {
      const row = await chipOn(tab, 'tbody tr:nth-child(2)');
      return row?.kind === 'goals';
    });
    await tab.close();
  });

  it('gives way to a dialog of the page, and to a drag', async () => {
    const tab = await board();
    await someChips(tab);
    await tab.page.click('#card-ACME-4 [data-testid$="focus-container"]', {
      position: { x: 8, y: 8 },
    });
    await untilChips(tab, 'no chips over the dialog', (chips) => chips.length === 0);
    await tab.picture('boards/dialog');
    await tab.run(() => (window as unknown as { closeIssue(): void }).closeIssue(), null);
    await someChips(tab);
    const box = await tab.page.locator('#card-ACME-5').boundingBox();
    await tab.page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 12);
    await tab.page.mouse.down();
    await tab.page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 40, { steps: 6 });
    await untilChips(tab, 'no chips while dragging', (chips) => chips.length === 0);
    await tab.page.mouse.up();
    await someChips(tab);
    await tab.close();
  });

  it('shows at once what was tagged elsewhere', async () => {
    const tab = await board();
    await someChips(tab);
    expect(await chipOn(tab, '#card-ACME-6')).toMatchObject({ kind: 'none' });
    bench.web.jira.set(ACME, 'ACME-6', { summary: 'Ticket shop' });
    const url = `https://${ACME}/browse/ACME-6`;
    const { tab: ticket, panel } = await openTicket(bench.browser, url, 'ACME-6');
    await panel.click('checkbox', /Visitors buy tickets/);
    await tab.front();
    await until('the goal on the card', async () => {
      const chip = await chipOn(tab, '#card-ACME-6');
      return chip?.kind === 'goals';
    });
    await ticket.close();
    await tab.close();
  });

  it('goes where it is not wanted on a site, and comes back', async () => {
    const tab = await board();
    await someChips(tab);
    const want = (chips: boolean) =>
      bench.browser.inWorker(
        async ([host, on]) => {
          const { looks = {} } = await chrome.storage.local.get('looks');
          await chrome.storage.local.set({
            looks: { ...looks, [host]: { ...looks[host], chips: on } },
          });
        },
        [ACME, chips] as const,
      );
    await want(false);
    await untilChips(tab, 'no chips', (chips) => chips.length === 0);
    await want(true);
    await someChips(tab);
    await tab.close();
  });
});

/** By place: what a card's click is told of, the test wants to see. */
async function press(tab: ChromiumTab, key: string): Promise<void> {
  const box = await tab.page.locator(`#card-${key}`).boundingBox();
  if (!box) throw new Error(`${key} is not in sight`);
  await tab.page.mouse.click(box.x + 8, box.y + 8);
}

describe('select mode', () => {
  const bench = withChromium();

  it('catches clicks on cards while it is on, and only then', async () => {
    const tab = await bench.browser.open(BOARD);
    await tab.clickShadowed('Select cards');
    await tab.panel();
    await until('marks', async () => (await marksOn(tab)).length > 8);
    await press(tab, 'ACME-1');
    await tab.page.keyboard.down('Shift');
    await press(tab, 'ACME-9');
    await tab.page.keyboard.up('Shift');
    await until(
      'three selected',
      async () => (await marksOn(tab)).filter((one) => one.selected).length === 3,
    );
    await tab.picture('boards/selecting');
    expect(await tab.run(() => (window as unknown as { opened: string[] }).opened, null)).toEqual(
      [],
    );
    await tab.run(() => document.querySelector<HTMLElement>('#menu')?.focus(), null);
    await tab.press('Escape');
    await until('no marks', async () => (await marksOn(tab)).length === 0);
    await press(tab, 'ACME-1');
    expect(await tab.run(() => (window as unknown as { opened: string[] }).opened, null)).toEqual([
      'ACME-1',
    ]);
  });
});
