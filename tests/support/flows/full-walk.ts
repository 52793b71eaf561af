/** Every request of a full walk, with every name of the world leading to the suite's web: none but those its user caused. */
import { expect, it } from 'vitest';
import { type Tab, until } from '../screen.ts';
import { MAIL } from '../sites/plain-pages.ts';
import type { Asked } from '../sites/site.ts';
import { ACME, type Web } from '../web.ts';
import { type Driven, makeProject, openTicket, writeGoal } from './steps.ts';

export const asLine = ({ method, host, path }: Asked) => `${method} ${host}${path}`;
const ticket = (key: string) => `https://${ACME}/browse/${key}`;
const API = `GET ${ACME}/rest/api/3/issue`;

interface Manner {
  /** What this browser asks for by itself, without any extension: the beginnings of lines. */
  errands: readonly string[];
  /** Captures the mail's words, until the form with them is open. */
  capture(mail: Tab): Promise<void>;
  /** Further tests, before the browser is started anew; `asked` tells what was asked for since it was last called. */
  further?(asked: () => string[]): void;
}

/** Every name must lead to the suite's web. */
export function fullWalk(
  bench: { readonly web: Web; readonly browser: Driven },
  { errands, capture, further }: Manner,
): void {
  /** What was asked for since the last look, the browser's own errands aside. */
  const asked = () =>
    bench.web.requests
      .splice(0)
      .map(asLine)
      .filter((line) => !errands.some((one) => line.startsWith(one)));

  it('asks for nothing while the browser starts with Planseat in it', async () => {
    const own = await bench.browser.own('popup.html');
    await own.sees('Planseat');
    await own.close();
    expect(asked()).toEqual([]);
  });

  it('asks for nothing beside a ticket until the panel is opened, then for that ticket', async () => {
    const { web, browser } = bench;
    web.jira.set(ACME, 'ACME-1', { summary: 'Shorter checkout', spent: 3600 });
    web.jira.set(ACME, 'ACME-2', { summary: 'Pay by invoice' });
    const closed = await browser.open(ticket('ACME-1'));
    await until('the launcher', async () => (await closed.shadowedButtons()).length > 0);
    expect(asked()).toEqual([`GET ${ACME}/browse/ACME-1`]);
    await closed.close();
    const { tab, panel } = await openTicket(browser, ticket('ACME-1'), 'ACME-1');
    await makeProject(panel, { client: 'Acme', project: 'Shop', currency: 'EUR', money: '900' });
    await writeGoal(panel, 'Half as many calls');
    await panel.sees('Spent 1 h');
    const both = asked();
    expect(new Set(both)).toEqual(new Set([`GET ${ACME}/browse/ACME-1`, `${API}/ACME-1`]));
    // Tagging, budget and goal cost no question; the ticket is read when it is shown, and after it was linked.
    expect(both.length).toBeLessThanOrEqual(4);
    await tab.click('button', 'Go to ACME-2');
    await panel.sees('Pay by invoice');
    await panel.press('Escape');
    expect(new Set(asked())).toEqual(new Set([`${API}/ACME-2`]));
    await tab.close();
  });

  it('asks for nothing from any screen of its own, nor while capturing', async () => {
    const { browser } = bench;
    for (const [page, words] of [
      ['popup.html', 'Shop'],
      ['dashboard.html', 'Shop'],
      ['options.html', 'Planseat'],
      ['welcome.html', 'Planseat'],
      ['sidepanel.html', 'Planseat'],
    ] as const) {
      const own = await browser.own(page);
      await own.sees(words);
      await own.close();
    }
    const mail = await browser.open(MAIL.url);
    await mail.sees('half as many support calls');
    await capture(mail);
    expect(asked()).toEqual([`GET ${MAIL.host}/message/1`]);
    await mail.close();
  });

  further?.(asked);

  it('asks for nothing after a new start', async () => {
    await bench.browser.restart();
    const own = await bench.browser.own('dashboard.html');
    await own.sees('Shop');
    await own.close();
    expect(asked()).toEqual([]);
  });

  it('would have seen any other request', async () => {
    const own = await bench.browser.own('popup.html');
    await own.run(
      () => fetch('https://telemetry.example/beat', { mode: 'no-cors' }).then(() => 1),
      null,
    );
    expect(asked()).toEqual(['GET telemetry.example/beat']);
    await own.close();
  });
}
