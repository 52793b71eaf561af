/** All projects in one table, those that need attention first. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ProjectSummary } from '../../lib/workspace/views.ts';
import { Button } from '../basics/button.tsx';
import { Empty } from '../basics/empty.tsx';
import { Table } from '../basics/table.tsx';
import { Num } from '../budget/number.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { LiveNote } from '../frame/live-note.tsx';
import { useLive } from '../frame/use-live.ts';
import { Reasons } from '../status/project-row.tsx';
import { StatusBadge } from '../status/status-badge.tsx';
import { NewProjectDialog } from './new-project-dialog.tsx';
import css from './project-page.module.css';

export function ProjectsPage(props: {
  hrefOf: (id: string) => string;
  onMade: (id: string) => void;
}) {
  const { t } = useLanguage();
  const summary = useLive((ask) => ask.summary(), []);
  const [adding, setAdding] = useState(false);
  const projects = summary.value?.projects ?? [];
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
      {projects.length > 0 && (
        <section className="card">
          <Table label={t('dashboard:projects.title')} head={<Head />}>
            {projects.map((project) => (
              <Row key={project.id} project={project} href={props.hrefOf(project.id)} />
            ))}
          </Table>
        </section>
      )}
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

function Head() {
  const { t } = useLanguage();
  return (
    <tr>
      <th scope="col">{t('dashboard:projects.project')}</th>
      <th scope="col">{t('dashboard:projects.status')}</th>
      <th scope="col">{t('dashboard:projects.reasons')}</th>
      <th scope="col" className="n">
        {t('dashboard:projects.burn')}
      </th>
      <th scope="col" className="n">
        {t('dashboard:projects.left')}
      </th>
      <th scope="col" className="n">
        {t('dashboard:projects.goals')}
      </th>
      <th scope="col" className="n">
        {t('dashboard:projects.checkIn')}
      </th>
    </tr>
  );
}

function Row(props: { project: ProjectSummary; href: string }) {
  const { t, format } = useLanguage();
  const { project } = props;
  const { left } = project;
  const over = (left?.minor ?? left?.minutes ?? 0) < 0;
  return (
    <tr>
      <th scope="row" style={{ minInlineSize: 160, overflowWrap: 'anywhere' }}>
        <a href={props.href}>
          <bdi>{project.name}</bdi>
        </a>
        <bdi className="asof" style={{ display: 'block' }}>
          {project.clientName}
        </bdi>
      </th>
      <td>
        <StatusBadge level={project.level} />
      </td>
      <td style={{ minInlineSize: 180, overflowWrap: 'anywhere' }}>
        <Reasons project={project} />
      </td>
      <td className="n">
        <Num bad={project.burn !== null && project.burn > 1}>{format.percent(project.burn, 1)}</Num>
      </td>
      <td className="n">
        {left === null ? (
          <span className="faint">{t('dashboard:projects.noBudget')}</span>
        ) : (
          <Num bad={over}>
            {left.minor === null
              ? format.hours(left.minutes)
              : format.money(left.minor, project.currency)}
          </Num>
        )}
      </td>
      <td className="n">{format.number(project.goals)}</td>
      <td className="n">
        {project.nextCheckInOn ? <Num>{format.weekday(project.nextCheckInOn)}</Num> : '–'}
      </td>
    </tr>
  );
}
