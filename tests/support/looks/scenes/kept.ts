/** What the browser holds and does besides the records, for scenes in which it shows. */
import type { News } from '../../../../lib/core/news.ts';
import type { Chromium } from '../../chromium.ts';
import { storedIn } from '../../flows/stored.ts';
import type { Screen } from '../../screen.ts';
import { setUp } from '../records-of.ts';

/** Words to type: a ticket's title, in the language that the example is told in. `screen` is a page of our own. */
export async function titleOf(screen: Screen, key: string): Promise<string> {
  const tasks = (await storedIn(screen, 'tasks')) as unknown as {
    key: string;
    title: { value: string };
  }[];
  return tasks.find((task) => task.key === key)?.title.value ?? '';
}

/** Two pieces of news of the example's first project, as the caretaker leaves them. */
export async function leaveNews(browser: Chromium, project: string): Promise<void> {
  const tab = await browser.own('options.html');
  const named = async (store: string, id: string) =>
    String((await storedIn(tab, store)).find((one) => one.id === id)?.name ?? '');
  const constraints = (await storedIn(tab, 'constraints')) as unknown as {
    projectId: string;
    kind: string;
    name: string;
    limit?: { minor: number | null };
  }[];
  const of = {
    projectId: project,
    projectName: await named('projects', project),
    clientName: '',
    currency: 'EUR',
    at: Date.now() - 3_600_000,
  };
  // "Build and search": 8,662.50 of 18,000 spent, and what puts the project at risk.
  const budget = constraints.find(
    (one) => one.projectId === project && one.limit?.minor === 18_000_00,
  );
  const news: News[] = [
    {
      ...of,
      id: 'passed',
      what: { is: 'passed', budgetName: budget?.name ?? '', percent: 45 },
    },
    { ...of, id: 'worse', what: { is: 'worse', level: 'at-risk', reasons: [] } },
  ];
  await setUp(tab, { news });
  await tab.close();
}

/** Runs before our pages: there is hardly any room left. */
export function almostFull(): void {
  navigator.storage.estimate = async () => ({ usage: 9_400_000_000, quota: 10_000_000_000 });
}

/** Runs before our pages: the browser refuses to open the data. */
export function refuseData(): void {
  const open = indexedDB.open.bind(indexedDB);
  IDBFactory.prototype.open = (name, version) => {
    if (name === 'planseat') throw new DOMException('Refused', 'UnknownError');
    return open(name, version);
  };
}

/** Runs before our pages: nothing is written into the history any more, and so nothing at all. */
export function refuseWrites(): void {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...given) {
    const asked = put.apply(this, given);
    if (this.name === 'history') this.transaction.abort();
    return asked;
  };
}

/** Runs before our pages: no number can be written any more, as if a screen had a fault. */
export function breakNumbers(): void {
  Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
    get() {
      throw new Error('0');
    },
  });
}

type Answer = (of: object, told?: (yes: boolean) => void) => Promise<boolean>;
declare const chrome: { permissions: Record<'contains' | 'request', Answer> };

/** Runs before our pages: the user says no to whatever the browser asks. */
export function sayNo(): void {
  chrome.permissions.request = async (_, told) => {
    told?.(false);
    return false;
  };
}

/** Runs before our pages: every right to a site was taken back in the browser. */
export function withdrawAll(): void {
  chrome.permissions.contains = async (_, told) => {
    told?.(false);
    return false;
  };
}
