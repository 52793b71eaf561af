/** All projects in one table, those that need attention first unless it is sorted otherwise. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { LEVELS } from '../../lib/core/status.ts';
import type { ProjectSummary } from '../../lib/workspace/views.ts';
import { Button } from '../basics/button.tsx';
import { Empty } from '../basics/empty.tsx';
import { ExplainOnPress } from '../basics/explain.tsx';
import { Field, Select, TextInput } from '../basics/field.tsx';
import { SortHead } from '../basics/sort-head.tsx';
import { type RowProps, VirtualTable } from '../basics/virtual-table.tsx';
import { Num } from '../budget/number.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { LiveNote } from '../frame/live-note.tsx';
import { SampleMark } from '../frame/sample-mark.tsx';
import { useLive } from '../frame/use-live.ts';
import { explainBurn, explainLeft } from '../status/explain-burn.ts';
import { Reasons } from '../status/project-row.tsx';
import { StatusBadge } from '../status/status-badge.tsx';
import { useTyped } from '../task/task-list.tsx';
import { NewProjectDialog } from './new-project-dialog.tsx';
import { type ProjectColumn, type ProjectsAsk, pickProjects } from './pick-projects.ts';
import css from './project-page.module.css';

export function ProjectsPage(props: {
  hrefOf: (id: string) => string;
  ask: ProjectsAsk;
  onAsk: (to: ProjectsAsk) => void;
  onMade: (id: string) => void;
}) {
  const { t } = useLanguage();
  const { ask, onAsk } = props;
  const summary = useLive((asked) => asked.summary(), []);
  const [adding, setAdding] = useState(false);
  const projects = summary.value?.projects ?? [];
  const shown = pickProjects(projects, ask);
  return (
    <>
      <div className={css.title}>
        <h1 className="h-page">{t('dashboard:projects.title')}</h1>
        <span className={css.actions}>
          <Button icon={Plus} onClick={() => setAdding(true)}>
            {t('dashboard:projects.add')}
          </Button>
        </span>
      </div>
      <LiveNote live={summary} />
      {summary.value && projects.length === 0 && (
        <Empty title={t('dashboard:projects.empty')}>{t('dashboard:projects.emptyText')}</Empty>
      )}
      {projects.length > 0 && <Narrow ask={ask} onAsk={onAsk} />}
      {projects.length > 0 && shown.length === 0 && (
        <Empty title={t('dashboard:projects.none')}>{t('dashboard:projects.noneText')}</Empty>
      )}
      {shown.length > 0 && (
        <section className="card">
          <VirtualTable
            label={t('dashboard:projects.title')}
            head={<Head ask={ask} onAsk={onAsk} />}
            columns={7}
            count={shown.length}
            keyOf={(index) => shown[index]?.id ?? String(index)}
            row={(index, take) => {
              const project = shown[index];
              return project ? (
                <Row
                  key={project.id}
                  project={project}
                  href={props.hrefOf(project.id)}
                  take={take}
                />
              ) : null;
            }}
          />
        </section>
      )}
      <p className="asof" role="status">
        {projects.length > 0 && t('dashboard:projects.found', { count: shown.length })}
      </p>
      {adding && (
        <NewProjectDialog
          onMade={(id) => {
            setAdding(false);
            props.onMade(id);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}

function Narrow(props: { ask: ProjectsAsk; onAsk: (to: ProjectsAsk) => void }) {
  const { t } = useLanguage();
  const { ask, onAsk } = props;
  const [typed, type] = useTyped(ask.query, (query) => onAsk({ ...ask, query }));
  return (
    <div className="row row-t wrap" role="search">
      <div className={css.filter}>
        <Field label={t('dashboard:projects.level')}>
          <Select
            value={ask.level}
            options={[
              { value: 'all', label: t('dashboard:projects.allLevels') },
              ...LEVELS.map((level) => ({ value: level, label: t(`level.${level}`) })),
            ]}
            onChange={(level) => onAsk({ ...ask, level })}
          />
        </Field>
      </div>
      <div className="grow" style={{ flexBasis: 200 }}>
        <Field label={t('dashboard:projects.search')}>
          <TextInput type="search" value={typed} onChange={(event) => type(event.target.value)} />
        </Field>
      </div>
    </div>
  );
}

const WORDS = ['project', 'status'] as const satisfies readonly ProjectColumn[];
const FIGURES = ['burn', 'left', 'goals', 'checkIn'] as const satisfies readonly ProjectColumn[];

function Head(props: { ask: ProjectsAsk; onAsk: (to: ProjectsAsk) => void }) {
  const { t } = useLanguage();
  const { ask, onAsk } = props;
  const head = (column: ProjectColumn, numeric: boolean) => (
    <SortHead
      key={column}
      column={column}
      numeric={numeric}
      firstDown={column === 'burn' || column === 'goals'}
      sort={ask.sort}
      onSort={(sort) => onAsk({ ...ask, sort })}
    >
      {t(`dashboard:projects.${column}`)}
    </SortHead>
  );
  return (
    <tr aria-rowindex={1}>
      {WORDS.map((column) => head(column, false))}
      <th scope="col" className="unstacked">
        {t('dashboard:projects.reasons')}
      </th>
      {FIGURES.map((column) => head(column, true))}
    </tr>
  );
}

function Row(props: { project: ProjectSummary; href: string; take: RowProps }) {
  const { t, format } = useLanguage();
  const { project } = props;
  return (
    <tr {...props.take}>
      <th scope="row" style={{ minInlineSize: 160, overflowWrap: 'anywhere' }}>
        <a href={props.href}>
          <bdi>{project.name}</bdi>
        </a>{' '}
        <SampleMark id={project.id} />
        <bdi className="asof" style={{ display: 'block' }}>
          {project.clientName}
        </bdi>
      </th>
      <td>
        <StatusBadge level={project.level} />
      </td>
      <td style={{ minInlineSize: 180, overflowWrap: 'anywhere' }}>
        <Reasons project={project} />
        {project.asOf !== null && (
          <span className="asof" style={{ display: 'block' }}>
            {t('asOf', { when: format.asOf(project.asOf) })}
          </span>
        )}
      </td>
      <BudgetCells project={project} />
      <td className="n" data-column={t('dashboard:projects.goals')}>
        {format.number(project.goals)}
      </td>
      <td className="n" data-column={t('dashboard:projects.checkIn')}>
        {project.nextCheckInOn ? <Num>{format.weekday(project.nextCheckInOn)}</Num> : '–'}
      </td>
    </tr>
  );
}

/** Each number explains itself, where there is one to explain. */
function BudgetCells({ project }: { project: ProjectSummary }) {
  const language = useLanguage();
  const { t, format } = language;
  const { burn, left, made } = project;
  const burnt = <Num bad={burn !== null && burn > 1}>{format.percent(burn, 1)}</Num>;
  const over = (left?.minor ?? left?.minutes ?? 0) < 0;
  const remains = left && (
    <Num bad={over}>
      {left.minor === null
        ? format.hours(left.minutes)
        : format.money(left.minor, project.currency)}
    </Num>
  );
  return (
    <>
      <td className="n" data-column={t('dashboard:projects.burn')}>
        {made ? (
          <ExplainOnPress of={() => explainBurn(project, made, language)}>{burnt}</ExplainOnPress>
        ) : (
          burnt
        )}
      </td>
      <td className="n" data-column={t('dashboard:projects.left')}>
        {made ? (
          <ExplainOnPress of={() => explainLeft(project, made, language)}>{remains}</ExplainOnPress>
        ) : (
          (remains ?? <span className="faint">{t('dashboard:projects.noBudget')}</span>)
        )}
      </td>
    </>
  );
}
