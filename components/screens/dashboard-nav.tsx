/** The dashboard's side: which project, its pages, and what lies across all projects. */
import {
  Archive,
  Building2,
  Database,
  History,
  ListChecks,
  type LucideIcon,
  Settings2,
  SlidersHorizontal,
  Table as TableIcon,
  Target,
  Trash2,
  Users,
} from 'lucide-react';
import type { Summary } from '../../lib/workspace/views.ts';
import { Field, Select } from '../basics/field.tsx';
import { Icon } from '../basics/icon.tsx';
import { Logo } from '../basics/logo.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useSampleName } from '../frame/sample-mark.tsx';
import css from './dashboard.module.css';
import { PROJECT_PARTS, type ProjectPart, projectRoute, type Route, writeRoute } from './route.ts';

const PART_ICONS: Record<ProjectPart, LucideIcon> = {
  goals: Target,
  tasks: ListChecks,
  history: History,
  settings: SlidersHorizontal,
};

const ACROSS = [
  ['projects', TableIcon],
  ['clients', Building2],
  ['people', Users],
  ['inbox', Archive],
  ['history', History],
  ['trash', Trash2],
  ['data', Database],
] as const;

export function DashboardNav(props: {
  route: Route;
  summary: Summary | undefined;
  onProject: (id: string) => void;
  /** Past all of this, to the content. */
  onSkip: () => void;
}) {
  const { t, format } = useLanguage();
  const nameOf = useSampleName();
  const { route, summary } = props;
  const projects = summary?.projects ?? [];
  const current = route.page === 'project' ? route.id : '';
  const project = projects.find(({ id }) => id === current);
  return (
    <aside className={`side ${css.side}`} aria-label={t('brand')}>
      <button type="button" className={css.skip} onClick={props.onSkip}>
        {t('dashboard:skip')}
      </button>
      <span className={`ruled ${css.ruled}`} />
      <div className="row">
        <Logo />
        <b className={css.brand}>{t('brand')}</b>
      </div>
      {projects.length > 0 && (
        <Field label={t('dashboard:nav.switch')} hint={project && <bdi>{project.clientName}</bdi>}>
          <Select
            value={project ? current : ''}
            options={[
              ...(project ? [] : [{ value: '', label: t('dashboard:nav.noProject') }]),
              ...projects.map((one) => ({ value: one.id, label: nameOf(one) })),
            ]}
            onChange={(id) => id !== '' && props.onProject(id)}
          />
        </Field>
      )}
      {route.page === 'project' && project && (
        <nav className="nav" aria-label={t('dashboard:nav.project')}>
          {PROJECT_PARTS.map((part) => (
            <NavLink
              key={part}
              icon={PART_ICONS[part]}
              href={writeRoute(projectRoute(current, part))}
              here={route.part === part}
              count={part === 'goals' ? format.number(project.goals) : null}
            >
              {t(`dashboard:nav.${part}`)}
            </NavLink>
          ))}
        </nav>
      )}
      <nav className={`nav ${css.across}`} aria-label={t('dashboard:nav.main')}>
        {ACROSS.map(([page, icon]) => (
          <NavLink
            key={page}
            icon={icon}
            href={writeRoute({ page })}
            here={route.page === page}
            count={
              page === 'inbox' && summary && summary.inbox > 0 ? format.number(summary.inbox) : null
            }
          >
            {page === 'history' ? t('dashboard:nav.allHistory') : t(`dashboard:nav.${page}`)}
          </NavLink>
        ))}
        <NavLink icon={Settings2} href="options.html" here={false} count={null}>
          {t('dashboard:nav.options')}
        </NavLink>
      </nav>
      <p className="asof">{t('dashboard:nav.saved')}</p>
    </aside>
  );
}

function NavLink(props: {
  icon: LucideIcon;
  href: string;
  here: boolean;
  count: string | null;
  children: string;
}) {
  return (
    <a href={props.href} {...(props.here ? { 'aria-current': 'page' as const } : {})}>
      <Icon of={props.icon} />
      <span>{props.children}</span>
      {props.count !== null && <span className="count">{props.count}</span>}
    </a>
  );
}
