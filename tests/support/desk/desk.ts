/** The desk: Planseat's workspace in the hands of a test, in a page of the extension's own. */
import { hear, ring } from '../../../lib/browser/bell.ts';
import { traces } from '../../../lib/browser/traces.ts';
import { openWorkspace } from '../../../lib/workspace/open.ts';
import { doDeeds, ground } from './deeds.ts';
import { backUpDaily, bringIn, climbOn } from './large.ts';
import { lookThrough } from './look.ts';
import { lookAtDerived } from './look-derived.ts';

export const WORKS = ['writing', 'importing', 'migrating', 'backing up'] as const;
export type Work = (typeof WORKS)[number];

/** What a browser tells the test as soon as it was answered. */
export type Told =
  | { what: 'entry'; id: string }
  | { what: 'copy'; id: string }
  | { what: 'version'; version: number };
export type Tell = (told: Told) => void;

const clock = { now: Date.now() };
const bell = { ring, hear };
const [left, right, later] = [
  openWorkspace({ bell, traces }),
  openWorkspace({ bell, traces }),
  openWorkspace({ bell, traces, now: () => clock.now }),
];

const WORK: Readonly<Record<Work, (seed: number, tell: Tell) => Promise<never>>> = {
  // Two windows at once.
  writing: (seed, tell) =>
    Promise.race([left, right].map((one, at) => doDeeds(one, seed + at, entryTo(tell)))),
  importing: (seed, tell) => bringIn(left, seed, entryTo(tell)),
  migrating: (_, tell) => climbOn((version) => tell({ what: 'version', version })),
  'backing up': (_, tell) => backUpDaily(left, later, clock, (id) => tell({ what: 'copy', id })),
};

const entryTo = (tell: Tell) => (id: string) => tell({ what: 'entry', id });

export const desk = {
  /** Makes what the works work on. */
  prepare: async () => void (await ground(left)),
  /** Works until the browser ends; answers only where something went wrong. */
  work: (work: Work, seed: number, tell: Tell) => WORK[work](seed, tell),
  look: lookThrough,
  /** Brings back what the browser lost, by the backup that is offered. Answers which that was; null: nothing was lost. */
  async bringBack(): Promise<{ copy: string | null } | null> {
    const loss = await left.ask.loss();
    if (!loss?.copy) return loss && { copy: null };
    const { file, name } = await left.keeping.copyFile(loss.copy.id);
    await (await left.keeping.lookInto(file, name)).restore('merge');
    return { copy: loss.copy.id };
  },
  /** What is made from the records and kept in extension storage or painted, where it is not as the records say. */
  derived: () => lookAtDerived(left),
  /** How many deeds of this name the history tells of. */
  async deeds(name: string) {
    const lines = await left.ask.history({ all: true }, 100_000);
    return lines.filter(({ deed }) => deed === name).length;
  },
  /** What every living goal says. */
  async goals() {
    const { projectId } = await ground(left);
    const page = await left.ask.project(projectId);
    const inbox = await left.ask.inbox();
    const goals = [...(page?.goals ?? []), ...inbox].map(({ goal }) => goal.statement);
    return goals.sort();
  },
  /** A person's word that all is off track: the badge must say so. */
  async offTrack() {
    const { projectId } = await ground(left);
    await left.act.overrideStatus(projectId, { level: 'off-track', reason: 'Late', by: 'Ada' });
  },
};
export type Desk = typeof desk;
