/**
 * Real pages of Jira and Asana, where they lie beside the project, under the tools' own host names in a real browser: the
 * launcher comes, the panel opens and knows what it is beside, and the page is left as it was. They are not shipped.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { until } from '../../support/screen.ts';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

const folder = new URL('../../../../shared/trackers/pages/', import.meta.url);
const names = existsSync(folder) ? readdirSync(folder) : [];

/** As a picture of the page: its own programs and pictures would ask for servers that are not here. */
const still = (name: string) =>
  readFileSync(new URL(name, folder), 'utf8')
    .replace(/<script\b[\s\S]*?<\/script>/gi, '')
    .replace(/<(?:link|source|iframe)\b[^>]*>/gi, '')
    .replace(/(<img\b[^>]*?)\ssrc(?:set)?="[^"]*"/gi, '$1')
    .replace(/url\([^)]*\)/gi, 'none');

/** Which pages, where they are served, and what the panel says beside them. */
const SERVED = [
  [/^jira-cloud--fragments.*html$/, ACME, '/browse/RDC-14817', 'RDC-14817'],
  [/^jira-cloud--business-(board|list).*html$/, ACME, '/jira/core/projects/AUT/board', 'Autoloop'],
  [
    /^jira-cloud--business-(reports|pages).*html$/,
    ACME,
    '/jira/core/projects/AUT/reports',
    'No ticket open',
  ],
  [/^asana--home.*html$/, 'app.asana.com', '/0/home/1209', 'app.asana.com'],
] as const;

const cases = SERVED.flatMap(([which, host, path, says]) =>
  names.filter((name) => which.test(name)).map((name) => ({ name, host, path, says })),
);

if (cases.length === 0)
  console.info('No captured pages lie beside the project: what is tried on them is left out.');

describe.skipIf(cases.length === 0)('a captured page under its tool’s own name', () => {
  const bench = withChromium();

  it.each(cases)('$name', async ({ name, host, path, says }) => {
    bench.web.instead.set(host + path, { type: 'text/html;charset=UTF-8', body: still(name) });
    const tab = await bench.browser.open(`https://${host}${path}`);
    await until('the launcher', async () => (await tab.shadowedButtons()).length > 0);
    await tab.clickShadowed(/^Open Planseat/);
    const panel = await tab.panel();
    await panel.sees(says);
    expect(await panel.violations()).toEqual([]);
    await panel.press('Escape');
    await until('the panel to close', async () => !(await tab.hasPanel()));
    await tab.close();
  });
});
