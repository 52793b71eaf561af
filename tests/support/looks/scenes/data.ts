/** Data and backup; and what is said where the data does not open, or the browser has lost it. */
import { readFile } from 'node:fs/promises';
import type { Chromium } from '../../chromium.ts';
import type { ChromiumTab } from '../../chromium-tab.ts';
import { until } from '../../screen.ts';
import { own, POPUP, panel, press, type Scene, steps, type Ways } from '../scene.ts';
import { almostFull, breakNumbers, refuseData } from './kept.ts';

interface File {
  records: Record<string, Record<string, unknown>[]>;
}

/** Today's automatic backup, as the caretaker makes it. */
export async function backUpDaily(browser: Chromium): Promise<void> {
  await browser.inWorker(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { alarms: { onAlarm: { dispatch(alarm: object): void } } };
    };
    chrome.alarms.onAlarm.dispatch({ name: 'daily', scheduledTime: 0 });
  }, null);
  const tab = await browser.own('options.html');
  await until('the automatic backup', () =>
    tab.run(async () => {
      const there = (await indexedDB.databases()).some(({ name }) => name === 'planseat-backups');
      if (!there) return false;
      const db = await new Promise<IDBDatabase>((opened) => {
        const request = indexedDB.open('planseat-backups');
        request.onsuccess = () => opened(request.result);
      });
      const count = await new Promise<number>((counted) => {
        const request = db.transaction('lines').objectStore('lines').count();
        request.onsuccess = () => counted(request.result);
      });
      db.close();
      return count > 0;
    }, null),
  );
  await tab.close();
}

/** One goal that nothing can be made of any more. */
async function damage(browser: Chromium): Promise<void> {
  const tab = await browser.own('options.html');
  await tab.run(async () => {
    const db = await new Promise<IDBDatabase>((opened) => {
      const request = indexedDB.open('planseat');
      request.onsuccess = () => opened(request.result);
    });
    const written = db.transaction('goals', 'readwrite');
    written.objectStore('goals').put({ id: 'damaged', statement: 7 });
    await new Promise((done) => written.addEventListener('complete', done));
    db.close();
  }, null);
  await tab.close();
}

const ALERT = 'main [role=alert]';
const BROKEN = 'main [role=alert] + details';

const data = (name: string, ready: string, how: Ways<ChromiumTab> = {}) =>
  own(name, 'dashboard.html#/data', ready, how);

/** A backup made now, and changed: a goal is new in it, one is missing, one says something else, a constraint is none. */
async function changedBackup(tab: ChromiumTab): Promise<string> {
  const [download] = await Promise.all([
    tab.page.waitForEvent('download'),
    tab.frame.locator('main .card .btn-primary').click(),
  ]);
  const file = JSON.parse(await readFile(await download.path(), 'utf8')) as File;
  const { goals = [], constraints = [], people = [] } = file.records;
  const [first, second, third] = goals;
  if (!first || !second || !third) throw new Error('The example has too few goals');
  file.records.goals = [
    { ...first, statement: second.statement, moscow: 'could' },
    { ...third, id: 'from-the-file' },
    ...goals.slice(2),
  ];
  file.records.constraints = constraints.map((one, at) => (at === 0 ? { ...one, kind: 7 } : one));
  file.records.people = people.slice(1);
  return JSON.stringify(file);
}

const choose = (text: (tab: ChromiumTab) => Promise<string>) => async (tab: ChromiumTab) => {
  const buffer = Buffer.from(await text(tab));
  const file = { name: 'planseat.json', mimeType: 'application/json', buffer };
  await tab.frame.locator('input[type=file]').setInputFiles(file);
};

const lookInto = steps<ChromiumTab>(choose(changedBackup), press('summary', 'details[open]'));
const PREVIEW = 'main section [role=radiogroup]';

export const DATA_SCENES: readonly Scene[] = [
  data('dashboard-data', 'main .card li', { prepare: backUpDaily }),
  data('data-restore', 'main .card li', {
    writes: true,
    prepare: backUpDaily,
    after: lookInto,
    shows: PREVIEW,
  }),
  data('data-restore-replace', 'main .card li', {
    writes: true,
    prepare: backUpDaily,
    after: steps(
      lookInto,
      press(`${PREVIEW} :nth-child(2)`, `${PREVIEW} :nth-child(2)[aria-checked=true]`),
    ),
    shows: PREVIEW,
  }),
  data('data-restore-refused', 'main .card .btn', {
    after: choose(async () => 'no backup'),
    shows: ALERT,
  }),
  data('data-damaged', 'main .card li', {
    writes: true,
    async prepare(browser) {
      await backUpDaily(browser);
      await damage(browser);
    },
  }),
  data('data-room', 'main .note', { before: almostFull }),
  data('data-closed', ALERT, { prepare: backUpDaily, before: refuseData }),
  data('data-begin-anew', ALERT, {
    prepare: backUpDaily,
    before: refuseData,
    after: press('main .card li .btn:first-of-type', 'dialog'),
    shows: 'dialog',
  }),
  own('popup-closed', 'popup.html', ALERT, { ...POPUP, before: refuseData }),
  own('dashboard-closed', 'dashboard.html', ALERT, { before: refuseData }),
  own('popup-broken', 'popup.html', BROKEN, { ...POPUP, before: breakNumbers }),
  own('dashboard-broken', 'dashboard.html', BROKEN, { before: breakNumbers }),
  panel('panel-broken', '/browse/HAL-12', BROKEN, { before: breakNumbers }),
  panel('panel-closed', '/browse/HAL-12', ALERT, {
    before: refuseData,
    // Once: neither the ticket nor what is known of it comes through the same door.
    async after({ frame }) {
      await until('one note', async () => (await frame.locator(ALERT).count()) === 1);
    },
  }),
];

/** After all others: with a backup in the browser nothing is ever as just installed. */
export const LOST_SCENES: readonly Scene[] = [
  own('lost-popup', 'popup.html', ALERT, { ...POPUP, lies: 'lost' }),
  panel('lost-panel', '/browse/HAL-12', ALERT, { lies: 'lost' }),
  own('lost-dashboard', 'dashboard.html', ALERT, { lies: 'lost' }),
  data('lost-data', ALERT, { lies: 'lost' }),
];
