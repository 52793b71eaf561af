/** Data that is not as expected, in Chromium: a newer database is refused with a sentence and left alone; a damaged record hurts nobody else. */
import { describe, expect, it } from 'vitest';
import { makeProject, openTicket, writeGoal } from '../../support/flows/steps.ts';
import type { Screen } from '../../support/screen.ts';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

const TICKET = `https://${ACME}/browse/ACME-1`;

describe('a record that no longer parses', () => {
  const bench = withChromium();

  it('is left out, and everything else works', async () => {
    bench.web.jira.set(ACME, 'ACME-1', { summary: 'Shorter checkout' });
    const { tab, panel } = await openTicket(bench.browser, TICKET, 'ACME-1');
    await makeProject(panel, { client: 'Acme', project: 'Acme shop', currency: 'EUR' });
    await writeGoal(panel, 'The first goal of two');
    await writeGoal(panel, 'The second goal of two');
    await tab.close();
    const own = await bench.browser.own('options.html');
    await own.sees('Language and look');
    await damageGoal(own, 'The first goal of two');
    await own.close();
    const again = await openTicket(bench.browser, TICKET, 'ACME-1');
    await again.panel.has('checkbox', /The second goal of two/);
    await again.panel.misses('The first goal of two');
    await again.tab.close();
    const dashboard = await bench.browser.own('dashboard.html');
    await dashboard.click('link', 'Acme shop');
    await dashboard.sees('The second goal of two');
    await dashboard.close();
  });
});

describe('a database of a newer Planseat', () => {
  const bench = withChromium();

  it('is refused in words on every screen, and left as it was', async () => {
    const own = await bench.browser.own('options.html');
    await own.sees('Language and look');
    await makeNewer(own);
    for (const [path, extra] of [
      ['popup.html', ''],
      ['dashboard.html', ''],
    ]) {
      const screen = await bench.browser.own(`${path}${extra}`);
      await screen.sees('This data is newer than this Planseat.');
      await screen.sees('Nothing was changed.');
      expect(await screen.violations()).toEqual([]);
      await screen.picture(`newer-${path?.replace('.html', '')}`);
      await screen.close();
    }
    expect(await newerData(own)).toEqual({ version: 4_000, kept: 'from the future' });
    await own.close();
    bench.browser.heard.take();
  });
});

/** A goal whose record lost what makes it one, as after a fault of the disk. */
function damageGoal(own: Screen, statement: string): Promise<void> {
  return own.run(async (words) => {
    const database = await new Promise<IDBDatabase>((opened, failed) => {
      const request = indexedDB.open('planseat');
      request.onsuccess = () => opened(request.result);
      request.onerror = () => failed(request.error);
    });
    const transaction = database.transaction('goals', 'readwrite');
    const store = transaction.objectStore('goals');
    const all = store.getAll();
    all.onsuccess = () => {
      for (const row of all.result)
        if (row.record.statement === words) store.put({ ...row, record: { statement: 7 } });
    };
    await new Promise<void>((done) => {
      transaction.oncomplete = () => done();
    });
    database.close();
  }, statement);
}

/** Takes the place of today's database with one of a version that does not exist yet. */
function makeNewer(own: Screen): Promise<void> {
  return own.run(async () => {
    await new Promise((gone) => {
      const request = indexedDB.deleteDatabase('planseat');
      request.onsuccess = gone;
    });
    await new Promise<void>((made) => {
      const request = indexedDB.open('planseat', 4_000);
      request.onupgradeneeded = () => request.result.createObjectStore('wonders');
      request.onsuccess = () => {
        const transaction = request.result.transaction('wonders', 'readwrite');
        transaction.objectStore('wonders').put('from the future', 'kept');
        transaction.oncomplete = () => {
          request.result.close();
          made();
        };
      };
    });
  }, null);
}

function newerData(own: Screen): Promise<{ version: number; kept: unknown }> {
  return own.run(
    () =>
      new Promise((read) => {
        const request = indexedDB.open('planseat');
        request.onsuccess = () => {
          const database = request.result;
          const kept = database.transaction('wonders').objectStore('wonders').get('kept');
          kept.onsuccess = () => {
            read({ version: database.version, kept: kept.result });
            database.close();
          };
        };
      }),
    null,
  );
}
