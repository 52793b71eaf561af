/** Whether an hour's work leaves anything behind: the heap of panel, popup and worker after it, over that after a quarter of it.
 *  The browser interprets meanwhile: machine code grows for hours with what is used most, and is thrown away when memory is short. */
import type { CDPSession } from 'playwright-core';
import { Chromium } from '../support/chromium.ts';
import { fill, keyOf } from '../support/fill.ts';
import { openTicket } from '../support/flows/steps.ts';
import { storedIn } from '../support/flows/stored.ts';
import type { Screen } from '../support/screen.ts';
import { ACME, type Web } from '../support/web.ts';
import { type Figure, times } from './figures.ts';
import { keepQuote, lookAtBoard, lookIntoPopup, writeNote } from './hour.ts';

/** Tickets that somebody goes through in an hour, each tagged and untagged again; beside them notes, the popup, quotes and boards. */
const TICKETS = 60;
const WARM = TICKETS / 4;
/** Milliseconds for what a tag sets off to be over. */
const SETTLE = 150;
const COLLECTIONS = 6;
const PLACES = { panel: 'panel.html', popup: 'popup.html', worker: 'background.js' } as const;
type Place = keyof typeof PLACES;

export async function memoryFigures(planseat: string, web: Web): Promise<Figure[]> {
  for (let at = 1; at <= TICKETS; at += 1)
    web.jira.set(ACME, keyOf(0, at), { summary: `Ticket ${at}`, spent: at * 60 });
  const browser = await Chromium.launch({ extension: planseat, web, interpreted: true });
  const session = await browser.session();
  try {
    const own = await browser.own('dashboard.html');
    await own.has('heading', 'Projects');
    await fill(own, { projects: 20, tasks: 3_000 });
    await own.close();
    const popup = await browser.own('popup.html');
    await popup.sees('Project 1');
    const { tab, panel } = await openTicket(browser, ticket(1), keyOf(0, 1));
    const early = new Map<Place, number>();
    for (let at = 2; at <= TICKETS; at += 1) {
      await tab.run((url) => history.pushState(null, '', url), ticket(at));
      await panel.sees(keyOf(0, at));
      await panel.has('checkbox', /Goal 0/);
      await tagTwice(panel);
      if (at % 2 === 0) await lookIntoPopup(popup, at);
      if (at % 2 === 1) await writeNote(panel, `What was said of ticket ${at}`);
      if (at % 10 === 0) {
        await keepQuote(browser);
        await lookAtBoard(browser, web);
        await tab.front();
      }
      if (at === WARM) for (const place of keys()) early.set(place, await heap(session, place));
    }
    const figures: Figure[] = [];
    for (const place of keys()) {
      const value = (await heap(session, place)) / (early.get(place) ?? Number.NaN);
      const what = `heap after an hour's work over that after a quarter, ${place}`;
      figures.push({ what, value, most: 1.02, write: times });
    }
    // What was written in that hour is there: otherwise nothing was measured.
    const tags = await storedIn(popup, 'tags');
    if (!tags.some(({ note }) => note === 'What was said of ticket 3'))
      throw new Error('The notes of the hour were not kept.');
    return figures;
  } finally {
    await browser.close();
  }
}

const ticket = (at: number) => `https://${ACME}/browse/${keyOf(0, at)}`;
const keys = () => Object.keys(PLACES) as Place[];

async function tagTwice(panel: Screen): Promise<void> {
  for (let time = 0; time < 2; time += 1) {
    await panel.run(() => (document.querySelector('[role=checkbox]') as HTMLElement).click(), null);
    await new Promise((rest) => setTimeout(rest, SETTLE));
  }
}

/** Bytes in use after collection. Panel frame and worker are reached below the driver's pages. */
async function heap(session: CDPSession, place: Place): Promise<number> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const target = targetInfos.find(({ url }) => url.includes(PLACES[place]));
  if (!target) throw new Error(`There is no ${place}`);
  const { targetId } = target;
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const ask = asker(session, sessionId);
  // What a collection lets go may hold more, and some is let go only after a rest.
  const sizes: number[] = [];
  for (let time = 0; time < COLLECTIONS; time += 1) {
    await ask('HeapProfiler.collectGarbage');
    sizes.push(((await ask('Runtime.getHeapUsage')) as { usedSize: number }).usedSize);
    await new Promise((rest) => setTimeout(rest, SETTLE));
  }
  await session.send('Target.detachFromTarget', { sessionId });
  return Math.min(...sizes);
}

let last = 0;
const asker =
  (session: CDPSession, sessionId: string) =>
  (method: string): Promise<unknown> => {
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      const hear = (event: { sessionId: string; message: string }) => {
        const answer = JSON.parse(event.message) as { id?: number; result?: unknown };
        if (event.sessionId !== sessionId || answer.id !== id) return;
        session.off('Target.receivedMessageFromTarget', hear);
        resolve(answer.result);
      };
      session.on('Target.receivedMessageFromTarget', hear);
      void session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method }),
      });
    });
  };
