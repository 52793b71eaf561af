/** Who asks for what is not theirs: a content script for another site's data, another extension, a page of a sandbox. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { idOf } from '../../support/chromium.ts';
import { neighbour, neighbourFiles } from '../../support/flows/neighbour.ts';
import { makeProject, openTicket, writeGoal } from '../../support/flows/steps.ts';
import { askAsContent } from '../../support/isolated-world.ts';
import { type Tab, until } from '../../support/screen.ts';
import { ACME, OTHER } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

const URL = `https://${ACME}/browse/ACME-1`;
const refused = expect.objectContaining({ trouble: 'refused' });

/** Our script has come to the page: its launcher is there, or the panel that was left open on the site. */
const ourScript = (tab: Tab) =>
  until(
    'our script',
    async () => (await tab.shadowedButtons()).length > 0 || (await tab.hasPanel()),
  );

describe('a content script', () => {
  const bench = withChromium();
  beforeAll(async () => {
    if ('missing' in inject('chromium')) return;
    const { jira } = bench.web;
    for (const host of [ACME, OTHER]) jira.set(host, 'ACME-1', { summary: `Of ${host}` });
    const { tab, panel } = await openTicket(bench.browser, URL, 'ACME-1');
    await makeProject(panel, { client: 'Acme', project: 'Shop', currency: 'EUR' });
    await writeGoal(panel, 'Only for Acme');
    await panel.press('Escape');
    await until('the panel to close', async () => !(await tab.hasPanel()));
    await tab.close();
  });

  it('is told of its own site, and of no other', async () => {
    const own = await bench.browser.open(URL);
    await ourScript(own);
    const other = await bench.browser.open(`https://${OTHER}/browse/ACME-1`);
    await ourScript(other);
    const tasks = [{ key: 'ACME-1', area: 'ACME' }];
    expect(await askAsContent(own, 'paint', { url: URL })).toMatchObject({
      answer: { linked: true, goalNumbers: [1] },
    });
    expect(await askAsContent(own, 'chipFacts', { tasks })).toEqual({
      answer: { chips: [{ kind: 'goals', text: '1' }] },
    });
    expect(await askAsContent(other, 'paint', { url: URL })).toEqual(refused);
    // The same key means its own site's task, whoever would like it to mean another's.
    expect(await askAsContent(other, 'chipFacts', { tasks })).toEqual({
      answer: { chips: [null] },
    });
    const asked = bench.web.requests.length;
    const api = `https://${ACME}/rest/api/3/issue/ACME-1`;
    expect(await askAsContent(other, 'fetchForTask', { url: api })).toEqual({
      answer: { failed: 'refused' },
    });
    expect(bench.web.requests.length).toBe(asked);
    await own.close();
    await other.close();
  });

  it('is told by the worker no more of an answer of 100 MB than that it is too big', async () => {
    const { web, browser } = bench;
    const tab = await browser.open(URL);
    await ourScript(tab);
    web.jira.mood = 'flood';
    const url = `https://${ACME}/rest/api/3/issue/ACME-1`;
    const answer = await askAsContent(tab, 'fetchForTask', { url });
    web.jira.mood = 'fine';
    expect(answer).toEqual({ answer: { failed: 'too-big' } });
    const flood = await until(
      'the flood to end',
      async () => web.floods.find((one) => one.end) ?? null,
    );
    expect(flood.end).toBe('broken-off');
    expect(flood.bytes).toBeLessThan(30_000_000);
    await tab.close();
  });

  it('is not answered what only the panel may ask', async () => {
    const tab = await bench.browser.open(URL);
    await ourScript(tab);
    for (const [name, ask] of [
      ['redeemToken', { token: 'x' }],
      [
        'taskGlance',
        { identity: { tracker: 'jira', host: ACME, key: 'ACME-1', url: URL, area: 'ACME' } },
      ],
      ['openPage', { path: 'options.html' }],
      ['captureHere', {}],
    ] as const)
      expect(await askAsContent(tab, name, ask), name).toEqual(refused);
    await tab.close();
  });
});

describe('another extension', () => {
  const stranger = mkdtempSync(join(tmpdir(), 'planseat-stranger-'));
  afterAll(() => rmSync(stranger, { recursive: true }));
  const ready = inject('chromium');
  if (!('missing' in ready))
    for (const [name, text] of Object.entries(neighbourFiles(idOf(ready.extension))))
      writeFileSync(join(stranger, name), text);
  const bench = withChromium(
    'missing' in ready ? {} : { extension: `${ready.extension},${stranger}` },
  );
  neighbour(
    bench,
    () => bench.browser.open(`chrome-extension://${idOf(stranger)}/page.html`),
    () => bench.browser.id,
  );
});

describe('a page in a sandbox', () => {
  const bench = withChromium();

  it('is left as it is: a panel in it would have neither origin nor data', async () => {
    const { web, browser } = bench;
    web.jira.set(ACME, 'ACME-5', { summary: 'In a sandbox' });
    web.jira.set(ACME, 'ACME-6', { summary: 'In the open' });
    web.jira.headers = { 'content-security-policy': 'sandbox allow-scripts' };
    const tab = await browser.open(`https://${ACME}/browse/ACME-5`);
    await tab.sees('In a sandbox');
    web.jira.headers = {};
    const open = await browser.open(`https://${ACME}/browse/ACME-6`);
    await until('the launcher', async () => (await open.shadowedButtons()).length > 0);
    expect(await tab.run(() => [origin, document.readyState], null)).toEqual(['null', 'complete']);
    expect(await tab.shadowedButtons()).toEqual([]);
    await open.close();
    await tab.close();
  });
});
