/** The browser's storage fails: each time it is said, with what to do, and nothing else is lost. */
import { describe, expect, it } from 'vitest';
import type { ChromiumTab } from '../../support/chromium-tab.ts';
import { makeProject, openTicket, writeGoal } from '../../support/flows/steps.ts';
import { until } from '../../support/screen.ts';
import { ACME } from '../../support/web.ts';
import { withChromium } from '../../support/with-chromium.ts';

const TICKET = `https://${ACME}/browse/ACME-1`;
const GOAL = 'A checkout of one page';

declare const chrome: {
  storage: {
    local: { get(keys: string[]): Promise<Record<string, unknown>>; set(to: object): void };
  };
};

function withProject() {
  const bench = withChromium();
  const project = async () => {
    bench.web.jira.set(ACME, 'ACME-1', { summary: 'Shorter checkout' });
    const { tab, panel } = await openTicket(bench.browser, TICKET, 'ACME-1');
    await makeProject(panel, { client: 'Acme', project: 'Shop', currency: 'EUR' });
    await writeGoal(panel, GOAL);
    return { tab, panel };
  };
  const openGoals = async () => {
    const dashboard = await bench.browser.own('dashboard.html');
    await dashboard.click('link', /^Shop/);
    await dashboard.sees(GOAL);
    return dashboard;
  };
  return { bench, project, openGoals };
}

async function typeGoal(dashboard: ChromiumTab, words: string) {
  await dashboard.click('button', 'Add goal');
  await dashboard.fill('textbox', 'In the client’s words', words);
  await dashboard.click('button', 'Save goal');
}

describe('a write that the browser does not take', () => {
  const { project, openGoals } = withProject();

  it('because it broke the transaction off: said, nothing of it is there, and it is saved at the second try', async () => {
    const { tab } = await project();
    await tab.close();
    const dashboard = await openGoals();
    await dashboard.run(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...given) {
        const asked = put.apply(this, given);
        if (this.name !== 'history') return asked;
        IDBObjectStore.prototype.put = put;
        this.transaction.abort();
        return asked;
      };
    }, null);
    await typeGoal(dashboard, 'Broken off once');
    await dashboard.sees('The browser refused access to its storage.');
    const other = await openGoals();
    await other.misses('Broken off once');
    await dashboard.front();
    await dashboard.click('button', 'Save goal');
    await dashboard.misses('The browser refused access to its storage.');
    await other.sees('Broken off once');
    await other.close();
    await dashboard.close();
  });
});

describe('a database deleted under open windows', () => {
  const { bench, project, openGoals } = withProject();

  it('is told in each of them at once, as a loss', async () => {
    const { tab, panel } = await project();
    const dashboard = await openGoals();
    const own = await bench.browser.own('options.html');
    await own.run(
      () =>
        new Promise<void>((done, failed) => {
          const asked = indexedDB.deleteDatabase('planseat');
          asked.onsuccess = () => done();
          asked.onerror = () => failed(asked.error);
        }),
      null,
    );
    await dashboard.sees('The browser has lost Planseat’s data.');
    await panel.sees('The browser has lost Planseat’s data.');
    // One can go on writing.
    await makeProject(panel, { client: 'Acme', project: 'Again', currency: 'EUR' });
    await panel.sees('The browser has lost Planseat’s data.');
    for (const one of [own, dashboard, tab]) await one.close();
  });
});

describe('another window that holds the data open in its older form', () => {
  const { bench } = withProject();

  it('is said, and once it is closed everything opens', async () => {
    const own = await bench.browser.own('options.html');
    await own.sees('Language and look');
    await own.run(() => {
      const stores = ['clients', 'projects', 'people', 'tags', 'places', 'goals', 'constraints'];
      return new Promise<void>((done, failed) => {
        indexedDB.deleteDatabase('planseat');
        const asked = indexedDB.open('planseat', 1);
        asked.onupgradeneeded = () => {
          const db = asked.result;
          for (const name of [...stores, 'overrides', 'tasks', 'history']) {
            const store = db.createObjectStore(name, { keyPath: 'id' });
            for (const index of ['project', 'seen', 'due', 'place', 'stamp', 'undoes'])
              store.createIndex(index, index);
            for (const index of ['records', 'projects'])
              store.createIndex(index, index, { multiEntry: true });
          }
          db.createObjectStore('tallies', { keyPath: ['projectId', 'slice'] });
          db.createObjectStore('meta', { keyPath: 'name' });
          const record = { name: 'Halden Museum', clientRepId: null, id: 'c' };
          const base = { createdAt: 1, deletedAt: null, stamps: {} };
          asked.transaction
            ?.objectStore('clients')
            .put({ id: 'c', record: { ...record, ...base } });
        };
        asked.onerror = () => failed(asked.error);
        asked.onsuccess = () => {
          // Not closed when a newer Planseat asks for it.
          Object.assign(globalThis, { held: asked.result });
          done();
        };
      });
    }, null);
    const dashboard = await bench.browser.own('dashboard.html#/clients');
    await dashboard.sees('Another Planseat window holds the data open in an older version.');
    await dashboard.sees('Everything saved before is safe.');
    expect(await dashboard.violations()).toEqual([]);
    // By itself, as soon as it can.
    await own.close();
    await dashboard.sees('Halden Museum');
    await dashboard.close();
    bench.browser.heard.take();
  });
});

describe('what is derived, written over with nonsense', () => {
  const { bench, project, openGoals } = withProject();
  const nonsense = ['nonsense', 7, null, { projects: 'none' }, '{"version":1}'];
  const keep = (to: object) =>
    bench.browser.inWorker((values) => chrome.storage.local.set(values), to);

  it('is made anew from the records: the summary, and the bell that every window hears', async () => {
    const { tab } = await project();
    await tab.close();
    const dashboard = await openGoals();
    for (const [at, value] of nonsense.entries()) {
      await keep({ summary: value, bell: value });
      const popup = await bench.browser.own('popup.html');
      await popup.sees('Shop');
      await popup.misses('No projects yet');
      const other = await openGoals();
      await typeGoal(other, `Goal ${at} beside nonsense`);
      await dashboard.sees(`Goal ${at} beside nonsense`);
      await until('the summary and the bell', async () => {
        const { summary, bell } = await bench.browser.inWorker(
          () => chrome.storage.local.get(['summary', 'bell']),
          null,
        );
        return typeof bell === 'number' && String(summary).includes(`"goals":${at + 2}`);
      });
      await popup.close();
      await other.close();
    }
    await dashboard.close();
  });
});
