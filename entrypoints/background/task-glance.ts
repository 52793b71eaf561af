/** Puts a task's goals into words, for the panel's first glance. */

import { statusReasons, statusSource } from '../../components/status/status-words.ts';
import { oldestAsOf } from '../../components/task/details.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { isOpenGoal } from '../../lib/core/goal.ts';
import type { Settings } from '../../lib/core/settings.ts';
import { type Task, type TaskIdentity, taskId } from '../../lib/core/task.ts';
import { MOST_GLANCE_GOALS, type TaskGlance } from '../../lib/core/task-glance.ts';
import type { Language } from '../../lib/language/language.ts';
import { trackers } from '../../lib/trackers/catalogue.ts';
import type { GoalView, ProjectHead, TaskView } from '../../lib/workspace/views.ts';
import { languageHere } from '../start/language-here.ts';
import { workspaceHere } from '../start/workspace-here.ts';

/** Milliseconds in which a frame asks that is on its way. */
const COMES_IN = 2_000;

/** What was read ahead, for one frame. */
let ahead: { task: string; until: number; glance: Promise<TaskGlance | null> } | null = null;

/** Reads while the frame loads that will ask for it. */
export function glanceAhead(identity: TaskIdentity): void {
  const glance = readGlance(identity);
  ahead = { task: taskId(identity), until: Date.now() + COMES_IN, glance };
  // Whoever asks hears of it.
  glance.catch(() => undefined);
}

/** Null where there are no goals of this task to show. */
export function taskGlance(identity: TaskIdentity): Promise<TaskGlance | null> {
  const read = ahead;
  ahead = null;
  const isThis = read?.task === taskId(identity) && Date.now() < read.until;
  return isThis ? read.glance : readGlance(identity);
}

async function readGlance(identity: TaskIdentity): Promise<TaskGlance | null> {
  const view = workspaceHere.ask.task(identity);
  const settings = await readSettings();
  return glanceAt(await view, { identity, settings, language: await languageHere(settings) });
}

export function glanceAt(
  view: TaskView,
  of: { identity: TaskIdentity; settings: Settings; language: Language },
): TaskGlance | null {
  if (view.state !== 'linked' || view.goals.length === 0) return null;
  const { identity, language } = of;
  const { theme, density, singleKeys } = of.settings;
  const { t, code, dir } = language;
  const served = view.tag?.goals ?? [];
  const goals = view.goals.filter(
    ({ goal }, at) => at < MOST_GLANCE_GOALS || served.includes(goal.id),
  );
  return {
    identity,
    lang: code,
    dir,
    look: { theme, density, singleKeys },
    project: projectIn(language, view.project),
    task: taskIn(language, identity, view.task),
    goals: goals.map((one) => goalIn(language, one, served)),
    words: {
      serves: t('panel:serves.title'),
      press: t('panel:serves.press'),
      goal: t('panel:keys.goal'),
      find: t('panel:keys.find'),
      note: t('panel:keys.note'),
    },
  };
}

function projectIn(language: Language, project: ProjectHead): TaskGlance['project'] {
  const { name, clientName, status } = project;
  const { text, more } = statusReasons(language, project);
  return {
    name,
    clientName,
    level: status.level,
    levelWord: language.t(`level.${status.level}`),
    reasons: text,
    more: more > 0 ? language.t('panel:status.more', { count: more }) : null,
    source: statusSource(language, project),
  };
}

function taskIn(
  { t, format }: Language,
  identity: TaskIdentity,
  task: Task | null,
): TaskGlance['task'] {
  const asOf = task && oldestAsOf(task);
  const tool = trackers.find(({ id }) => id === identity.tracker)?.name ?? identity.tracker;
  const windows = [
    [t('panel:task.estimate'), task?.estimate],
    [t('panel:task.spent'), task?.spent],
    [t('panel:task.remaining'), task?.remaining],
  ] as const;
  return {
    title: task?.title?.value || null,
    status: task?.status?.value || null,
    due: task?.due?.value ? t('panel:task.due', { day: format.day(task.due.value) }) : null,
    assignee: task?.assignee ? (task.assignee.value ?? t('panel:task.unassigned')) : null,
    windows: windows.map(([name, seen]) => ({
      name,
      hours: seen ? format.hoursShort(seen.value) : null,
    })),
    asOf: asOf
      ? t('panel:task.source', { tool, when: format.moment(asOf) })
      : t('panel:task.reading', { key: identity.key }),
  };
}

function goalIn({ t }: Language, { goal, number }: GoalView, served: readonly string[]) {
  const { id, statement, state } = goal;
  const open = isOpenGoal(goal);
  const moscow = open ? goal.moscow : null;
  const serves = served.includes(id);
  return {
    id,
    number,
    statement,
    moscow: moscow && { is: moscow, word: t(`moscow.${moscow}`) },
    ended: open ? null : t(`goalState.${state}`),
    serves,
  };
}
