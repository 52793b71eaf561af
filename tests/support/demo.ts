/**
 * `npm run demo`: the extension built, in a browser, beside the demonstration tracker. With a display it is yours to try;
 * without one the main job is done here, step by step, and leaves pictures.
 */
import { join } from 'node:path';
import { built } from './build.ts';
import { Chromium } from './chromium.ts';
import { need } from './debian.ts';
import { mainJobByItself, showToPeople } from './demo-steps.ts';
import { startDemoTracker } from './demo-tracker/serve.ts';

const say = (sentence: string) => console.log(`• ${sentence}`);

const missing = need(process.env.CHROMIUM ?? '/usr/bin/chromium', 'chromium');
if (missing !== null) {
  console.error(`${missing}.`);
  process.exit(1);
}
const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const pictures = join(import.meta.dirname, '../../.output/demo-pictures');
process.env.PLANSEAT_PICTURES = pictures;

say('Building Planseat, with leave to read http://localhost, where the demonstration tracker is.');
const extension = await built('chromium', 'demonstration');
const tracker = await startDemoTracker();
say(
  `The demonstration tracker answers at ${tracker.url}. Its project, people and hours are made up.`,
);
const browser = await Chromium.launch({ extension, web: null, visible: hasDisplay });
say('Chromium runs with Planseat in it, on a profile that is new and empty.');

if (hasDisplay) {
  await showToPeople(browser, tracker, say);
  await browser.closed();
} else {
  await mainJobByItself(browser, tracker, say);
  await browser.close();
  say(`Done. The pictures are in ${join(pictures, 'chromium')}`);
}
await tracker.close();
