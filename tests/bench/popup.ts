/** How soon the popup shows words, against a popup that says one word through React. */
import type { BrowserContext } from 'playwright-core';
import { idOf } from '../support/chromium.ts';
import { type Figure, median, milliseconds, times } from './figures.ts';
import { start } from './pages.ts';

const VISITS = 9;

const popupOf = (folder: string) => `chrome-extension://${idOf(folder)}/popup.html`;

export async function popupFigures(planseat: string, empty: string): Promise<Figure[]> {
  const ours = await start(planseat, null);
  const theirs = await start(empty, null);
  try {
    const [mine, other] = [popupOf(planseat), popupOf(empty)];
    const took: { mine: number[]; other: number[] } = { mine: [], other: [] };
    for (let visit = 0; visit <= VISITS; visit += 1) {
      const pair = {
        mine: await firstWords(ours.context, mine),
        other: await firstWords(theirs.context, other),
      };
      if (visit > 0) {
        took.mine.push(pair.mine);
        took.other.push(pair.other);
      }
    }
    const [here, there] = [median(took.mine), median(took.other)];
    return [
      { what: 'popup, first words', value: here, most: null, write: milliseconds },
      { what: 'empty React popup, first words', value: there, most: null, write: milliseconds },
      { what: '… as a ratio', value: here / there, most: 1.5, write: times },
    ];
  } finally {
    await ours.close();
    await theirs.close();
  }
}

async function firstWords(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  const when = await page.evaluate(
    (patience) =>
      new Promise<number>((painted, never) => {
        setTimeout(() => never(new Error(`${location.href} painted nothing`)), patience);
        new PerformanceObserver((list) => {
          const [first] = list.getEntriesByName('first-contentful-paint');
          if (first) painted(first.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
    10_000,
  );
  await page.close();
  return when;
}
