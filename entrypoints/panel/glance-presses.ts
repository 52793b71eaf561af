/** What people press on the first glance is done at once, by the same command as later; the whole panel says what was done. */
import { isPlain, namesOf } from '../../components/frame/key-pressed.ts';
import type { GlanceDeed, GlanceEnd } from '../../components/screens/panel-host.ts';
import type { TaskIdentity } from '../../lib/core/task.ts';
import type { GoalView } from '../../lib/workspace/views.ts';
import { workspaceHere } from '../start/workspace-here.ts';
import type { Drawn } from './draw-glance.ts';

export function takePresses(of: {
  identity: TaskIdentity;
  rows: Drawn['rows'];
  singleKeys: boolean;
  close(): void;
  /** Called when something was written. */
  wrote(): void;
}): { stop(): void; end(): GlanceEnd } {
  const { identity, rows, singleKeys } = of;
  const deeds: GlanceDeed[] = [];
  let later: KeyboardEvent | null = null;
  /** A double press must not undo itself before the first one is stored. */
  const underWay = new Set<GoalView>();

  const toggle = async (view: GoalView) => {
    if (underWay.has(view)) return;
    underWay.add(view);
    const again = () => workspaceHere.act.toggleGoal(identity, view.goal.id);
    const first = again();
    let isFirst = true;
    deeds.push({
      identity,
      number: view.number,
      work() {
        const work = isFirst ? first : again();
        isFirst = false;
        return work;
      },
    });
    try {
      const { serves } = await first;
      rows.get(view)?.setAttribute('aria-checked', String(serves));
      of.wrote();
    } catch {
      // The whole panel says so, and offers to save it again.
    }
    underWay.delete(view);
  };

  const hear = (event: KeyboardEvent) => {
    if (!isPlain(event)) return;
    const names = namesOf(event);
    if (names.includes('escape')) return of.close();
    // After a key that opens something, what follows is meant for that.
    if (!singleKeys || later || event.key.length !== 1 || event.key === ' ') return;
    event.preventDefault();
    const view = [...rows.keys()].find(({ number }) => names.includes(String(number)));
    if (view) void toggle(view);
    else later = event;
  };
  document.addEventListener('keydown', hear);
  for (const [view, row] of rows) row.addEventListener('click', () => void toggle(view));

  const stop = () => document.removeEventListener('keydown', hear);
  return {
    stop,
    end() {
      stop();
      return { deeds: deeds.splice(0), later };
    },
  };
}
