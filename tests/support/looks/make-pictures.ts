/**
 * `npm run pictures`: every screen, light and dark, in English, German and Arabic, narrow and wide, with the worked
 * example in it; into tests/pictures/screens, with a sheet of all pictures of a screen in tests/pictures/sheets.
 * Words after the command choose screens by name, and languages: `npm run pictures -- popup panel-task de`.
 */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { built } from '../build.ts';
import { Chromium } from '../chromium.ts';
import { picturePath } from '../pictures.ts';
import { until } from '../screen.ts';
import { Web } from '../web.ts';
import { makeRows, type Tongue } from './records-of.ts';
import type { Scene, Shown } from './scene.ts';
import { fillWeb, SCENES } from './scenes.ts';
import { Stage } from './stage.ts';
import { tellTicket } from './told.ts';

const TONGUES: readonly Tongue[] = ['en', 'de', 'ar'];
const THEMES = ['light', 'dark'] as const;

interface Picture {
  path: string;
  says: string;
}

const asked = process.argv.slice(2);
const tongues = TONGUES.filter((one) => asked.includes(one));
const chosen = asked.filter((one) => !TONGUES.some((tongue) => tongue === one));
const scenes = SCENES.filter(
  ({ name }) => chosen.length === 0 || chosen.some((part) => name.includes(part)),
);

const web = await Web.start();
// A build at hand, or one of today's sources.
const extension = process.env.PLANSEAT_BUILT ?? (await built('chromium', 'released'));
const pictures = new Map<string, Picture[]>();
try {
  for (const tongue of tongues.length > 0 ? tongues : TONGUES) await pictureAll(tongue);
  const browser = await Chromium.launch({ extension, web });
  for (const [name, taken] of pictures) await makeSheet(browser, name, taken);
  await browser.close();
} finally {
  await web.close();
}
console.log(`${[...pictures.values()].flat().length} pictures, ${pictures.size} sheets`);

async function pictureAll(tongue: Tongue): Promise<void> {
  fillWeb(web, tellTicket(tongue));
  const rows = await makeRows(tongue);
  const stage = await Stage.open({ extension, web, rows });
  try {
    await stage.speak(tongue);
    for (const scene of scenes) {
      const taken = pictures.get(scene.name) ?? [];
      pictures.set(scene.name, taken);
      for (const width of scene.widths)
        taken.push(...(await pictureOne(stage, scene, tongue, width)));
    }
  } finally {
    await stage.close();
  }
}

async function pictureOne(
  stage: Stage,
  scene: Scene,
  tongue: Tongue,
  width: number,
): Promise<Picture[]> {
  const taken: Picture[] = [];
  const { height } = scene;
  const shown = await stage.show(scene, { width, height }).catch((why) => {
    console.error(`${scene.name} ${tongue} ${width}: ${String(why)}`);
    return null;
  });
  if (!shown) {
    await stage.leave();
    return taken;
  }
  for (const colorScheme of THEMES) {
    await shown.tab.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await drawnIn(shown.screen, colorScheme);
    const path = picturePath(`screens/${scene.name}-${width}-${colorScheme}-${tongue}`);
    await shown.tab.page.screenshot({ path, ...(await clipOf(shown, scene, tongue, width)) });
    taken.push({ path, says: `${tongue}, ${colorScheme}, ${width}` });
  }
  return taken;
}

/** The frame of the panel hears of another scheme after its page does. */
async function drawnIn(screen: Shown['screen'], scheme: string): Promise<void> {
  await until(`the ${scheme} scheme`, () =>
    screen.run((one) => matchMedia(`(prefers-color-scheme: ${one})`).matches, scheme),
  );
  await screen.run(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    null,
  );
}

/** Of a page in a tracker, the panel alone: at the right, in Arabic at the left. */
async function clipOf({ tab, screen }: Shown, scene: Scene, tongue: Tongue, width: number) {
  if (!scene.inPage) {
    // Under a window the page is not seen as a whole, and has a scene of its own.
    const covered = (await screen.frame.locator('dialog[open]').count()) > 0;
    // As high as the page is, or a scroll bar would take its width from the picture.
    const high = await screen.run(() => document.documentElement.scrollHeight, null);
    const height = covered ? scene.height : Math.max(scene.height, high);
    await tab.page.setViewportSize({ width, height });
    return {};
  }
  const whole = tab.page.viewportSize()?.width ?? width;
  return { clip: { x: tongue === 'ar' ? 0 : whole - width, y: 0, width, height: scene.height } };
}

async function makeSheet(
  browser: Chromium,
  name: string,
  taken: readonly Picture[],
): Promise<void> {
  const path = picturePath(`sheets/${name}`);
  const figures = taken
    .map(
      (one) =>
        `<figure><img src="../screens/${basename(one.path)}"><figcaption>${one.says}</figcaption></figure>`,
    )
    .join('');
  await writeFile(
    path.replace(/png$/, 'html'),
    `<!doctype html><meta charset="utf-8"><title>${name}</title><style>body{margin:12px;font:14px system-ui;background:#bbb}
     main{display:flex;flex-wrap:wrap;gap:12px;align-items:start}figure{margin:0}img{display:block;max-width:100%}</style>
     <main>${figures}</main>`,
  );
  const sheet = await browser.open(pathToFileURL(path.replace(/png$/, 'html')).href);
  await sheet.page.setViewportSize({ width: 2600, height: 900 });
  await sheet.page.waitForLoadState('load');
  await sheet.page.screenshot({ path, fullPage: true });
  await sheet.close();
}
