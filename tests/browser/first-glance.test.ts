// @vitest-environment happy-dom
/** The popup's first glance: painted from what the worker kept, unless the popup begins with a capture. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { glanceOf } from '../../entrypoints/background/glance.ts';
import { firstGlance, type Pressed } from '../../entrypoints/popup/first-glance.ts';
import { CAPTURE_DRAFT, GLANCE } from '../../entrypoints/popup/kept-names.ts';
import { keepDraft } from '../../lib/browser/drafts.ts';
import { changeSettings } from '../../lib/browser/settings.ts';
import { MOST_IN_GLANCE } from '../../lib/core/glance.ts';
import { openLanguage } from '../../lib/language/language.ts';
import { project, summary } from '../support/popup-fixture.ts';

let root: HTMLElement;

beforeEach(() => {
  fakeBrowser.reset();
  document.body.innerHTML = '<div id="root"></div>';
  root = document.querySelector('#root') as HTMLElement;
});

let pressed: Pressed | null = null;
const look = async () => {
  pressed = await firstGlance(root);
};
afterEach(() => void pressed?.());

async function keepGlance(of = summary, code = 'en'): Promise<void> {
  const glance = glanceOf(of, await openLanguage(code, [code]));
  await browser.storage.local.set({ [GLANCE]: JSON.parse(JSON.stringify(glance)) });
}
const texts = (css: string) => [...root.querySelectorAll(css)].map((one) => one.textContent);

it('shows the projects as the list will, by client, with status and reason', async () => {
  await keepGlance();
  await look();
  expect(texts('h2')).toEqual(['Brandt Verlag', 'Halden Museum']);
  expect(texts('bdi.strong')).toEqual(['Author portal', 'Editorial retainer', 'Website relaunch']);
  expect(texts('.status')).toEqual(['Off track', 'On track', 'At risk']);
  expect(root.textContent).toContain('Waiting for the texts');
  expect(root.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
});

it('hears the first key that somebody is quick with, for the whole popup to answer', async () => {
  await keepGlance();
  await look();
  const press = (how: KeyboardEventInit) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...how });
    document.body.dispatchEvent(event);
    return event;
  };
  expect(press({ key: 'r', ctrlKey: true }).defaultPrevented).toBe(false);
  const slash = press({ key: '/' });
  expect(slash.defaultPrevented).toBe(true);
  press({ key: 'c' });
  expect(pressed?.()).toBe(slash);
  expect(pressed?.()).toBeNull();
  expect(press({ key: '/' }).defaultPrevented).toBe(false);
});

it('speaks the user’s language, in the theme that they chose', async () => {
  await changeSettings({ theme: 'dark' });
  await keepGlance(summary, 'ar');
  await look();
  expect(document.documentElement.dir).toBe('rtl');
  expect(document.documentElement.dataset.theme).toBe('dark');
});

it('has no more rows than are in sight', async () => {
  const projects = Array.from({ length: 100 }, (_, at) => project(`p${at}`, {}));
  await keepGlance({ ...summary, projects });
  await look();
  expect(texts('li')).toHaveLength(MOST_IN_GLANCE);
});

it.each([
  ['nothing was kept', async () => {}],
  ['what was kept is damaged', () => browser.storage.local.set({ [GLANCE]: { rows: [{}] } })],
  [
    'a capture waits to be saved',
    async () => {
      await keepGlance();
      await keepDraft(CAPTURE_DRAFT, { statement: 'Visitors find the way' });
    },
  ],
  [
    'a capture is on its way',
    async () => {
      await keepGlance();
      await browser.storage.session.set({ capture: { state: 'reading', at: Date.now() } });
    },
  ],
])('nothing where %s', async (_, prepare) => {
  await prepare();
  await look();
  expect(root.textContent).toBe('');
});
