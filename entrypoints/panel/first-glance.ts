/**
 * Shows the goals of the task in the page before React is there: whoever wants to tag it can. The whole panel takes its place
 * when it has come; what was pressed until then is done, and is said there.
 */
import '../../components/styles/sheet.css';
import type { Glance } from '../../components/screens/panel-host.ts';
import { LAUNCHER_ICONS } from '../../lib/browser/beside/launcher-icons.ts';
import { styleInto } from '../../lib/browser/beside/styles-in.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import type { Shown } from '../../lib/core/shown.ts';
import { type TaskIdentity, taskId } from '../../lib/core/task.ts';
import { identityAhead } from '../../lib/messages/read-ahead.ts';
import type { Page } from '../../lib/workspace/page.ts';
import type { TaskView } from '../../lib/workspace/views.ts';
import { languageHere } from '../start/language-here.ts';
import { workspaceHere } from '../start/workspace-here.ts';
import { drawGlance, type Linked } from './draw-glance.ts';
import { takePresses } from './glance-presses.ts';

/** Milliseconds. */
const PATIENCE = 300;

export interface Ahead {
  settings: ReturnType<typeof readSettings>;
  language: ReturnType<typeof languageHere>;
  /** The task that the page will most likely show; null: it did not say. */
  identity: TaskIdentity | null;
  view: Promise<TaskView> | null;
}

/** What the glance is made of, read while the page introduces itself. Nothing of it is shown before that. */
export function readAhead(): Ahead {
  const identity = identityAhead(location.hash);
  const view = identity && workspaceHere.ask.task(identity);
  if (!view) workspaceHere.wake();
  const settings = readSettings();
  const language = settings.then(languageHere);
  // Whoever asks for them hears of it.
  for (const one of [view, language]) one?.catch(() => undefined);
  return { settings, language, identity, view };
}

/** Ends once it stands on the screen; with null at once, where there are no goals of a task to show. */
export async function firstGlance(
  page: Page,
  ahead: Ahead,
  ready: () => void,
): Promise<Glance | null> {
  const root = document.getElementById('root');
  const shown = await shownNow(page);
  const identity = shown?.identity;
  if (!root || !identity || shown.document) return null;
  const isAhead = JSON.stringify(ahead.identity) === JSON.stringify(identity);
  const [settings, language, found] = await Promise.all([
    ahead.settings,
    ahead.language,
    isAhead && ahead.view ? ahead.view : workspaceHere.ask.task(identity),
  ]);
  if (found.state !== 'linked' || found.goals.length === 0) return null;
  let view: Linked = found;

  const { singleKeys } = settings;
  Object.assign(document.documentElement, { lang: language.code, dir: language.dir });
  Object.assign(document.documentElement.dataset, {
    density: settings.density,
    ...(settings.theme === 'system' ? {} : { theme: settings.theme }),
  });
  document.body.classList.add('ps');
  // The launcher's shapes, for the glance alone.
  styleInto(document.head, `.glance{${LAUNCHER_ICONS}.icon:not(.logo){zoom:.875}}`);
  const { panel, rows } = drawGlance(language, { view, identity, shown, singleKeys });
  const presses = takePresses({
    identity,
    rows,
    singleKeys,
    close: () => page.close?.(),
    async wrote() {
      const now = await workspaceHere.ask.task(identity).catch(() => null);
      if (now?.state === 'linked') view = now;
    },
  });
  root.append(panel);
  const over = new AbortController();
  const end = () => {
    over.abort();
    return presses.end();
  };
  const isStill = (now: Shown) =>
    now.identity !== null && taskId(now.identity) === taskId(identity);
  // The page went on: no goal of this task may be pressed for its next one, which the whole panel shows.
  page.watch((now) => {
    if (isStill(now)) return;
    panel.remove();
    presses.stop();
  }, over.signal);
  ready();
  await painted();
  return { identity, view: () => view, end };
}

/** What the page shows lies ready in the line; a page that says nothing of it is not waited for. */
const shownNow = (page: Page) =>
  new Promise<Shown | null>((resolve) => {
    const heard = new AbortController();
    setTimeout(() => resolve(null), PATIENCE);
    page.watch((shown) => {
      heard.abort();
      resolve(shown);
    }, heard.signal);
  });

/** A page that nobody looks at makes no frame, and is not waited for. */
const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    setTimeout(resolve, 150);
  });
