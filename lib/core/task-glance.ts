/** The panel's first glance at a task: its goals as they stand, in the user's words, painted while the panel's program is on its way. */
import type { Moscow } from './goal.ts';
import type { Settings } from './settings.ts';
import type { Level } from './status.ts';
import type { TaskIdentity } from './task.ts';

export interface GlanceGoal {
  id: string;
  /** Number keys 1–9 mean this; null: a closed goal. */
  number: number | null;
  statement: string;
  moscow: { is: Moscow; word: string } | null;
  /** How a closed goal ended, in a word; null: it is open. */
  ended: string | null;
  serves: boolean;
}

export interface TaskGlance {
  identity: TaskIdentity;
  lang: string;
  dir: 'ltr' | 'rtl';
  look: Pick<Settings, 'theme' | 'density' | 'singleKeys'>;
  project: {
    name: string;
    clientName: string;
    level: Level;
    levelWord: string;
    reasons: string;
    /** How many more reasons there are, in words; null: none. */
    more: string | null;
    source: string;
  };
  task: {
    title: string | null;
    status: string | null;
    due: string | null;
    /** "Nobody", where nobody is named; null: not known. */
    assignee: string | null;
    windows: readonly { name: string; hours: string | null }[];
    asOf: string;
  };
  goals: readonly GlanceGoal[];
  words: { serves: string; press: string; goal: string; find: string; note: string };
}

/** The whole panel shows more at a press; these are what it begins with. */
export const MOST_GLANCE_GOALS = 9;
