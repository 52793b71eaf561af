/** What people press on the first glance is done by the same command as later, as soon as that is there; the whole panel says what was done. */
import { isPlain, namesOf } from '../../components/frame/key-pressed.ts';
import type { GlanceDeed, GlanceEnd } from '../../components/screens/panel-host.ts';
import type { TaskIdentity } from '../../lib/core/task.ts';
import type { GlanceGoal } from '../../lib/core/task-glance.ts';
import type { Drawn } from './draw-glance.ts';

export interface Presses {
  /** Hears no more keys. */
  stop(): void;
  /** Ends when what was pressed until now is done, or has failed. */
  settled(): Promise<void>;
  end(): GlanceEnd;
}

export function takePresses(of: {
  identity: TaskIdentity;
  rows: Drawn['rows'];
  singleKeys: boolean;
  close(): void;
}): Presses {
  const { identity, rows, singleKeys } = of;
  const deeds: GlanceDeed[] = [];
  let later: KeyboardEvent | null = null;
  /** A double press must not undo itself before the first one is stored. */
  const underWay = new Map<GlanceGoal, Promise<void>>();

  const toggle = (goal: GlanceGoal) => {
    if (underWay.has(goal)) return;
    const again = () => toggleGoal(identity, goal);
    const first = again();
    let isFirst = true;
    deeds.push({
      identity,
      number: goal.number,
      work() {
        const work = isFirst ? first : again();
        isFirst = false;
        return work;
      },
    });
    const done = first.then(
      ({ serves }) => rows.get(goal)?.setAttribute('aria-checked', String(serves)),
      // The whole panel says so, and offers to save it again.
      () => undefined,
    );
    underWay.set(
      goal,
      done.then(() => void underWay.delete(goal)),
    );
  };

  const hear = (event: KeyboardEvent) => {
    if (!isPlain(event)) return;
    const names = namesOf(event);
    if (names.includes('escape')) return of.close();
    // After a key that opens something, what follows is meant for that.
    if (!singleKeys || later || event.key.length !== 1 || event.key === ' ') return;
    event.preventDefault();
    const goal = [...rows.keys()].find(({ number }) => names.includes(String(number)));
    if (goal) toggle(goal);
    else later = event;
  };
  document.addEventListener('keydown', hear);
  for (const [goal, row] of rows) row.addEventListener('click', () => toggle(goal));

  const stop = () => document.removeEventListener('keydown', hear);
  return {
    stop,
    settled: async () => void (await Promise.all(underWay.values())),
    end() {
      stop();
      return { deeds: deeds.splice(0), later };
    },
  };
}

/** The data come with the whole panel, and are not waited for to look at goals. */
async function toggleGoal(identity: TaskIdentity, { id }: GlanceGoal) {
  const { workspaceHere } = await import('../start/workspace-here.ts');
  return workspaceHere.act.toggleGoal(identity, id);
}
