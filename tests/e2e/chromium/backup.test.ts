/** All of it out into a file, into an installation that has nothing, and back: merged in, taken back, and put in another's place. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { ChromiumTab } from '../../support/chromium-tab.ts';
import { isTagged, makeProject, openTicket, writeGoal } from '../../support/flows/steps.ts';
import { storedIn } from '../../support/flows/stored.ts';
import { ACME } from '../../support/web.ts';
import { type Bench, withChromium } from '../../support/with-chromium.ts';

const TICKET = `https://${ACME}/browse/ACME-1`;
const GOAL = 'Half as many support calls about the checkout';
const LATER = 'A quarter as many support calls';

const file = { name: 'planseat.json', text: '' };

const data = (bench: Bench) => bench.browser.own('dashboard.html#/data');

/** Chooses the file, as in the browser's own window for it. */
async function choose(tab: ChromiumTab): Promise<void> {
  await tab.page.getByLabel('Backup file').setInputFiles({
    name: file.name,
    mimeType: 'application/json',
    buffer: Buffer.from(file.text),
  });
  await tab.has('heading', /^Backup of /);
}

async function standing(tab: ChromiumTab): Promise<Record<string, unknown[]>> {
  const kinds = ['projects', 'clients', 'goals', 'constraints', 'tasks', 'tags'];
  const all = await Promise.all(kinds.map((kind) => storedIn(tab, kind)));
  return Object.fromEntries(
    kinds.map((kind, at) => [kind, all[at]?.filter(({ deletedAt }) => deletedAt === null) ?? []]),
  );
}

describe('a backup', () => {
  const here = withChromium();
  const elsewhere = withChromium();
  let before: Record<string, unknown[]> = {};

  it('is handed to the browser as a file', async () => {
    here.web.jira.set(ACME, 'ACME-1', { summary: 'Shorter checkout', spent: 7200, remaining: 0 });
    elsewhere.web.jira.set(ACME, 'ACME-1', {
      summary: 'Shorter checkout',
      spent: 7200,
      remaining: 0,
    });
    const { tab, panel } = await openTicket(here.browser, TICKET, 'ACME-1');
    const budget = { money: '1,000', rate: '100' };
    await makeProject(panel, { client: 'Acme', project: 'Shop', currency: 'EUR', ...budget });
    await writeGoal(panel, GOAL);
    await isTagged(panel, GOAL, true);
    await tab.close();

    const own = await data(here);
    const [download] = await Promise.all([
      own.page.waitForEvent('download'),
      own.click('button', 'Back up now'),
    ]);
    await own.sees('Backup handed to the browser');
    file.name = download.suggestedFilename();
    file.text = await readFile(await download.path(), 'utf8');
    expect(file.name).toMatch(/^planseat-.+\.json$/);
    before = await standing(own);
    expect(before.goals).toMatchObject([{ statement: GOAL }]);
    await own.close();
  });

  it('comes into an installation that has nothing, as it was', async () => {
    const own = await data(elsewhere);
    await choose(own);
    expect(await own.violations()).toEqual([]);
    await own.picture('backup-preview');
    expect(await standing(own)).toMatchObject({ projects: [], goals: [], tags: [] });
    await own.click('button', 'Merge this backup in');
    await own.sees('Backup merged in');
    expect(await standing(own)).toEqual(before);
    await own.close();
    const same = await data(elsewhere);
    await choose(same);
    await same.sees('Everything in it is here already');
    await same.close();

    const popup = await elsewhere.browser.own('popup.html');
    await popup.sees('Shop');
    await popup.close();
    const { tab, panel } = await openTicket(elsewhere.browser, TICKET, 'ACME-1');
    await isTagged(panel, GOAL, true);
    await panel.sees('This ticket takes 200 EUR');
    await tab.close();
  });

  it('is one step: undone, nothing of it is left, and the later word stands until it is replaced', async () => {
    const own = await elsewhere.browser.own('dashboard.html#/history');
    await own.click('button', /^Undo: .*backup/i);
    await own.sees(/^Undone|undone/);
    expect(await standing(own)).toMatchObject({ projects: [], goals: [], tags: [] });
    await own.close();

    const again = await data(elsewhere);
    await choose(again);
    await again.sees('0 records here would change');
    await again.click('radio', 'Replace');
    await again.click('button', 'Replace everything with this backup');
    await again.sees('Everything replaced with the backup');
    const { goals, tags, projects } = await standing(again);
    expect([goals?.length, tags?.length, projects?.length]).toEqual([1, 1, 1]);
    await again.close();
  });

  it('takes the place of what was changed since, and gives it back when undone', async () => {
    const { tab, panel } = await openTicket(here.browser, TICKET, 'ACME-1');
    await writeGoal(panel, LATER);
    await tab.close();

    const own = await data(here);
    await choose(own);
    await own.click('radio', 'Replace');
    await own.sees('1 record goes to the trash');
    await own.click('button', 'Replace everything with this backup');
    await own.sees('Everything replaced with the backup');
    expect((await standing(own)).goals).toMatchObject([{ statement: GOAL }]);
    await own.click('button', /^Undo/);
    await own.sees(/undone/i);
    const statements = (await standing(own)).goals?.map(
      (one) => (one as { statement: string }).statement,
    );
    expect(statements?.sort()).toEqual([LATER, GOAL].sort());
    await own.close();
  });
});
