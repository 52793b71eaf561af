/** The dashboard: a project's pages, and what lies across all projects. Where one is stands in the address. */
import { useEffect, useRef } from 'react';
import type { ProjectPage } from '../../lib/workspace/views.ts';
import { Empty } from '../basics/empty.tsx';
import { ClientsPage } from '../client/clients-page.tsx';
import { DataPage } from '../data/data-page.tsx';
import { LossWatch } from '../data/loss-note.tsx';
import { RoomWatch } from '../data/room-watch.tsx';
import { DeedTrouble } from '../frame/deed-trouble.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { LiveNote } from '../frame/live-note.tsx';
import { NewsNote } from '../frame/news.tsx';
import { useLive } from '../frame/use-live.ts';
import { useUndoKey } from '../frame/use-undo-key.ts';
import { InboxPage } from '../goal/inbox-page.tsx';
import { HistoryPage } from '../history/history-page.tsx';
import { TrashPage } from '../history/trash-page.tsx';
import { PeoplePage } from '../person/people-page.tsx';
import { GoalsPage } from '../project/goals-page.tsx';
import { EVERY_PROJECT } from '../project/pick-projects.ts';
import { ProjectsPage } from '../project/projects-page.tsx';
import { SettingsPage } from '../project/settings-page.tsx';
import { StatusHeader } from '../project/status-header.tsx';
import { TaskList } from '../task/task-list.tsx';
import css from './dashboard.module.css';
import type { DashboardHost } from './dashboard-host.ts';
import { DashboardNav } from './dashboard-nav.tsx';
import { projectRoute, type Route, writeRoute } from './route.ts';
import { useRoute } from './use-route.ts';

type ProjectRoute = Extract<Route, { page: 'project' }>;
type Go = (to: Route, replace?: boolean) => void;

export function DashboardScreen(props: { host: DashboardHost }) {
  const [route, go] = useRoute();
  const summary = useLive((ask) => ask.summary(), []).value;
  const main = useRef<HTMLElement>(null);
  useUndoKey();
  return (
    <div className="ps-page shell">
      <DashboardNav
        route={route}
        summary={summary}
        onProject={(id) => go(projectRoute(id))}
        onSkip={() => main.current?.focus()}
      />
      <div className={css.content}>
        {route.page === 'project' ? (
          <Project key={route.id} route={route} go={go} host={props.host} main={main} />
        ) : (
          <main className="main" ref={main} tabIndex={-1}>
            <DeedTrouble />
            <NewsNote />
            {route.page !== 'data' && <LossWatch onOpen={() => go({ page: 'data' })} />}
            {route.page !== 'data' && (
              <RoomWatch room={props.host.data.room} onOpen={() => go({ page: 'data' })} />
            )}
            <AcrossPage route={route} go={go} host={props.host} />
          </main>
        )}
      </div>
    </div>
  );
}

function AcrossPage(props: { route: Exclude<Route, ProjectRoute>; go: Go; host: DashboardHost }) {
  const { t } = useLanguage();
  const hrefOf = (id: string) => writeRoute(projectRoute(id));
  const title = t(`dashboard:nav.${props.route.page}`);
  useTitle(title);
  switch (props.route.page) {
    case 'projects':
      return (
        <ProjectsPage
          hrefOf={hrefOf}
          ask={props.route.asked ?? EVERY_PROJECT}
          onAsk={(asked) => props.go({ page: 'projects', asked }, true)}
          onMade={(id) => props.go(projectRoute(id))}
        />
      );
    case 'clients':
      return <ClientsPage hrefOf={hrefOf} />;
    case 'people':
      return <PeoplePage />;
    case 'inbox':
      return <InboxPage />;
    case 'history':
      return <HistoryPage title={t('dashboard:history.all')} ask={{ all: true }} />;
    case 'trash':
      return <TrashPage />;
    case 'data':
      return <DataPage host={props.host.data} />;
  }
}

function Project(props: {
  route: ProjectRoute;
  go: Go;
  host: DashboardHost;
  main: React.RefObject<HTMLElement | null>;
}) {
  const { t } = useLanguage();
  const { route } = props;
  const live = useLive((ask) => ask.project(route.id), [route.id]);
  const page = live.value;
  useTitle(page?.project.name ?? t('dashboard:nav.project'));
  return (
    <>
      {page && <StatusHeader head={page.head} />}
      <main className="main" ref={props.main} tabIndex={-1}>
        <DeedTrouble />
        <NewsNote projectId={route.id} />
        <LiveNote live={live} />
        <RoomWatch room={props.host.data.room} onOpen={() => props.go({ page: 'data' })} />
        {page === null && <LossWatch onOpen={() => props.go({ page: 'data' })} />}
        {page === null && <h1 className="h-page">{t('dashboard:gone.title')}</h1>}
        {page === null && (
          <Empty
            actions={
              <a className="btn" href={writeRoute({ page: 'trash' })}>
                {t('dashboard:gone.trash')}
              </a>
            }
          >
            {t('dashboard:gone.text')}
          </Empty>
        )}
        {page && <ProjectPartPage {...props} page={page} />}
      </main>
    </>
  );
}

function ProjectPartPage(props: {
  route: ProjectRoute;
  go: Go;
  host: DashboardHost;
  page: ProjectPage;
}) {
  const { t } = useLanguage();
  const { route, go, page } = props;
  switch (route.part) {
    case 'goals':
      return (
        <GoalsPage
          page={page}
          unit={route.unit}
          onUnit={(unit) => go({ ...route, unit }, true)}
          goalId={route.goal}
          // Closed, it is no step to go back to: it would only open again.
          onGoal={(goal) => go({ ...route, goal }, goal === null)}
          onFilter={(filter) => go({ ...projectRoute(route.id, 'tasks'), filter })}
        />
      );
    case 'tasks':
      return (
        <TaskList
          page={page}
          ask={{ filter: route.filter, query: route.query, sort: route.sort }}
          onAsk={(to) => go({ ...route, ...to }, true)}
        />
      );
    case 'history':
      return <HistoryPage title={t('dashboard:history.title')} ask={{ projectId: route.id }} />;
    case 'settings':
      return (
        <SettingsPage page={page} host={props.host} onTrashed={() => go({ page: 'projects' })} />
      );
  }
}

function useTitle(title: string) {
  const { t } = useLanguage();
  useEffect(() => {
    document.title = `${title} · ${t('brand')}`;
  }, [title, t]);
}
