/** Which goals this ticket serves: number keys, rows, and a box to find or write one. */
import { useRef, useState } from 'react';
import { type TaskIdentity, taskId } from '../../lib/core/task.ts';
import type { GoalView } from '../../lib/workspace/views.ts';
import { Button } from '../basics/button.tsx';
import { Kbd } from '../basics/kbd.tsx';
import { useOnce } from '../basics/use-once.ts';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { usePreferences } from '../frame/preferences.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { useTaskName } from '../task/task-name.ts';
import { GoalRow } from './goal-row.tsx';
import { GoalSearch } from './goal-search.tsx';
import { toggledWords } from './toggled-words.ts';

/** More rows than this hide the budget below; the rest is one press away. */
const SHOWN_AT_FIRST = 9;
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

export function Serves(props: {
  identity: TaskIdentity;
  projectId: string;
  goals: readonly GoalView[];
  served: readonly string[];
  draft: { text: string; setText: (text: string) => void };
}) {
  const { t } = useLanguage();
  const { identity, goals, served, draft } = props;
  const [all, setAll] = useState(false);
  const { singleKeys } = usePreferences();
  const input = useRef<HTMLInputElement>(null);
  const deeds = useGoalDeeds(identity, props.projectId);

  const open = goals.filter((view) => view.number !== null || served.includes(view.goal.id));
  const rows = all
    ? open
    : open.filter((view, at) => at < SHOWN_AT_FIRST || served.includes(view.goal.id));
  const highest = Math.min(9, open.filter((view) => view.number !== null).length);

  useKeys({
    '/': () => input.current?.focus(),
    ...Object.fromEntries(
      KEYS.map((key) => [
        key,
        () => {
          const view = open.find((one) => one.number === Number(key));
          if (view) void deeds.toggle(view);
        },
      ]),
    ),
  });

  const write = useOnce((statement: string) => deeds.write(statement, () => draft.setText('')));
  return (
    <section className="sec">
      <div className="sec-h">
        <h2 className="h-sub">{t('panel:serves.title')}</h2>
        {singleKeys && highest > 0 && (
          <span className="asof" aria-hidden="true">
            {t('panel:serves.press')} <Kbd>1</Kbd>
            {highest > 1 && (
              <>
                –<Kbd>{highest}</Kbd>
              </>
            )}
          </span>
        )}
      </div>
      {open.length === 0 && <p className="muted">{t('panel:serves.none')}</p>}
      <div className="goals" role="group" aria-label={t('panel:serves.title')}>
        {rows.map((view) => (
          <GoalRow
            key={view.goal.id}
            goal={view.goal}
            number={view.number}
            checked={served.includes(view.goal.id)}
            onToggle={() => void deeds.toggle(view)}
          />
        ))}
      </div>
      {rows.length < open.length && (
        <Button kind="link" size="small" onClick={() => setAll(true)}>
          {t('panel:serves.showAll', { count: open.length })}
        </Button>
      )}
      <GoalSearch
        goals={goals.filter((view) => view.number !== null)}
        input={input}
        text={draft.text}
        setText={draft.setText}
        onTake={(view) => {
          if (!served.includes(view.goal.id)) void deeds.toggle(view);
        }}
        onWrite={write}
      />
    </section>
  );
}

function useGoalDeeds(identity: TaskIdentity, projectId: string) {
  const { t } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const called = useTaskName(identity);
  // A held key or a double press must not undo itself before the first one is stored.
  const underWay = useRef(new Set<string>());
  return {
    toggle: async (view: GoalView) => {
      const name = `${taskId(identity)} ${view.goal.id}`;
      if (underWay.current.has(name)) return;
      underWay.current.add(name);
      const words = toggledWords(t, view.number, called);
      await run(() => act.toggleGoal(identity, view.goal.id), words);
      underWay.current.delete(name);
    },
    write: (statement: string, after: () => void) =>
      run(
        () => act.writeGoalAndTag({ projectId, statement, quote: null, moscow: null }, identity),
        {
          done: t('panel:serves.written', { key: called }),
          failed: t('panel:serves.notWritten'),
          text: statement,
          after,
        },
      ),
  };
}
