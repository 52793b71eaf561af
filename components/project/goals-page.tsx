/** "Goals and constraints": the project's first page. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Constraint } from '../../lib/core/constraint.ts';
import type { ProjectPage } from '../../lib/workspace/views.ts';
import { Button } from '../basics/button.tsx';
import { Empty } from '../basics/empty.tsx';
import { Segmented } from '../basics/segmented.tsx';
import { type Unit, unitWords } from '../budget/unit-words.ts';
import { ConstraintEditor } from '../constraint/constraint-editor.tsx';
import { ConstraintLists } from '../constraint/constraint-lists.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { GoalEditor } from '../goal/goal-editor.tsx';
import { DimensionTiles } from './dimension-tiles.tsx';
import { GoalsByBudgets } from './goals-by-budgets.tsx';
import { MustShareNote } from './must-share.tsx';
import css from './project-page.module.css';

export interface GoalsPageProps {
  page: ProjectPage;
  unit: Unit | null;
  onUnit: (unit: Unit) => void;
  /** The goal whose editor is open; null: none. */
  goalId: string | null;
  onGoal: (id: string | null) => void;
  onFilter: (filter: string) => void;
}

export function GoalsPage(props: GoalsPageProps) {
  const { t } = useLanguage();
  const { page, onGoal } = props;
  const [adding, setAdding] = useState(false);
  const [constraint, setConstraint] = useState<Constraint | 'new' | null>(null);
  const open = useEdited(page, props.goalId);
  return (
    <>
      <div className={css.title}>
        <h1 className="h-page">{t('dashboard:goals.title')}</h1>
        <span className="muted">
          <Subtitle page={page} />
        </span>
        <span className={css.actions}>
          <Button icon={Plus} onClick={() => setAdding(true)}>
            {t('dashboard:goals.add')}
          </Button>
          <Button icon={Plus} onClick={() => setConstraint('new')}>
            {t('dashboard:goals.addConstraint')}
          </Button>
        </span>
      </div>
      <DimensionTiles head={page.head} />
      <GoalsCard {...props} />
      <ConstraintLists page={page} onEdit={setConstraint} />
      <ClosedGoals {...props} />
      {(adding || open) && (
        <GoalEditor
          key={open?.goal.id ?? 'new'}
          goal={open?.goal ?? null}
          number={open?.number ?? null}
          projectId={page.project.id}
          people={page.people}
          onClose={() => {
            setAdding(false);
            onGoal(null);
          }}
        />
      )}
      {constraint && (
        <ConstraintEditor
          constraint={constraint === 'new' ? null : constraint}
          project={page.project}
          people={page.people}
          onClose={() => setConstraint(null)}
        />
      )}
    </>
  );
}

/** The goal whose editor is open. Where another window moves it to the trash, its editor stays, with what is typed there. */
function useEdited(page: ProjectPage, id: string | null) {
  const now = [...page.goals, ...page.closedGoals].find(({ goal }) => goal.id === id);
  const [last, setLast] = useState(now);
  if (now && now !== last) setLast(now);
  return now ?? (last?.goal.id === id ? last : null) ?? null;
}

function Subtitle(props: { page: ProjectPage }) {
  const { t, format } = useLanguage();
  const { project, budgets } = props.page;
  const total = budgets.find(({ constraint }) => constraint.covers === 'project')?.constraint.limit;
  const money = total?.minor == null ? null : format.money(total.minor, project.currency);
  const hours = total?.minutes == null ? null : format.hours(total.minutes);
  const budget =
    money && hours
      ? t('dashboard:goals.sub.both', { money, hours })
      : (money ?? hours ?? (budgets.length === 0 ? t('dashboard:goals.sub.noBudget') : null));
  const from = project.startsOn && format.day(project.startsOn);
  const to = project.endsOn && format.day(project.endsOn);
  const dates =
    from && to
      ? t('dashboard:goals.sub.dates', { from, to })
      : from
        ? t('dashboard:goals.sub.from', { from })
        : to && t('dashboard:goals.sub.to', { to });
  return format.parts([budget, dates]);
}

/** As the budgets are: in money where one has it, else in hours where one has those; without a budget, money where hours have a price. */
function unitOf({ budgets, project }: ProjectPage): Unit {
  const limits = budgets.map(({ constraint }) => constraint.limit);
  if (limits.some(({ minor }) => minor !== null)) return 'money';
  if (limits.some(({ minutes }) => minutes !== null)) return 'hours';
  return project.billRate === null ? 'hours' : 'money';
}

function GoalsCard(props: GoalsPageProps) {
  const language = useLanguage();
  const { t, format } = language;
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { page } = props;
  const { project } = page;
  const unit = props.unit ?? unitOf(page);
  const unitName = unit === 'money' ? project.currency : t('dashboard:goals.hours');
  const asOf = page.head.status.asOf;
  const source = asOf === null ? null : t('asOf', { when: format.asOf(asOf) });
  const words = {
    language,
    unit: unitWords(unit, project.currency, format),
    currency: project.currency,
    billRate: project.billRate,
    source,
  };
  return (
    <section className="card" aria-labelledby="goals-table">
      <div className={css.cardHead}>
        <h2 className={`h-card ${css.cardTitle}`} id="goals-table">
          {t('dashboard:goals.table')}
        </h2>
        <span className="asof">
          {asOf === null
            ? t('dashboard:goals.sourceNone', { unit: unitName })
            : t('dashboard:goals.source', { unit: unitName, when: format.asOf(asOf) })}
        </span>
        <Segmented<Unit>
          label={t('dashboard:goals.unit')}
          value={unit}
          options={[
            { value: 'money', label: project.currency },
            { value: 'hours', label: t('dashboard:goals.hours') },
          ]}
          onChange={props.onUnit}
        />
      </div>
      {page.goals.length === 0 && (
        <Empty
          title={t(
            page.closedGoals.length === 0 ? 'dashboard:goals.empty' : 'dashboard:goals.noneOpen',
          )}
        >
          {t('dashboard:goals.emptyText')}
        </Empty>
      )}
      <GoalsByBudgets
        page={page}
        words={words}
        onGoal={props.onGoal}
        onFilter={props.onFilter}
        onMove={(id, toNumber) =>
          void run(() => act.moveGoal(id, toNumber), {
            done: t('dashboard:toast.goalMoved'),
            failed: t('troubles:notSaved'),
          })
        }
      />
      <div className={`asof ${css.foot}`}>
        <p>{t('dashboard:goals.split')}</p>
        <MustShareNote goals={page.goals} source={source} />
        {page.all.spentUnknown[words.unit.side] > 0 && (
          <p>{t('explain.spentUnknown', { count: page.all.spentUnknown[words.unit.side] })}</p>
        )}
        {page.all.unestimated > 0 && (
          <p>{t('dashboard:goals.unestimated', { count: page.all.unestimated })}</p>
        )}
        {page.outOfScope.tasks > 0 && (
          <p>
            {t('dashboard:goals.outOfScope')}
            {t('between.colon')}
            <bdi>{words.unit.full(page.outOfScope.spent[words.unit.side])}</bdi>
            {t('between.parts')}
            {t('dashboard:goals.outOfScopeTasks', { count: page.outOfScope.tasks })}{' '}
            <Button kind="link" size="small" onClick={() => props.onFilter('out-of-scope')}>
              {t('dashboard:goals.see')}
            </Button>
          </p>
        )}
      </div>
    </section>
  );
}

function ClosedGoals(props: GoalsPageProps) {
  const { t } = useLanguage();
  const { closedGoals } = props.page;
  if (closedGoals.length === 0) return null;
  return (
    <section className="card" aria-labelledby="closed-goals">
      <div className={css.cardHead}>
        <h2 className="h-card" id="closed-goals">
          {t('dashboard:goals.closed')}
        </h2>
      </div>
      <ul className={css.lines}>
        {closedGoals.map(({ goal }) => (
          <li key={goal.id}>
            <button
              type="button"
              className={`linkish ${css.what}`}
              style={{ textAlign: 'start' }}
              onClick={() => props.onGoal(goal.id)}
            >
              <bdi>{goal.statement}</bdi>
            </button>
            <span className="tag">{t(`goalState.${goal.state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
