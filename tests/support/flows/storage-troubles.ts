/** The browser's storage fails: each time it is said, with what to do, and nothing else is lost. */
import { expect, it } from 'vitest';
import type { Listener } from '../listener.ts';
import { type Screen, type Tab, until } from '../screen.ts';
import { ACME, type Web } from '../web.ts';
import { type Driven, makeProject, openTicket, writeGoal } from './steps.ts';
import { deleteStored, storedIn } from './stored.ts';

const TICKET = `https://${ACME}/browse/ACME-1`;
const GOAL = 'A checkout of one page';
/** For the summary, which is text, and for the bell, which is a number. */
const NONSENSE = [
  ['nonsense', null],
  [{ projects: 'none' }, 'nonsense'],
  ['{"version":1}', { rung: 7 }],
] as const;

/** The extension's own interface, by the name that each browser has for it. */
declare const chrome: {
  storage: {
    local: {
      get(keys: string[]): Promise<Record<string, unknown>>;
      set(to: object): Promise<void>;
    };
  };
};

async function typeGoal(dashboard: Screen, words: string) {
  await dashboard.click('button', 'Add goal');
  await dashboard.fill('textbox', 'In the client’s words', words);
  await dashboard.click('button', 'Save goal');
}

export function storageTroubles(bench: {
  readonly web: Web;
  readonly browser: Driven & { readonly heard: Listener };
}): void {
  /** A ticket of a project, which is made where there is none. */
  const project = async (): Promise<{ tab: Tab; panel: Screen }> => {
    bench.web.jira.set(ACME, 'ACME-1', { summary: 'Shorter checkout' });
    const { tab, panel } = await openTicket(bench.browser, TICKET, 'ACME-1');
    const isNew = await until('the panel drawn', async () => {
      const words = await panel.text();
      if (words.includes('No project here yet')) return 'new';
      return words.includes('Serves') ? 'known' : null;
    });
    if (isNew === 'new') {
      await makeProject(panel, { client: 'Acme', project: 'Shop', currency: 'EUR' });
      await writeGoal(panel, GOAL);
    }
    return { tab, panel };
  };
  const openGoals = async () => {
    const dashboard = await bench.browser.own('dashboard.html');
    await dashboard.click('link', /^Shop/);
    await dashboard.sees(GOAL);
    return dashboard;
  };

  it('a transaction that the browser breaks off is said, nothing of it is there, and it is saved at the second try', async () => {
    await (await project()).tab.close();
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

  it('a summary and a bell written over with nonsense are made anew from the records, and heard in every window', async () => {
    await (await project()).tab.close();
    const own = await bench.browser.own('options.html');
    const dashboard = await openGoals();
    const goals = (await storedIn(own, 'goals')).length;
    for (const [at, [summary, bell]] of NONSENSE.entries()) {
      await own.run((to) => chrome.storage.local.set(to), { summary, bell });
      const popup = await bench.browser.own('popup.html');
      await popup.sees('Shop');
      await popup.misses('No projects yet');
      const other = await openGoals();
      await typeGoal(other, `Goal ${at} beside nonsense`);
      await dashboard.sees(`Goal ${at} beside nonsense`);
      await until('the summary and the bell', async () => {
        const kept = await own.run(() => chrome.storage.local.get(['summary', 'bell']), null);
        return (
          typeof kept.bell === 'number' &&
          String(kept.summary).includes(`"goals":${goals + at + 1}`)
        );
      });
      await popup.close();
      await other.close();
    }
    await dashboard.close();
    await own.close();
  });

  it('a database deleted under open windows is told in each of them at once, as a loss', async () => {
    const { tab, panel } = await project();
    const dashboard = await openGoals();
    const own = await bench.browser.own('options.html');
    await deleteStored(own, 'planseat');
    await dashboard.sees('The browser has lost Planseat’s data.');
    await panel.sees('The browser has lost Planseat’s data.');
    // One can go on writing.
    await tab.front();
    await makeProject(panel, { client: 'Acme', project: 'Again', currency: 'EUR' });
    await panel.sees('The browser has lost Planseat’s data.');
    for (const one of [own, dashboard, tab]) await one.close();
  });

  it('another window that holds the data open in its older form is said, and once it is closed everything opens', async () => {
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
}
