/** `npm run bench`: what Planseat costs, as one table; ends with an error where a bound is passed. Bounds are bytes, heap, counts and ratios. */
import { built } from '../support/build.ts';
import { need } from '../support/debian.ts';
import { contentSize } from '../support/packed.ts';
import { Web } from '../support/web.ts';
import { sizeFigures } from './at-size.ts';
import { boardFigures } from './boards.ts';
import { bytes, type Figure, isKept, table } from './figures.ts';
import { idleFigures } from './idle.ts';
import { memoryFigures } from './memory.ts';
import { pageFigures } from './pages.ts';
import { panelFigures } from './panel.ts';
import { popupFigures } from './popup.ts';
import { emptyPanel, emptyPopup, manifestOnly } from './rivals.ts';
import { sleepFigures } from './sleep.ts';

const missing = need(process.env.CHROMIUM ?? '/usr/bin/chromium', 'chromium');
if (missing !== null) throw new Error(missing);

const planseat = await built('chromium', 'released');
const web = await Web.start();
const figures = [
  ...packageFigures(planseat),
  ...(await pageFigures(planseat, await manifestOnly(), web)),
  ...(await idleFigures(planseat, web)),
  ...(await boardFigures(planseat, await manifestOnly(), web)),
  ...(await popupFigures(planseat, await emptyPopup())),
  ...(await panelFigures(planseat, await emptyPanel(), web)),
  ...(await sizeFigures(planseat, web)),
  ...(await memoryFigures(planseat, web)),
  ...(await sleepFigures(planseat, web)),
];
await web.close();

console.log(table(figures));
const over = figures.filter((figure) => !isKept(figure));
console.log(over.length === 0 ? 'Every bound is kept.' : `${over.length} bounds are passed.`);
process.exitCode = over.length === 0 ? 0 : 1;

function packageFigures(folder: string): Figure[] {
  const { bytes: whole, gzipped } = contentSize(folder);
  return [
    { what: 'content script', value: whole, most: 20_000, write: bytes },
    { what: '… gzipped', value: gzipped, most: 8_000, write: bytes },
  ];
}
