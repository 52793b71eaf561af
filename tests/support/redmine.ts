/**
 * A real Redmine for the suites: installed where missing, started on loopback, filled through its own API.
 * Where this machine may not install it, the answer says what is needed; in CI nothing is skipped.
 */
import { randomBytes } from 'node:crypto';
import { type Account, type Api, fill, PROJECTS, type RedmineIssue } from './redmine-issues.ts';
import { install, Missing, Program } from './redmine-program.ts';

export type { Account, RedmineIssue };

export interface Redmine {
  url: string;
  /** An ordinary user: manages the first project, reports in the second. */
  login: string;
  password: string;
  /** A client's guest: sees issues, but neither hours nor forms to change anything. */
  guest: Account;
  projects: typeof PROJECTS;
  issues: readonly RedmineIssue[];
  /** An issue by the name that tests give it. */
  issue(name: string): RedmineIssue;
  /** Redmine's own answers, as its administrator: GET without a body, POST with one. */
  api: Api;
  /** Changes Redmine's settings (`timespan_format`, `date_format`, …). */
  settings(change: Readonly<Record<string, string>>): Promise<void>;
  /** Runs Ruby inside Redmine, for what its API cannot do; what the code printed. */
  ruby(code: string): Promise<string>;
  close(): Promise<void>;
}

/** What only Redmine's inside can do: default roles and states, the API switched on, a guest's role, the key to ask with. */
const FIRST_DAY = `
  Redmine::DefaultData::Loader.load('en')
  Setting.rest_api_enabled = '1'
  Setting.login_required = '1'
  Setting.password_min_length = '8'
  Role.create!(name: 'Guest', permissions: [:view_issues], issues_visibility: 'all')
  admin = User.find_by_login('admin')
  admin.password = admin.password_confirmation = SecureRandom.hex(16)
  admin.must_change_passwd = false
  admin.save!
  puts "key=#{admin.api_key}"
`;

const password = () => `R${randomBytes(12).toString('base64url')}`;

function apiOf(url: string, key: string): Api {
  return async <T>(path: string, body?: unknown, method = body ? 'POST' : 'GET'): Promise<T> => {
    const answer = await fetch(url + path, {
      method,
      headers: { 'X-Redmine-API-Key': key, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(60_000),
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Redmine: ${method} ${path}: ${answer.status} ${text}`);
    return (text.trim() ? JSON.parse(text) : null) as T;
  };
}

async function start(program: Program): Promise<Redmine> {
  const [, key] = /key=(\w+)/.exec(await program.ruby(FIRST_DAY)) ?? [];
  if (!key) throw new Error('Redmine gave no API key');
  const planner: Account = { login: 'paula', password: password(), roles: ['Manager', 'Reporter'] };
  const guest: Account = { login: 'gina', password: password(), roles: ['Guest', 'Guest'] };
  const url = await program.serve();
  const api = apiOf(url, key);
  const issues = await fill(api, url, [planner, guest]);
  return {
    url,
    login: planner.login,
    password: planner.password,
    guest,
    projects: PROJECTS,
    issues,
    issue(name) {
      const found = issues.find((one) => one.name === name);
      if (!found) throw new Error(`No issue is called ${name}`);
      return found;
    },
    api,
    async settings(change) {
      const lines = Object.entries(change).map(
        ([name, value]) => `Setting[${JSON.stringify(name)}] = ${JSON.stringify(value)}`,
      );
      await program.ruby(lines.join('\n'));
    },
    ruby: (code) => program.ruby(code),
    close: () => program.close(),
  };
}

export async function startRedmine(): Promise<Redmine | { skipped: string }> {
  try {
    await install();
  } catch (trouble) {
    if (!(trouble instanceof Missing) || process.env.CI) throw trouble;
    return { skipped: trouble.message };
  }
  const program = await Program.make();
  try {
    return await start(program);
  } catch (trouble) {
    await program.close();
    throw trouble;
  }
}
