/** What the launcher shows for a task, in the user's words. */
import { browser } from 'wxt/browser';
import { readLook, readSettings } from '../../lib/browser/settings.ts';
import type { LauncherPaint } from '../../lib/core/launcher.ts';
import type { TaskIdentity } from '../../lib/core/task.ts';
import type { Language } from '../../lib/language/language.ts';
import { identify, isSure } from '../../lib/trackers/recognise.ts';
import type { LauncherFacts } from '../../lib/workspace/views.ts';
import { languageHere } from '../start/language-here.ts';
import { workspaceHere } from '../start/workspace-here.ts';
import { paintBoard } from './board-answers.ts';
import { trackerAt } from './recognise-site.ts';

const UNLINKED: LauncherFacts = { linked: false, level: null, goalNumbers: [] };

/** Null: no launcher on this page. */
export async function paintLauncher(url: URL, tabId: number): Promise<LauncherPaint | null> {
  const tracker = await trackerAt(url, tabId);
  if (!tracker) return null;
  const settings = await readSettings();
  const addressed = identify(tracker, url.href);
  const [look, language, facts, keys, board] = await Promise.all([
    readLook(url.host),
    languageHere(settings),
    factsOf(addressed),
    panelKeys(),
    paintBoard(tracker, url),
  ]);
  // An address that may mean something else than a task, and of which nothing is known here, is taken for a page without one.
  const isTask = isSure(tracker, url.href) || !!facts?.goalNumbers.length;
  const identity = isTask ? addressed : null;
  const { t } = language;
  return {
    tracker: tracker.id,
    ...(facts ?? UNLINKED),
    task: identity !== null,
    board,
    look,
    theme: settings.theme,
    direction: language.dir,
    words: {
      open: keys ? t('launcher:openWithKey', { keys }) : t('launcher:openNoKey'),
      close: t('launcher:close'),
      status: statusWords(language, identity, facts),
      move: t('launcher:move'),
      hide: t('launcher:hide'),
      resize: t('launcher:resize'),
      reload: t('launcher:reload'),
      select: t('launcher:select'),
    },
  };
}

/** Null: the data cannot be opened. The launcher stays, because the panel says what is wrong. */
async function factsOf(identity: TaskIdentity | null): Promise<LauncherFacts | null> {
  if (!identity) return UNLINKED;
  try {
    return await workspaceHere.ask.launcher(identity);
  } catch {
    return null;
  }
}

function statusWords(
  { t }: Language,
  identity: TaskIdentity | null,
  facts: LauncherFacts | null,
): string {
  if (!identity) return t('launcher:status.none');
  if (!facts) return t('launcher:status.trouble');
  if (!facts.linked) return t('launcher:status.unlinked');
  const level = t(`level.${facts.level ?? 'not-enough-data'}`);
  const count = facts.goalNumbers.length;
  if (count === 0) return t('launcher:status.noGoal', { level });
  return t('launcher:status.goals', { level, count, numbers: facts.goalNumbers.join(', ') });
}

/** As the browser has it now: the user may have changed or removed it. */
async function panelKeys(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'toggle-panel')?.shortcut ?? '';
}
