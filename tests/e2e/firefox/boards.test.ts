/** Chips on a board in Firefox: they come, say what is known, and follow what is tagged and scrolled. */
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { makeProject, openTicket, writeGoal } from '../../support/flows/steps.ts';
import { until } from '../../support/screen.ts';
import { JIRA_CLOUD_VIEWS } from '../../support/sites/views/jira-cloud.ts';
import { SHOWN } from '../../support/sites/views/view.ts';
import { ACME } from '../../support/web.ts';
import { withFirefox } from '../../support/with-firefox.ts';

const BOARD = `https://${ACME}/jira/software/c/projects/ACME/boards/7`;

describe('chips on a board', () => {
  const bench = withFirefox();

  beforeAll(async () => {
    if ('missing' in inject('firefox')) return;
    bench.web.jira.set(ACME, 'ACME-2', { summary: 'Ticket shop' });
    const { tab, panel } = await openTicket(
      bench.browser,
      `https://${ACME}/browse/ACME-2`,
      'ACME-2',
    );
    await makeProject(panel, { client: 'Halden Museum', currency: 'EUR' });
    await writeGoal(panel, 'Visitors buy tickets before they come');
    await panel.click('button', /^Collapse Planseat/);
    await until('the panel to close', async () => !(await tab.hasPanel()));
    await tab.close();
  });

  it('come beside the cards, and go on while a column scrolls', async () => {
    const tab = await bench.browser.open(`${BOARD}?cards=80`);
    const chips = () => tab.chips();
    await until('chips', async () => (await chips()).length > 8);
    expect(await chips()).toContain('1');
    expect(await chips()).toContain('no goal');
    await tab.picture('boards/board');
    await tab.run(() => document.querySelector('.column:nth-of-type(2)')?.scrollBy(0, 900), null);
    await until('the card with the goal gone', async () => !(await chips()).includes('1'));
    await tab.run(() => document.querySelector('.column:nth-of-type(2)')?.scrollTo(0, 0), null);
    await until('and back', async () => (await chips()).includes('1'));
    await tab.close();
  });

  it.each(JIRA_CLOUD_VIEWS)(
    '$name: all in sight tagged in one step, and taken back',
    async ({ name, url }) => {
      const tab = await bench.browser.open(url);
      const says = (what: string, served: number) =>
        until(`${what} of ${name}`, async () => {
          const words = await tab.chips();
          const count = (wanted: string) => words.filter((one) => one === wanted).length;
          return count('1') === served && count('no goal') === SHOWN - served;
        });
      await says('the chips', 1);
      await tab.clickShadowed('Select cards');
      const panel = await tab.panel();
      await panel.sees(`1 of ${SHOWN} tickets serve`);
      await panel.click('button', 'All in sight');
      await panel.sees(`${SHOWN} tickets selected`);
      await panel.click('button', 'Goal 1');
      await panel.click('button', new RegExp(`^Tag ${SHOWN} tickets with goal 1`));
      await says('goals', SHOWN);
      await panel.sees(`${SHOWN} of ${SHOWN} tickets serve`);
      await panel.click('button', 'Undo');
      await says('chips as before', 1);
      await panel.click('button', /^Collapse Planseat/);
      await until('the panel to close', async () => !(await tab.hasPanel()));
      await tab.close();
    },
  );
});
