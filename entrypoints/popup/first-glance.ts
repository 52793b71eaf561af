/**
 * Paints how projects stood when last summed up, before React and the data are loaded: whoever opens the popup for a glance
 * has it at once. The whole popup takes its place, in the same places, when it is there.
 */
import '../../components/styles/sheet.css';
import { isPlain } from '../../components/frame/key-pressed.ts';
import css from '../../components/screens/popup.module.css';
import listCss from '../../components/status/project-list.module.css';
import rowCss from '../../components/status/project-row.module.css';
import { TONE_OF } from '../../components/status/tone.ts';
import { LAUNCHER_ICONS } from '../../lib/browser/beside/launcher-icons.ts';
import { styleInto } from '../../lib/browser/beside/styles-in.ts';
import { readCapture } from '../../lib/browser/capture.ts';
import { readDraft } from '../../lib/browser/drafts.ts';
import { readKept } from '../../lib/browser/kept.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { type Glance, type GlanceRow, understandGlance } from '../../lib/core/glance.ts';
import { element } from '../start/element.ts';
import { CAPTURE_DRAFT, CAPTURES_ASIDE, GLANCE } from './kept-names.ts';

/** Gives the first key that was pressed on the glance, once, and hears none from then on; null: none was. */
export type Pressed = () => KeyboardEvent | null;

/** Ends once it stands on the screen; at once with null, where the popup begins with something else. */
export async function firstGlance(root: HTMLElement): Promise<Pressed | null> {
  if (location.hash !== '') return null;
  const [kept, settings, ...captures] = await Promise.all([
    readKept(GLANCE),
    readSettings(),
    readCapture(),
    readDraft(CAPTURE_DRAFT),
    readDraft(CAPTURES_ASIDE),
  ]);
  const glance = understandGlance(kept);
  if (!glance || captures.some((capture) => capture !== null)) return null;
  const { lang, dir } = glance;
  Object.assign(document.documentElement, { lang, dir });
  Object.assign(document.documentElement.dataset, {
    density: settings.density,
    ...(settings.theme === 'system' ? {} : { theme: settings.theme }),
  });
  document.body.classList.add('ps');
  // The launcher's shapes, for the glance alone.
  styleInto(document.head, `.glance{${LAUNCHER_ICONS}.icon{zoom:.875}}`);
  root.append(drawn(glance));
  const pressed = hearFirstKey();
  await painted();
  return pressed;
}

/** A key that somebody is quick with is answered by the whole popup; what follows it is meant for what it opens. */
function hearFirstKey(): Pressed {
  let first: KeyboardEvent | null = null;
  const hear = (event: KeyboardEvent) => {
    if (first || !isPlain(event) || event.key.length !== 1 || event.key === ' ') return;
    event.preventDefault();
    first = event;
  };
  document.addEventListener('keydown', hear);
  return () => {
    document.removeEventListener('keydown', hear);
    const key = first;
    first = null;
    return key;
  };
}

/** A page that nobody looks at makes no frame, and is not waited for. */
const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });

function drawn({ label, rows }: Glance): HTMLElement {
  const list = element('section', css.body ?? '');
  list.setAttribute('aria-label', label);
  let client: string | null = null;
  let items = element('ul', '');
  for (const row of rows) {
    if (row.clientName !== client) {
      client = row.clientName;
      items = element('ul', '');
      list.append(element('h2', listCss.client ?? '', element('bdi', '', client)), items);
    }
    items.append(drawnRow(row));
  }
  const head = element('div', css.head ?? '', element('span', 'input grow'));
  head.setAttribute('aria-hidden', 'true');
  const popup = element('main', `glance ${css.popup}`, head, list);
  popup.setAttribute('aria-busy', 'true');
  return popup;
}

function drawnRow(row: GlanceRow): HTMLElement {
  const badge = `status status-${TONE_OF[row.level]}`;
  return element(
    'li',
    rowCss.row ?? '',
    element(
      'div',
      rowCss.open ?? '',
      element(
        'span',
        rowCss.top ?? '',
        element('bdi', 'strong grow', row.name),
        element('span', badge, element('span', `icon ${row.level}`), row.levelWord),
      ),
      element('span', `small muted ${rowCss.reasons}`, element('bdi', '', row.reasons)),
      element('span', `asof ${rowCss.foot}`, element('span', rowCss.asOf ?? '', row.asOf)),
    ),
  );
}
