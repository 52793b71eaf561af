/** A project's constraints of all four kinds, as lists: each opens its editor. */
import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Constraint } from '../../lib/core/constraint.ts';
import type { ProjectPage, TimelineView } from '../../lib/workspace/views.ts';
import { IconButton } from '../basics/button.tsx';
import { Num } from '../budget/number.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import css from '../project/project-page.module.css';
import { StatusMark } from '../status/status-badge.tsx';
import { passedDays } from './passed-days.ts';

interface ListProps {
  page: ProjectPage;
  onEdit: (constraint: Constraint) => void;
}

export function ConstraintLists(props: ListProps) {
  return (
    <div className="grid-2">
      <div className="stack stack-6">
        <Budgets {...props} />
        <Timelines {...props} />
      </div>
      <div className="stack stack-6">
        <Stakeholders {...props} />
        <Priorities {...props} />
      </div>
    </div>
  );
}

function ListCard(props: { title: string; none: string; children: readonly ReactNode[] }) {
  return (
    <section className="card">
      <div className={css.cardHead}>
        <h2 className="h-card">{props.title}</h2>
      </div>
      {props.children.length === 0 ? (
        <p className={`muted ${css.none}`}>{props.none}</p>
      ) : (
        <ul className={css.lines}>{props.children}</ul>
      )}
    </section>
  );
}

function Line(props: {
  constraint: Constraint;
  onEdit: (constraint: Constraint) => void;
  children: ReactNode;
  end?: ReactNode;
}) {
  const { t } = useLanguage();
  const { constraint } = props;
  return (
    <li>
      <div className={css.what}>
        <span className="row wrap">
          <bdi className="med">{constraint.name}</bdi>
          <span className="tag tag-line">{constraint.hard ? t('hard') : t('soft')}</span>
        </span>
        {props.children}
        {constraint.note && (
          <p className="small muted">
            <bdi>{constraint.note}</bdi>
          </p>
        )}
      </div>
      <div className={css.lineEnd}>
        {props.end}
        <IconButton
          small
          label={t('dashboard:constraints.edit', { name: constraint.name })}
          icon={Pencil}
          onClick={() => props.onEdit(constraint)}
        />
      </div>
    </li>
  );
}

function Budgets(props: ListProps) {
  const { t, format } = useLanguage();
  const { page, onEdit } = props;
  const { currency } = page.project;
  return (
    <ListCard title={t('dashboard:constraints.budgets')} none={t('dashboard:goals.noBudgets')}>
      {page.budgets.map(({ constraint }) => {
        return (
          <Line
            key={constraint.id}
            constraint={constraint}
            onEdit={onEdit}
            end={
              <span className="med">
                <Num>{format.amount(constraint.limit, currency) ?? t('number.noBudget')}</Num>
              </span>
            }
          >
            <p className="asof">
              {constraint.covers === 'project'
                ? t('dashboard:constraints.coversProject')
                : t('dashboard:constraints.coversTagged')}
            </p>
          </Line>
        );
      })}
    </ListCard>
  );
}

function Timelines(props: ListProps) {
  const { t, format } = useLanguage();
  const { page, onEdit } = props;
  return (
    <ListCard
      title={t('dashboard:constraints.timelines')}
      none={t('dashboard:constraints.noTimelines')}
    >
      {page.timelines.map((view) => (
        <Line
          key={view.constraint.id}
          constraint={view.constraint}
          onEdit={onEdit}
          end={
            <span className="med">
              <Num>{format.day(view.constraint.date)}</Num>
            </span>
          }
        >
          <TimelineState view={view} />
        </Line>
      ))}
    </ListCard>
  );
}

function TimelineState(props: { view: TimelineView }) {
  const { t, format } = useLanguage();
  const { daysToSpare, latestDue, level } = props.view;
  const past = passedDays(props.view);
  if (past !== null)
    return (
      <p className="small">
        <StatusMark level={level}>{t('dashboard:constraints.passed', { count: past })}</StatusMark>
      </p>
    );
  if (daysToSpare === null || latestDue === null)
    return <p className="asof">{t('dashboard:constraints.noDue')}</p>;
  return (
    <p className="small">
      <StatusMark level={level}>
        {t(daysToSpare < 0 ? 'dashboard:constraints.late' : 'dashboard:constraints.spare', {
          count: Math.abs(daysToSpare),
        })}
      </StatusMark>{' '}
      <span className="asof">
        {t('dashboard:constraints.latestDue', { day: format.day(latestDue) })}
      </span>
    </p>
  );
}

function Stakeholders(props: ListProps) {
  const { t } = useLanguage();
  const { page, onEdit } = props;
  return (
    <ListCard
      title={t('dashboard:constraints.stakeholders')}
      none={t('dashboard:constraints.noStakeholders')}
    >
      {page.stakeholders.map(({ constraint, person }) => (
        <Line key={constraint.id} constraint={constraint} onEdit={onEdit}>
          <p>
            <bdi className="med">{person?.name ?? t('dashboard:constraints.unknownPerson')}</bdi>
            {person && <span className="asof"> {t(`side.${person.side}`)}</span>}
          </p>
          <p>
            <bdi>{constraint.position}</bdi>
          </p>
        </Line>
      ))}
    </ListCard>
  );
}

function Priorities(props: ListProps) {
  const { t, format } = useLanguage();
  const { page, onEdit } = props;
  return (
    <ListCard
      title={t('dashboard:constraints.priorities')}
      none={t('dashboard:constraints.noPriorities')}
    >
      {page.priorities.map((constraint) => {
        const amount = format.amount(constraint.cost, page.project.currency);
        return (
          <Line
            key={constraint.id}
            constraint={constraint}
            onEdit={onEdit}
            end={<Num>{format.day(constraint.changedOn)}</Num>}
          >
            {constraint.was && (
              <p>
                <span className="faint">{t('dashboard:constraints.was')}</span>{' '}
                <bdi>{constraint.was}</bdi>
              </p>
            )}
            <p>
              <span className="faint">{t('dashboard:constraints.now')}</span>{' '}
              <bdi>{constraint.now}</bdi>
            </p>
            <p className="asof">
              {amount
                ? t('dashboard:constraints.cost', { amount })
                : t('dashboard:constraints.costUnknown')}
            </p>
          </Line>
        );
      })}
    </ListCard>
  );
}
