/** Two windows on the same record: both live; the later edit of another field never overwrites, the same field asks. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Screen, type Tab, until } from '../screen.ts';
import { ACME, type Web } from '../web.ts';
import { type Driven, makeProject, openTicket, writeGoal } from './steps.ts';

const TICKET = `https://${ACME}/browse/ACME-12`;
const GOAL = 'Half as many support calls';
export const NOTE = 'Note on this ticket';

export const noteIs = (panel: Screen, text: string) =>
  until(`the note “${text}”`, async () => (await panel.value('textbox', NOTE)) === text);

interface WithWindows extends Driven {
  openWindow(url: string): Promise<Tab>;
}

interface TwoWindows {
  /** The same ticket in two windows of the browser, with the panel open in each. */
  both(): Promise<[Screen, Screen]>;
  /** Goes to the first or the second window, and so leaves the other one. */
  front(at: 0 | 1): Promise<void>;
}

export function twoWindows(bench: {
  readonly web: Web;
  readonly browser: WithWindows;
}): TwoWindows {
  const tabs: Tab[] = [];

  beforeEach(() => {
    const project = { key: 'ACME', name: 'Acme shop' };
    bench.web.jira.set(ACME, 'ACME-12', { summary: 'Make the checkout shorter', project });
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });

  const both = async (): Promise<[Screen, Screen]> => {
    const one = await openTicket(bench.browser, TICKET, 'ACME-12');
    const isNew = await until('the panel drawn', async () => {
      const text = await one.panel.text();
      if (text.includes('No project here yet')) return 'new';
      return text.includes('Serves') ? 'known' : null;
    });
    if (isNew === 'new') {
      const money = { currency: 'EUR', money: '1,000', rate: '75' };
      await makeProject(one.panel, { client: 'Acme', project: 'Shop', ...money });
      await writeGoal(one.panel, GOAL);
    }
    const other = await bench.browser.openWindow(TICKET);
    tabs.push(one.tab, other);
    // Left open on this site, it comes by itself.
    const panel = await other.panel();
    await panel.sees(GOAL);
    return [one.panel, panel];
  };
  const dashboards = async (): Promise<[Tab, Tab]> => {
    const one = await bench.browser.own('dashboard.html');
    await one.click('link', 'Shop');
    await one.sees('Goals and constraints');
    const other = await bench.browser.openWindow(await one.url());
    await other.sees('Goals and constraints');
    tabs.push(one, other);
    return [one, other];
  };
  it('show each other’s tags at once', async () => {
    const [one, other] = await both();
    await one.click('checkbox', new RegExp(GOAL));
    await until('the tag gone', async () => !(await other.checked('checkbox', new RegExp(GOAL))));
    await other.click('checkbox', new RegExp(GOAL));
    await until('the tag back', () => one.checked('checkbox', new RegExp(GOAL)));
  });

  it('ask where both stated an amount', async () => {
    const [one, other] = await both();
    await one.click('button', 'State an amount');
    await other.click('button', 'State an amount');
    await other.fill('textbox', 'Amount', '5');
    await other.click('button', 'Save the amount');
    await other.sees('Stated: 5 h');
    await one.fill('textbox', 'Amount', '3');
    await one.click('button', 'Save the amount');
    await one.sees('Two versions of');
    expect(await one.violations()).toEqual([]);
    await one.picture('amount-conflict');
    await one.click('button', 'Keep this choice');
    await one.sees('Stated: 3 h');
    await other.sees('Stated: 3 h');
  });

  it('ask where both set the status, and where both reworded a goal', async () => {
    const [one, other] = await dashboards();
    for (const [screen, reason] of [
      [one, 'The client is silent'],
      [other, 'The server was late'],
    ] as const) {
      await screen.click('button', /Show how the status is worked out/);
      await screen.fill('textbox', 'Reason, for everybody to read', reason);
      await screen.fill('textbox', 'Your name', 'Ana');
    }
    await other.click('button', 'Set the status');
    await other.sees('Status set');
    await one.click('button', 'Set the status');
    await one.sees('Two versions of “Shop”');
    expect(await one.violations()).toEqual([]);
    await one.picture('status-conflict');
    await one.click('button', 'Take all of theirs');
    await one.sees('The server was late');

    await one.click('button', new RegExp(GOAL));
    await other.click('button', new RegExp(GOAL));
    const field = 'In the client’s words';
    await one.has('textbox', field);
    await other.fill('textbox', field, `${GOAL}, theirs`);
    await other.click('button', 'Save goal');
    await other.sees('Goal saved');
    await one.fill('textbox', field, `${GOAL}, mine`);
    await one.click('button', 'Save goal');
    await one.sees('Two versions of');
    await one.click('button', 'Keep this choice');
    await other.sees(`${GOAL}, mine`);
  });

  return { both, front: async (at) => tabs[at]?.front() };
}
