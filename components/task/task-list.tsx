/** The project's known tasks: filtered, searched, newest seen first. */
import { useState } from 'react';
import type { ProjectPage, TaskRow } from '../../lib/workspace/views.ts';
import { Button } from '../basics/button.tsx';
import { Empty } from '../basics/empty.tsx';
import { Field, Select, TextInput } from '../basics/field.tsx';
import { Skeleton } from '../basics/skeleton.tsx';
import { Table } from '../basics/table.tsx';
import { Num } from '../budget/number.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { TroubleNote } from '../frame/trouble-note.tsx';
import { useLive } from '../frame/use-live.ts';
import css from '../project/project-page.module.css';
import { webAddress } from './web-address.ts';

const STEP = 100;

export function TaskList(props: {
  page: ProjectPage;
  filter: string;
  query: string;
  onAsk: (to: { filter?: string; query?: string }) => void;
}) {
  const { t, format } = useLanguage();
  const { page, filter, query, onAsk } = props;
  const [limit, setLimit] = useState(STEP);
  const live = useLive(
    (ask) => ask.tasks(page.project.id, { filter, query, limit }),
    [page.project.id, filter, query, limit],
  );
  const { value } = live;
  const known = ['all', 'no-goal', 'out-of-scope', ...page.goals.map(({ goal }) => goal.id)];
  return (
    <>
      <h1 className="h-page">{t('dashboard:tasks.title')}</h1>
      <div className="row row-t wrap" role="search">
        <Field label={t('dashboard:tasks.filter')}>
          <Select
            value={known.includes(filter) ? filter : 'all'}
            options={[
              { value: 'all', label: t('dashboard:tasks.all') },
              { value: 'no-goal', label: t('dashboard:tasks.noGoal') },
              { value: 'out-of-scope', label: t('dashboard:tasks.outOfScope') },
              ...page.goals.map(({ goal, number }) => ({
                value: goal.id,
                label: t('dashboard:tasks.ofGoal', {
                  number: number ?? '–',
                  statement: shorten(goal.statement),
                }),
              })),
            ]}
            onChange={(to) => onAsk({ filter: to })}
          />
        </Field>
        <div className="grow" style={{ flexBasis: 200 }}>
          <Field label={t('dashboard:tasks.search')}>
            <TextInput
              type="search"
              value={query}
              onChange={(event) => onAsk({ query: event.target.value })}
            />
          </Field>
        </div>
      </div>
      {live.trouble && (
        <TroubleNote
          trouble={live.trouble}
          lead={t('troubles:notLoaded')}
          again={live.reload}
          againLabel={t('do.tryAgain')}
        />
      )}
      {!value && !live.trouble && <Skeleton label={t('loading')} lines={[90, 80, 84]} />}
      {value && value.rows.length === 0 && <NoTask everything={filter === 'all' && query === ''} />}
      {value && value.rows.length > 0 && (
        <section className="card">
          <Table label={t('dashboard:tasks.title')} head={<Head />}>
            {value.rows.map((row) => (
              <Row key={row.task.id} row={row} />
            ))}
          </Table>
          <div className={`row wrap ${css.foot}`}>
            <span className="asof" role="status">
              {t('dashboard:tasks.count', {
                shown: format.number(value.rows.length),
                total: format.number(value.total),
              })}
            </span>
            {value.rows.length < value.total && (
              <Button size="small" onClick={() => setLimit(limit + STEP)}>
                {t('dashboard:tasks.more')}
              </Button>
            )}
          </div>
        </section>
      )}
    </>
  );
}

const LONGEST = 60;
const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function NoTask(props: { everything: boolean }) {
  const { t } = useLanguage();
  return props.everything ? (
    <Empty title={t('dashboard:tasks.empty')}>{t('dashboard:tasks.emptyText')}</Empty>
  ) : (
    <Empty title={t('dashboard:tasks.none')}>{t('dashboard:tasks.noneText')}</Empty>
  );
}

function Head() {
  const { t } = useLanguage();
  return (
    <tr>
      <th scope="col">{t('dashboard:tasks.task')}</th>
      <th scope="col">{t('dashboard:tasks.status')}</th>
      <th scope="col">{t('dashboard:tasks.goals')}</th>
      <th scope="col">{t('dashboard:tasks.scope')}</th>
      <th scope="col" className="n">
        {t('dashboard:tasks.spent')}
      </th>
      <th scope="col" className="n">
        {t('dashboard:tasks.forecast')}
      </th>
      <th scope="col" className="n">
        {t('dashboard:tasks.asOf')}
      </th>
    </tr>
  );
}

function Row(props: { row: TaskRow }) {
  const { t, format } = useLanguage();
  const { task, goals, scope, forecast } = props.row;
  const link = webAddress(task.url);
  return (
    <tr>
      <th scope="row" style={{ minInlineSize: 220, overflowWrap: 'anywhere' }}>
        {link ? (
          <a href={link} target="_blank" rel="noreferrer noopener">
            <bdi>{task.key}</bdi>
          </a>
        ) : (
          <bdi>{task.key}</bdi>
        )}{' '}
        <bdi>
          {task.title?.value ?? <span className="faint">{t('dashboard:tasks.noTitle')}</span>}
        </bdi>
      </th>
      <td>{task.status?.value ? <bdi className="tag">{task.status.value}</bdi> : ''}</td>
      <td className="nowrap">{goals.length > 0 ? goals.join(' · ') : '–'}</td>
      <td>
        {scope === null
          ? t('dashboard:tasks.notTagged')
          : t(scope === 'in' ? 'dashboard:tasks.in' : 'dashboard:tasks.out')}
      </td>
      <td className="n">
        <Num>{format.hours(task.spent?.value ?? null)}</Num>
      </td>
      <td className="n">
        <Num>{format.hours(forecast.minutes)}</Num>
      </td>
      <td className="n asof">
        <Num>{format.asOf(task.seenAt)}</Num>
      </td>
    </tr>
  );
}
