/** The project's known tasks: filtered, searched, sorted; of very many only those in sight are drawn. */
import { useEffect, useRef, useState } from 'react';
import type { Task } from '../../lib/core/task.ts';
import type { TaskColumn, TaskListAsk } from '../../lib/workspace/task-list.ts';
import type { ProjectPage } from '../../lib/workspace/views.ts';
import { Empty } from '../basics/empty.tsx';
import { Field, Select, TextInput } from '../basics/field.tsx';
import { Skeleton } from '../basics/skeleton.tsx';
import { type Sort, SortHead } from '../basics/sort-head.tsx';
import { VirtualTable } from '../basics/virtual-table.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { TroubleNote } from '../frame/trouble-note.tsx';
import { useWorkspace } from '../frame/workspace-context.tsx';
import css from '../project/project-page.module.css';
import { rowsOf } from '../project/table-columns.ts';
import { ExportTasks } from './export-tasks.tsx';
import { TaskLine } from './task-line.tsx';
import { useTaskIds, useTaskRows } from './use-task-list.ts';

export function TaskList(props: {
  page: ProjectPage;
  ask: TaskListAsk;
  onAsk: (to: Partial<TaskListAsk>) => void;
}) {
  const { t, format } = useLanguage();
  const { page, onAsk } = props;
  const { project } = page;
  const ask = understood(props.ask, page);
  const listed = useTaskIds(project.id, ask);
  const rows = useTaskRows(project.id, listed.ids);
  const { ids } = listed;
  const trash = useTrash();
  return (
    <>
      <div className={css.title}>
        <h1 className="h-page">{t('dashboard:tasks.title')}</h1>
        {ids && ids.length > 0 && (
          <span className={css.actions}>
            <ExportTasks projectId={project.id} projectName={project.name} ids={ids} />
          </span>
        )}
      </div>
      <Narrow page={page} ask={ask} onAsk={onAsk} />
      {listed.trouble && (
        <TroubleNote
          trouble={listed.trouble}
          lead={t('troubles:notLoaded')}
          again={listed.reload}
          againLabel={t('do.tryAgain')}
        />
      )}
      {!ids && !listed.trouble && <Skeleton label={t('loading')} lines={[90, 80, 84]} />}
      {ids?.length === 0 && <NoTask everything={ask.filter === 'all' && ask.query === ''} />}
      {ids && ids.length > 0 && (
        <section className="card">
          <VirtualTable
            label={t('dashboard:tasks.title')}
            head={<Head sort={ask.sort} onSort={(sort) => onAsk({ sort })} />}
            columns={8}
            count={ids.length}
            keyOf={(index) => ids[index] ?? String(index)}
            onRange={rows.onRange}
            busy={listed.busy}
            row={(index, take) => {
              const id = ids[index] ?? '';
              return <TaskLine key={id} row={rows.rowOf(id)} take={take} onTrash={trash} />;
            }}
          />
        </section>
      )}
      <p className="asof" role="status">
        {ids &&
          ids.length > 0 &&
          t('dashboard:tasks.found', { count: ids.length, number: format.number(ids.length) })}
      </p>
    </>
  );
}

/** For a ticket that its tracker has no longer: what is only not wanted is out of scope. */
function useTrash() {
  const { t } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  return ({ id, key }: Pick<Task, 'id' | 'key'>) =>
    void run(() => act.trash('tasks', id), {
      done: t('dashboard:toast.taskTrashed', { key }),
      failed: t('troubles:notSaved'),
    });
}

/** A filter by a goal that is gone meanwhile means nothing any more, and narrows nothing. */
function understood(ask: TaskListAsk, page: ProjectPage): TaskListAsk {
  const known = ['all', 'no-goal', 'out-of-scope', ...rowsOf(page).map(({ goal }) => goal.id)];
  return known.includes(ask.filter) ? ask : { ...ask, filter: 'all' };
}

const LONGEST = 60;
const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function Narrow(props: Parameters<typeof TaskList>[0]) {
  const { t } = useLanguage();
  const { page, ask, onAsk } = props;
  const [typed, type] = useTyped(ask.query, (query) => onAsk({ query }));
  return (
    <div className="row row-t wrap" role="search">
      <div className={css.filter}>
        <Field label={t('dashboard:tasks.filter')}>
          <Select
            value={ask.filter}
            options={[
              { value: 'all', label: t('dashboard:tasks.all') },
              { value: 'no-goal', label: t('dashboard:tasks.noGoal') },
              { value: 'out-of-scope', label: t('dashboard:tasks.outOfScope') },
              ...rowsOf(page).map(({ goal, number }) => ({
                value: goal.id,
                label:
                  number === null
                    ? t('dashboard:tasks.ofClosed', {
                        state: t(`goalState.${goal.state}`),
                        statement: shorten(goal.statement),
                      })
                    : t('dashboard:tasks.ofGoal', { number, statement: shorten(goal.statement) }),
              })),
            ]}
            onChange={(to) => onAsk({ filter: to })}
          />
        </Field>
      </div>
      <div className="grow" style={{ flexBasis: 200 }}>
        <Field label={t('dashboard:tasks.search')}>
          <TextInput type="search" value={typed} onChange={(event) => type(event.target.value)} />
        </Field>
      </div>
    </div>
  );
}

const PAUSE = 180;

/** What is typed is asked for after a short pause, so that a fast typist asks once. */
export function useTyped(asked: string, onAsk: (query: string) => void) {
  const [typed, setTyped] = useState(asked);
  const said = useRef(asked);
  const tell = useRef(onAsk);
  tell.current = onAsk;
  useEffect(() => {
    // The address changed otherwise: by a link, or the back button.
    if (asked === said.current) return;
    said.current = asked;
    setTyped(asked);
  }, [asked]);
  useEffect(() => {
    if (typed === said.current) return;
    const soon = setTimeout(() => {
      said.current = typed;
      tell.current(typed);
    }, PAUSE);
    return () => clearTimeout(soon);
  }, [typed]);
  return [typed, setTyped] as const;
}

function NoTask(props: { everything: boolean }) {
  const { t } = useLanguage();
  return props.everything ? (
    <Empty title={t('dashboard:tasks.empty')}>{t('dashboard:tasks.emptyText')}</Empty>
  ) : (
    <Empty title={t('dashboard:tasks.none')}>{t('dashboard:tasks.noneText')}</Empty>
  );
}

const HEADS = [
  ['task', false],
  ['status', false],
  ['goals', false],
  ['scope', false],
  ['spent', true],
  ['forecast', true],
  ['asOf', true],
] as const satisfies readonly (readonly [TaskColumn, boolean])[];

function Head(props: { sort: Sort<TaskColumn>; onSort: (to: Sort<TaskColumn>) => void }) {
  const { t } = useLanguage();
  return (
    <tr aria-rowindex={1}>
      {HEADS.map(([column, numeric]) => (
        <SortHead key={column} column={column} numeric={numeric} firstDown={numeric} {...props}>
          {t(`dashboard:tasks.${column}`)}
        </SortHead>
      ))}
      <td className="unstacked" />
    </tr>
  );
}
