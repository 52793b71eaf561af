/** The worked example made by real commands: a museum's relaunch, goals, budgets, dates, people and tickets, and two more projects. */
import type { Draw } from '../../lib/core/tag.ts';
import type { TaskIdentity, TaskReading } from '../../lib/core/task.ts';
import type { Workspace } from '../../lib/workspace/workspace.ts';

const HOST = 'acme.atlassian.net';
const AT = Date.UTC(2026, 5, 11, 12, 5);

export const ticket = (key: string): TaskIdentity => ({
  tracker: 'jira',
  host: HOST,
  key,
  url: `https://${HOST}/browse/${key}`,
  area: key.replace(/-\d+$/, ''),
});

const seen = <T>(value: T) => ({ value, asOf: AT, source: 'api' as const });

export function readingOf(
  key: string,
  title: string,
  hours: { estimate: number; spent: number; remaining: number },
  done = false,
): TaskReading {
  return {
    identity: ticket(key),
    areaName: 'Halden',
    at: AT,
    details: {
      title: seen(title),
      status: seen(done ? 'Done' : 'In progress'),
      done: seen(done),
      assignee: seen('Noor Haddad'),
      estimate: seen(hours.estimate * 60),
      spent: seen(hours.spent * 60),
      remaining: seen(hours.remaining * 60),
      due: seen('2026-07-28'),
      parent: null,
      labels: null,
    },
    unread: {},
    trouble: null,
  };
}

export interface Museum {
  project: string;
  goals: readonly string[];
  budgets: readonly string[];
  helene: string;
}

const GOALS = [
  ['Visitors buy tickets before they come', 'must'],
  ['Families find what’s on today in two taps', 'must'],
  ['Our own people change a page without ringing an agency', 'should'],
  ['Schools book a guided tour without e‑mail', 'should'],
  ['The collection can be found from a search engine', 'could'],
] as const;

export async function makeMuseum(workspace: Workspace): Promise<Museum> {
  const { act } = workspace;
  const { id: project } = await act.makeProject({
    client: { name: 'Halden Museum' },
    name: 'Website relaunch',
    currency: 'EUR',
    billRate: 7500,
    startsOn: '2026-03-02',
    endsOn: '2026-09-25',
    budget: { minutes: 640 * 60, minor: 4_800_000 },
    budgetName: 'Total',
    place: { tracker: 'jira', host: HOST, area: 'HAL', name: 'Halden' },
  });
  const client = (await workspace.ask.clients())[0]?.id ?? null;
  const { id: helene } = await act.makePerson({
    name: 'Helene Vogt',
    side: 'client',
    clientId: client,
  });
  const { id: ana } = await act.makePerson({
    name: 'Ana Ferreira',
    side: 'agency',
    clientId: null,
  });
  await act.takeSeat(project, 'planner', ana);
  await act.editProject(project, { nextCheckInOn: '2026-06-23', cadenceDays: 14 });
  const goals = await makeGoals(workspace, project, helene);
  const budgets = await makeConstraints(workspace, project, helene);
  await makeTickets(workspace, goals, budgets);
  return { project, goals, budgets, helene };
}

async function makeGoals({ act }: Workspace, projectId: string, speakerId: string) {
  const ids: string[] = [];
  for (const [statement, moscow] of GOALS) {
    const quote =
      ids.length === 3
        ? {
            text: 'we lose every second school class because the teacher gives up after the third e‑mail.',
            url: 'https://mail.example/inbox/34',
            pageTitle: 'Re: school tours in autumn',
            prefix: '',
            suffix: '',
            fragmentUrl: null,
            at: AT,
            speakerId,
          }
        : null;
    const { id } = await act.captureGoal({ projectId, statement, quote, moscow });
    ids.push(id);
  }
  const [tickets = '', today = '', own = '', , search = ''] = ids;
  const dates = { from: '2026-03-02', by: '2026-12-31' };
  const scored = (score: number) => ({
    clientScores: [{ score, on: '2026-06-09', personId: speakerId }],
  });
  await act.editGoal(tickets, {
    measure: {
      what: 'Tickets sold online',
      unit: '%',
      baseline: 18,
      target: 45,
      current: 26,
      ...dates,
    },
    state: 'proposed',
    ...scored(7),
  });
  await act.editGoal(today, {
    measure: {
      what: 'Taps to today’s programme',
      unit: '',
      baseline: 6,
      target: 2,
      current: 3,
      ...dates,
    },
    ...scored(8),
  });
  await act.editGoal(own, {
    measure: {
      what: 'Pages changed by staff, a month',
      unit: '',
      baseline: 0,
      target: 40,
      current: 14,
      ...dates,
    },
    ...scored(6),
  });
  await act.editGoal(search, {
    measure: {
      what: 'Collection pages indexed',
      unit: '',
      baseline: 1200,
      target: 9000,
      current: null,
      ...dates,
    },
  });
  return ids;
}

async function makeConstraints({ act }: Workspace, projectId: string, personId: string) {
  const budget = async (name: string, minor: number) => {
    const limit = { minor, minutes: null };
    const shared = { projectId, name, hard: true, note: '', thresholds: [80, 100] };
    const { id } = await act.makeConstraint({ kind: 'budget', covers: 'tagged', limit, ...shared });
    return id;
  };
  const budgets = [
    await budget('Discovery and content', 960_000),
    await budget('Design and templates', 1_440_000),
    await budget('Build and search', 1_800_000),
  ];
  const base = { projectId, note: '' };
  await act.makeConstraint({
    ...base,
    kind: 'timeline',
    name: 'Content freeze',
    hard: false,
    date: '2026-07-17',
  });
  await act.makeConstraint({
    ...base,
    kind: 'timeline',
    name: 'Live before the autumn exhibition',
    hard: true,
    date: '2026-10-01',
  });
  await act.makeConstraint({
    ...base,
    kind: 'stakeholder',
    name: 'The director’s view',
    hard: false,
    personId,
    position: 'Will not have a shop that looks like a shop',
  });
  await act.makeConstraint({
    ...base,
    kind: 'priority',
    name: 'Schools before search',
    hard: false,
    was: 'Search first',
    now: 'School tours first',
    changedOn: '2026-05-26',
    cost: { minor: 120_000, minutes: 16 * 60 },
  });
  return budgets;
}

async function makeTickets(
  { act }: Workspace,
  goals: readonly string[],
  budgets: readonly string[],
) {
  const [tickets = '', today = '', own = '', schools = ''] = goals;
  const [content = '', design = '', build = ''] = budgets;
  const work = [
    ['HAL-3', 'Interviews with visitors', 32, 32, 0, [tickets], content],
    ['HAL-7', 'Page templates for the programme', 60, 58.5, 12, [today], design],
    ['HAL-9', 'Editor for the museum’s own people', 48, 27, 40, [own], design],
    ['HAL-12', 'Event filter by date, age and language', 24, 9.5, 16, [today, schools], build],
    ['HAL-14', 'Ticket shop: basket and payment', 120, 100, 118, [tickets], build],
    ['HAL-20', 'Intranet phone list', 8, 6, 3, [], build],
  ] as const;
  for (const [key, title, estimate, spent, remaining, served, budget] of work) {
    await act.rememberTask(readingOf(key, title, { estimate, spent, remaining }, remaining === 0));
    for (const goal of served) await act.toggleGoal(ticket(key), goal);
    const draw: Draw = { constraintId: budget, amount: { minutes: null, minor: null } };
    await act.setDraw(ticket(key), budget, draw);
  }
  await act.setScope(ticket('HAL-20'), 'out');
}

/** Two more projects, one far over its budget and one without anything, and a goal that waits in the inbox. */
export async function makeMore(workspace: Workspace): Promise<void> {
  const { act } = workspace;
  const plain = { currency: 'EUR', billRate: 9000, startsOn: null, budgetName: 'Total' };
  await act.makeProject({
    ...plain,
    client: { name: 'Brandt Verlag' },
    name: 'Author portal',
    endsOn: '2026-08-31',
    budget: { minutes: 40 * 60, minor: null },
    place: { tracker: 'jira', host: HOST, area: 'BRA', name: 'Brandt' },
  });
  await act.rememberTask(
    readingOf('BRA-1', 'Sign-in for authors', { estimate: 30, spent: 44, remaining: 6 }),
  );
  await act.makeProject({
    ...plain,
    client: { name: 'City of Aldern' },
    name: 'Citizens’ desk',
    endsOn: null,
    budget: { minutes: null, minor: null },
    place: null,
  });
  await act.captureGoal({
    projectId: null,
    statement: 'The summer party needs its own page',
    quote: null,
    moscow: null,
  });
}
