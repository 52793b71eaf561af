/** What the suite's Redmine is filled with: two projects, their people, issues and hours; through its own REST API. */

export interface RedmineIssue {
  /** How tests call it. */
  name: string;
  id: number;
  project: string;
  subject: string;
  url: string;
}

export type Api = <T = unknown>(path: string, body?: unknown, method?: string) => Promise<T>;

export const PROJECTS = [
  { identifier: 'northwind-relaunch', name: 'Northwind relaunch' },
  { identifier: 'brightside-app', name: 'Brightside app' },
];

interface Planned {
  name: string;
  project?: string;
  subject: string;
  tracker?: 'Bug' | 'Feature' | 'Support';
  status?: 'New' | 'In Progress' | 'Resolved' | 'Feedback' | 'Closed' | 'Rejected';
  estimate?: string;
  /** Hours that were written down, as people write them. */
  spent?: readonly string[];
  due?: string;
  parent?: string;
  isAssigned?: boolean;
}

const ISSUES: readonly Planned[] = [
  {
    name: 'checkout',
    subject: 'Rework the checkout',
    estimate: '4',
    spent: ['4'],
    due: '2031-03-05',
    status: 'In Progress',
    isAssigned: true,
  },
  {
    name: 'addresses',
    subject: 'Several delivery addresses',
    parent: 'checkout',
    estimate: '10',
    spent: ['7:30', '2:45'],
    due: '2031-02-28',
  },
  { name: 'guests', subject: 'Checkout without account', parent: 'checkout', estimate: '6.5' },
  {
    name: 'guest-mail',
    subject: 'Mail to guests after the order',
    parent: 'guests',
    spent: ['6:15'],
  },
  { name: 'umbrella', subject: 'Search: everything around it', status: 'Feedback' },
  {
    name: 'search',
    subject: 'Search by article number',
    parent: 'umbrella',
    estimate: '12:20',
    spent: ['0:20', '1:05', '11:40'],
  },
  { name: 'plain', subject: 'Nothing is known of this one' },
  {
    name: 'odd-minutes',
    subject: 'Twenty minutes of polishing',
    estimate: '0:20',
    spent: ['0:01'],
  },
  {
    name: 'closed',
    subject: 'Product photos in three sizes',
    status: 'Closed',
    estimate: '8',
    spent: ['9:10'],
    due: '2024-05-06',
    isAssigned: true,
  },
  { name: 'rejected', subject: 'Snow on the home page', status: 'Rejected', tracker: 'Bug' },
  { name: 'resolved', subject: 'Wrong tax for Switzerland', status: 'Resolved', estimate: '2.75' },
  { name: 'huge', subject: 'Migration of the old orders', estimate: '1234.5', spent: ['900.75'] },
  {
    name: 'hostile',
    subject: '<b>Bold</b> & "quoted" <script>alert(1)</script> \u202Egnp.exe 🚀 (Total: 99 h)',
    estimate: '1',
  },
  {
    name: 'onboarding',
    project: 'brightside-app',
    subject: 'Onboarding in three screens',
    estimate: '24',
    spent: ['3:15'],
    due: '2031-07-08',
    tracker: 'Feature',
  },
  {
    name: 'push',
    project: 'brightside-app',
    subject: 'Push messages for appointments',
    due: '2031-07-31',
  },
];

interface Named {
  id: number;
  name: string;
}

async function idsOf(api: Api, path: string, list: string): Promise<(name: string) => number> {
  const answer = await api<Record<string, Named[]>>(path);
  return (name) => {
    const found = answer[list]?.find((one) => one.name === name);
    if (!found) throw new Error(`Redmine has no "${name}" in ${path}`);
    return found.id;
  };
}

export interface Account {
  login: string;
  password: string;
  /** The role in each of the projects. */
  roles: readonly [string, string];
}

/** People with their roles; the id of each. */
async function addPeople(api: Api, people: readonly Account[]): Promise<number[]> {
  const role = await idsOf(api, '/roles.json', 'roles');
  const ids: number[] = [];
  for (const { login, password, roles } of people) {
    const name = `${login.charAt(0).toUpperCase()}${login.slice(1)}`;
    const { user } = await api<{ user: { id: number } }>('/users.json', {
      user: { login, password, firstname: name, lastname: 'Ried', mail: `${login}@studio.test` },
    });
    ids.push(user.id);
    for (const [at, { identifier }] of PROJECTS.entries())
      await api(`/projects/${identifier}/memberships.json`, {
        membership: { user_id: user.id, role_ids: [role(roles[at] ?? roles[0])] },
      });
  }
  return ids;
}

/** Fills an empty Redmine; its issues, in the order in which they were made. */
export async function fill(
  api: Api,
  url: string,
  people: readonly Account[],
): Promise<readonly RedmineIssue[]> {
  for (const project of PROJECTS) await api('/projects.json', { project });
  const [planner = 0] = await addPeople(api, people);
  const tracker = await idsOf(api, '/trackers.json', 'trackers');
  const status = await idsOf(api, '/issue_statuses.json', 'issue_statuses');
  const activities = '/enumerations/time_entry_activities.json';
  const activity = await idsOf(api, activities, 'time_entry_activities');
  const made = new Map<string, RedmineIssue>();
  for (const plan of ISSUES) {
    const { name, subject, spent = [], project = 'northwind-relaunch' } = plan;
    const { issue } = await api<{ issue: { id: number; subject: string } }>('/issues.json', {
      issue: {
        project_id: project,
        subject,
        tracker_id: tracker(plan.tracker ?? 'Feature'),
        start_date: '2024-01-02',
        due_date: plan.due ?? null,
        estimated_hours: plan.estimate ?? null,
        parent_issue_id: plan.parent ? made.get(plan.parent)?.id : null,
        assigned_to_id: plan.isAssigned ? planner : null,
      },
    });
    const { id } = issue;
    // Whatever is asked for, Redmine makes an issue in its first state; from there it may go on.
    if (plan.status)
      await api(`/issues/${id}.json`, { issue: { status_id: status(plan.status) } }, 'PUT');
    for (const hours of spent)
      await api('/time_entries.json', {
        time_entry: {
          issue_id: id,
          hours,
          spent_on: '2024-03-04',
          activity_id: activity('Development'),
          user_id: planner,
        },
      });
    made.set(name, { name, id, project, subject: issue.subject, url: `${url}/issues/${id}` });
  }
  return [...made.values()];
}
