/**
 * `npm run store`: the pictures of the store listings and of the README, made from the real program with the worked
 * example in it; 1280 × 800, one folder a language in .github/store, and the README's in .github/pictures.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { built } from '../build.ts';
import { Chromium } from '../chromium.ts';
import { ACME, Web } from '../web.ts';
import { makeRows, pour, setUp, type Tongue } from './records-of.ts';
import { fillWeb, SCENES } from './scenes.ts';
import { tellTicket } from './told.ts';

const GITHUB = join(import.meta.dirname, '../../../.github');
const SIZE = { width: 1280, height: 800 };
const TONGUES: readonly Tongue[] = ['en', 'de', 'ar'];

/** Which scenes, in the order of the listing, and the README's name of each. */
const LISTED = [
  ['panel-task', 'panel'],
  ['popup', 'popup'],
  ['dashboard-goals', 'dashboard'],
  ['capture', 'capture'],
  ['panel-board', 'board'],
] as const;

/** The tracker's page keeps quiet beside what the picture is about: its own words, and lines where more would stand. */
const QUIET = `<style>
  body { background: #fff; color: #2b2b2b; font: 14px/1.5 system-ui, sans-serif }
  #jira-frontend > nav, .prose > * { display: none }
  #jira-frontend main { max-width: none; padding: 32px 40px }
  main nav { display: flex; gap: 16px }
  main a { color: #6b6b6b; text-decoration: none }
  h1 { font-size: 24px; font-weight: 600; margin: 12px 0 24px }
  .prose { font-size: 0; height: 420px; border-radius: 6px; max-width: 640px;
    background: repeating-linear-gradient(#e8e8ea 0 12px, #fff 12px 28px) }
  section + section { margin-top: 24px }
  section button { border: 0; border-radius: 4px; padding: 4px 10px; background: #e8e8ea; font: inherit }
</style>`;

const web = await Web.start();
web.jira.head = QUIET;
const browser = await Chromium.launch({
  extension: await built('chromium', 'released'),
  web,
});
try {
  for (const tongue of TONGUES) {
    const rows = await makeRows(tongue);
    fillWeb(web, tellTicket(tongue));
    const desk = await browser.own('options.html');
    await pour(desk, rows);
    await setUp(desk, {
      settings: { language: tongue },
      looks: { [ACME]: { open: true, width: 400, docked: true } },
    });
    const folder = join(GITHUB, 'store', tongue);
    mkdirSync(folder, { recursive: true });
    for (const [index, [name, file]] of LISTED.entries()) {
      const scene = SCENES.find((one) => one.name === name);
      if (!scene) throw new Error(`No scene is called ${name}`);
      // The popup and the capture form are as small here as they are in the browser.
      const size = name === 'popup' || name === 'capture' ? { width: 380, height: 600 } : SIZE;
      const { tab } = await scene.open(browser, rows.project, size);
      await tab.page.setViewportSize(size);
      const path = join(folder, `${index + 1}-${file}.png`);
      await tab.page.screenshot({ path });
      if (tongue === 'en') {
        mkdirSync(join(GITHUB, 'pictures'), { recursive: true });
        copyFileSync(path, join(GITHUB, 'pictures', `${file}.png`));
      }
      await tab.close();
    }
    await desk.close();
  }
} finally {
  await browser.close();
  await web.close();
}
console.log(`${TONGUES.length * LISTED.length} pictures in ${join(GITHUB, 'store')}`);
