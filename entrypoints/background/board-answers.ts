/** The worker's answers about boards: is it a project's, and what do its chips say, in the user's words. */
import { readLook, readSettings } from '../../lib/browser/settings.ts';
import type { Chip, ChipFacts } from '../../lib/core/board.ts';
import type { LauncherPaint } from '../../lib/core/launcher.ts';
import type { TaskIdentity } from '../../lib/core/task.ts';
import type { Language } from '../../lib/language/language.ts';
import { Refused } from '../../lib/messages/answer-all.ts';
import type { Asked } from '../../lib/messages/messages.ts';
import { boardAt } from '../../lib/trackers/read-board.ts';
import { identityOf } from '../../lib/trackers/recognise.ts';
import type { Tracker } from '../../lib/trackers/tracker.ts';
import { languageHere } from '../start/language-here.ts';
import { workspaceHere } from '../start/workspace-here.ts';
import { trackerAt } from './recognise-site.ts';

/** Null: the address is no board's. Chips only where a project has to do with it, and the user wants them on this site. */
export async function paintBoard(tracker: Tracker, url: URL): Promise<LauncherPaint['board']> {
  const board = boardAt(tracker, url.href);
  if (!board) return null;
  const place = { tracker: tracker.id, host: url.host, area: board.area };
  const [look, linked] = await Promise.all([
    readLook(url.host),
    workspaceHere.ask.isLinked(place).catch(() => false),
  ]);
  return { chips: look.chips && linked };
}

/** Only tasks of the asker's own host can be asked for: host and tracker come from who asks, not from what is asked. */
export async function chipFacts(
  { tasks }: Asked['chipFacts']['ask'],
  url: URL,
  tabId: number,
): Promise<Asked['chipFacts']['answer']> {
  const tracker = await trackerAt(url, tabId);
  if (!tracker) throw new Refused(`No tracker is known at ${url.host}.`);
  const identities = tasks.map(({ key, area }) => identityOf(tracker, url, key, area));
  const known = identities.filter((one): one is TaskIdentity => one !== null);
  const [facts, language] = await Promise.all([
    workspaceHere.ask.chips(known),
    readSettings().then(languageHere),
  ]);
  const byTask = new Map(known.map((identity, at) => [identity, facts[at] ?? null]));
  return {
    chips: identities.map((identity) => {
      const found = identity && byTask.get(identity);
      return found ? chipOf(found, language) : null;
    }),
  };
}

/** Never more than one chip: what needs a look comes before which goals are served. */
export function chipOf(facts: ChipFacts, { t, format }: Language): Chip {
  if (facts.outOfScope) return { kind: 'look', text: t('launcher:chip.outOfScope') };
  if (facts.over) {
    const time = format.hours(facts.over);
    return { kind: 'look', text: t('launcher:chip.over', { time }) };
  }
  if (!facts.serves) return { kind: 'none', text: t('launcher:chip.none') };
  if (facts.goalNumbers.length === 0) return { kind: 'goals', text: t('launcher:chip.closed') };
  return { kind: 'goals', text: facts.goalNumbers.map(format.number).join(' · ') };
}
