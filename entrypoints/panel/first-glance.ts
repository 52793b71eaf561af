/**
 * Shows the goals of the task in the page before the panel's own program is there, as the worker gives them: whoever wants to
 * tag it can. The whole panel takes its place when it has come; what was pressed until then is done, and is said there.
 */
import '../../components/styles/sheet.css';
import { LAUNCHER_ICONS } from '../../lib/browser/beside/launcher-icons.ts';
import { styleInto } from '../../lib/browser/beside/styles-in.ts';
import type { Shown } from '../../lib/core/shown.ts';
import { type TaskIdentity, taskId } from '../../lib/core/task.ts';
import type { TaskGlance } from '../../lib/core/task-glance.ts';
import { askWorker } from '../../lib/messages/ask-worker.ts';
import { identityAhead } from '../../lib/messages/read-ahead.ts';
import type { Page } from '../../lib/workspace/page.ts';
import { drawGlance } from './draw-glance.ts';
import { type Presses, takePresses } from './glance-presses.ts';
import { soon } from './soon.ts';

/** Milliseconds. */
const PATIENCE = 300;

export interface Ahead {
  /** The task that the page will most likely show; null: it did not say. */
  identity: TaskIdentity | null;
  glance: Promise<TaskGlance | null>;
}

/** A glance that stands on the screen. */
export interface Glanced {
  identity: TaskIdentity;
  presses: Presses;
  /** It gives way: the page's next tasks are no matter of it any more. */
  over(): void;
}

/** What the glance shows, asked for while the page introduces itself. Nothing of it is shown before that. */
export function lookAhead(): Ahead {
  const identity = identityAhead(location.hash);
  const glance = identity ? ask(identity) : Promise.resolve(null);
  return { identity, glance };
}

const ask = async (identity: TaskIdentity) =>
  (await soon(askWorker('taskGlance', { identity })))?.glance ?? null;

/** Ends once it stands on the screen; with null, where there are no goals of a task to show. */
export async function firstGlance(
  page: Page,
  ahead: Ahead,
  ready: () => void,
): Promise<Glanced | null> {
  const root = document.getElementById('root');
  const shown = await shownNow(page);
  const identity = shown?.identity;
  if (!root || !identity || shown.document) return null;
  const isAhead = JSON.stringify(ahead.identity) === JSON.stringify(identity);
  const glance = await (isAhead ? ahead.glance : ask(identity));
  if (!glance) return null;
  const { lang, dir, look } = glance;
  Object.assign(document.documentElement, { lang, dir });
  const { theme, density } = look;
  Object.assign(document.documentElement.dataset, {
    density,
    ...(theme === 'system' ? {} : { theme }),
  });
  document.body.classList.add('ps');
  // The launcher's shapes, for the glance alone.
  styleInto(document.head, `.glance{${LAUNCHER_ICONS}.icon:not(.logo){zoom:.875}}`);
  const { panel, rows } = drawGlance(glance);
  const presses = takePresses({
    identity,
    rows,
    singleKeys: look.singleKeys,
    close: () => page.close?.(),
  });
  root.append(panel);
  const over = new AbortController();
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
  return { identity, presses, over: () => over.abort() };
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
