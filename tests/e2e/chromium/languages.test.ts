/** Every screen in a language that nobody speaks: no word is written into the program, and longer words fit, in either direction. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findClipped, findHardCoded, findOutOfSight } from '../../support/looks/look-over.ts';
import { pseudo, pseudoWords, speakPseudo } from '../../support/looks/pseudo.ts';
import { makeRows, type Rows } from '../../support/looks/records-of.ts';
import { fillWeb, SCENES } from '../../support/looks/scenes.ts';
import { Stage } from '../../support/looks/stage.ts';
import { until } from '../../support/screen.ts';
import { ACME, Web } from '../../support/web.ts';

/** Where the design lets words be cut: the spend list, whose tooltips have them in full; and what shows itself only when it has the focus. */
const MAY_BE_CUT = '[title], .gauge, .progress, [class*=skip]:not(:focus)';

describe('the pseudo-language itself', () => {
  it('keeps placeholders, is longer, and has every plural form', () => {
    expect(pseudo('Tag {{count}} tickets')).toMatch(/^⟦.*\{\{count\}\}.*⟧$/);
    expect(pseudo('Tag {{count}} tickets').length).toBeGreaterThan(
      'Tag {{count}} tickets'.length + 5,
    );
    expect(Object.keys(pseudoWords({ a_one: 'one', a_other: 'others' }))).toHaveLength(6);
  });
});

/** Either of the languages whose places it takes, and the way they are written; and German as it is, for its long figures and words. */
const WRITTEN = [
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['de', 'ltr'],
] as const;

describe('every screen', () => {
  let web: Web;
  let stage: Stage;
  let rows: Rows;
  let end: () => Promise<void> = async () => {};
  const ready = inject('chromium');

  beforeAll(async () => {
    if ('missing' in ready) return;
    const spoken = await speakPseudo(ready.extension);
    end = spoken.end;
    web = await Web.start();
    fillWeb(web, (words) => words);
    rows = await makeRows('en');
    stage = await Stage.open({ extension: spoken.folder, web, rows });
  });
  afterAll(async () => {
    await stage?.close();
    await web?.close();
    await end();
  });

  it.for(SCENES)('$name', async (scene, { skip, onTestFailed }) => {
    if ('missing' in ready) return skip(ready.missing);
    // Another try begins the scene anew.
    onTestFailed(() => stage.leave());
    const data = dataOf(rows);
    for (const [code, direction] of WRITTEN) {
      await stage.speak(code);
      for (const width of scene.widths) {
        const { screen } = await stage.show(scene, { width, height: scene.height });
        await until(`${code}, ${direction}`, () =>
          screen.run(
            ({ lang, dir }) =>
              document.documentElement.lang.startsWith(lang) &&
              document.documentElement.dir === dir,
            { lang: code, dir: direction },
          ),
        );
        const hard = code === 'de' ? [] : await screen.run(findHardCoded, { data });
        const cut = await screen.run(findClipped, { allowed: MAY_BE_CUT });
        expect({ hard, cut }, `${code} at ${width}`).toEqual({ hard: [], cut: [] });
        // Before a call nobody scrolls for the one button.
        const copy = { selector: '.btn-primary', words: '125%' };
        if (scene.name === 'popup-project')
          expect(await screen.run(findOutOfSight, copy), code).toEqual([]);
      }
    }
  });
});

/** Every text of the example's records, and what the suite's pages say. */
function dataOf(rows: Rows): string[] {
  const texts = new Set([...OF_THE_PAGES, ...CALENDAR]);
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && /\p{L}{2}/u.test(value)) texts.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(rows.stores);
  return [...texts].sort((a, b) => b.length - a.length);
}

const OF_THE_PAGES = [
  'NEW project',
  'planseat.json',
  ACME,
  'https://redmine.example',
  '*.atlassian.net',
  'app.asana.com',
  'docs.google.com',
  'Jira Data Center',
  'Google Docs, Google Sheets, Google Slides',
  'Google Docs',
  'Ticket shop: basket and payment',
  'Event filter by date, age and language',
  'Page editor: blocks and preview',
  'Staff directory',
  'Timed tickets for special exhibitions, with a title that takes more than one line',
];

/** Days and months come from the browser, in either of the languages whose places the pseudo-language takes. */
const CALENDAR = ['en-US', 'ar-u-nu-latn'].flatMap((locale) =>
  Array.from({ length: 24 }, (_, at) => new Date(2026, at % 12, 1 + at, at)).flatMap((day) =>
    (['long', 'short'] as const).flatMap((style) => [
      new Intl.DateTimeFormat(locale, { month: style }).format(day),
      new Intl.DateTimeFormat(locale, { weekday: style }).format(day),
      new Intl.DateTimeFormat(locale, { hour: '2-digit', hour12: true })
        .format(day)
        .replace(/[\d\s]/g, ''),
    ]),
  ),
);
