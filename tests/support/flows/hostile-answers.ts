/** API answers that mean harm: keys of prototypes, markup, and 100 MB. */
import { expect, it } from 'vitest';
import { until } from '../screen.ts';
import { ACME, type Web } from '../web.ts';
import { type Driven, isTagged, makeProject, openTicket, writeGoal } from './steps.ts';

const GOAL = 'Every answer is checked';
const at = (key: string) => `https://${ACME}/browse/${key}`;

const PROTOTYPES = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"key":"ACME-80",
  "fields":{"__proto__":{"timespent":360000,"summary":"from a prototype"},"summary":"<script>polluted=1</script>__proto__",
  "status":{"__proto__":{"name":"inherited"},"statusCategory":{"key":"constructor"}},"labels":["__proto__","constructor","<b>x</b>"],
  "assignee":{"displayName":{"toString":"x"}},"project":{"key":"ACME","name":"toString"},"timetracking":{"__proto__":{"timeSpentSeconds":360000}}}}`;

export function hostileAnswers(bench: { readonly web: Web; readonly browser: Driven }): void {
  it('takes nothing from a prototype, and shows markup as the text that it is', async () => {
    const { web, browser } = bench;
    web.jira.set(ACME, 'ACME-80', { summary: 'On the page' });
    web.jira.raw.set('ACME-80', PROTOTYPES);
    const { tab, panel } = await openTicket(browser, at('ACME-80'), 'ACME-80');
    await makeProject(panel, { client: 'Acme', project: '__proto__', currency: 'EUR' });
    await writeGoal(panel, GOAL);
    await isTagged(panel, GOAL, true);
    await panel.sees('<script>polluted=1</script>__proto__');
    await panel.misses('100 h');
    await panel.misses('from a prototype');
    const bad = await panel.run(() => ['polluted' in {}, 'polluted' in window], null);
    expect(bad).toEqual([false, false]);
    await tab.close();
  });

  for (const [who, strict] of [
    ['our script in the page', false],
    // Firefox forbids our script the question there, and the worker asks; in Chromium our script may (strangers.test.ts).
    ['whoever may ask from a page of the strictest policies', true],
  ] as const) {
    it(`${who} stops reading an answer of 100 MB`, async () => {
      const { web, browser } = bench;
      const key = strict ? 'ACME-82' : 'ACME-81';
      web.jira.set(ACME, key, { summary: 'Answers without end' });
      web.jira.strict = strict;
      web.jira.mood = 'flood';
      web.floods.length = 0;
      const { tab, panel } = await openTicket(browser, at(key), key);
      await panel.sees('written in a way Planseat does not understand');
      await until('each flood to be broken off', async () =>
        web.floods.every(({ end }) => end !== null),
      );
      expect(web.floods.length).toBeGreaterThan(0);
      for (const { bytes, end } of web.floods) {
        expect(end).toBe('broken-off');
        // Two million characters, and what browser and sockets hold between us.
        expect(bytes).toBeLessThan(30_000_000);
      }
      await panel.click('checkbox', new RegExp(GOAL));
      await isTagged(panel, GOAL, true);
      web.jira.mood = 'fine';
      web.jira.strict = false;
      await tab.close();
    });
  }
}
