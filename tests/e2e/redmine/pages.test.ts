/** The Redmine adapter on a real Redmine's own pages: every detail as Redmine's API tells it. */
import { Window } from 'happy-dom';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TaskReading } from '../../../lib/core/task.ts';
import { trackerFor } from '../../../lib/trackers/catalogue.ts';
import { type Got, readApi } from '../../../lib/trackers/read-api.ts';
import { readPage } from '../../../lib/trackers/read-page.ts';
import { identifyOn } from '../../../lib/trackers/recognise.ts';
import { type Redmine, startRedmine } from '../../support/redmine.ts';
import { redmineSession, type Session } from '../../support/redmine-session.ts';
import { openPage } from '../../trackers/open-page.ts';

const NOW = 1_790_000_000_000;
const started = await startRedmine();
const redmine = 'skipped' in started ? null : started;
const missing = 'skipped' in started ? `: ${started.skipped}` : '';

interface Told {
  id: number;
  subject: string;
  project: { id: number; name: string };
  status: { name: string; is_closed: boolean };
  assigned_to?: { name: string };
  estimated_hours: number | null;
  spent_hours: number;
  due_date: string | null;
  parent?: { id: number };
}

const minutes = (hours: number | null) => (hours === null ? null : Math.round(hours * 60));
/** Overrides of the writing direction are no part of a title. */
const written = (subject: string) => subject.replace('\u202e', '');

function given(real: Redmine | null): Redmine {
  if (!real) throw new Error('No Redmine');
  return real;
}

/** What Redmine's own API says of the issue, in Planseat's words. */
async function told(real: Redmine, id: number) {
  const { issue } = await real.api<{ issue: Told }>(`/issues/${id}.json`);
  const above = issue.parent
    ? (await real.api<{ issue: Told }>(`/issues/${issue.parent.id}.json`)).issue
    : null;
  return {
    title: written(issue.subject),
    status: issue.status.name,
    done: issue.status.is_closed,
    assignee: issue.assigned_to?.name ?? null,
    estimate: minutes(issue.estimated_hours),
    spent: minutes(issue.spent_hours),
    due: issue.due_date,
    parent: above && { key: String(above.id), title: written(above.subject) },
  };
}

const valuesOf = ({ details }: Pick<TaskReading, 'details'>) =>
  Object.fromEntries(
    Object.entries(details).flatMap(([name, seen]) => (seen ? [[name, seen.value]] : [])),
  );

async function look(session: Session, url: string): Promise<TaskReading> {
  const { text, status } = await session(new URL(url).pathname);
  expect(status).toBe(200);
  const page = openPage(text, url);
  const tracker = trackerFor(url, {}, page);
  const identity = tracker && identifyOn(tracker, url, page);
  if (!tracker || !identity) throw new Error(`${url} is not recognised`);
  return readPage(tracker, identity, page, NOW);
}

beforeAll(() => {
  vi.stubGlobal('DOMParser', new Window().DOMParser);
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await redmine?.close();
});

describe.skipIf(!redmine)(`Redmine's own pages${missing}`, () => {
  const everyIssue = async (session: Session, without: readonly string[] = []) => {
    const real = given(redmine);
    for (const { id, url, project, name } of real.issues) {
      const reading = await look(session, url);
      const expected = Object.entries(await told(real, id)).filter(
        ([detail]) => !without.includes(detail),
      );
      expect({ name, ...valuesOf(reading) }).toEqual({ name, ...Object.fromEntries(expected) });
      expect(reading.identity).toMatchObject({ key: String(id), url, area: project });
      expect(reading.areaName).toBe(real.projects.find((one) => one.identifier === project)?.name);
      expect(Object.keys(reading.unread)).toEqual(without);
    }
  };
  const planner = () => redmineSession(given(redmine).url, redmine?.login, redmine?.password);
  const guest = () =>
    redmineSession(given(redmine).url, redmine?.guest.login, redmine?.guest.password);

  it('has issues that try every detail', async () => {
    const all = await Promise.all(given(redmine).issues.map(({ id }) => told(given(redmine), id)));
    for (const detail of ['assignee', 'estimate', 'due', 'parent'] as const) {
      expect(all.some((one) => one[detail] === null)).toBe(true);
      expect(all.some((one) => one[detail] !== null)).toBe(true);
    }
    expect(all.some(({ spent }) => spent === 0)).toBe(true);
    expect(all.reduce((sum, { spent }) => sum + (spent ?? 0), 0)).toBe(56_806);
    expect(new Set(all.map(({ done }) => done)).size).toBe(2);
  });

  it('say what its API says: hours and minutes, days as in English', async () => {
    await everyIssue(await planner());
  });

  it('say it in German too', async () => {
    const { api, login } = given(redmine);
    const { users } = await api<{ users: { id: number; login: string }[] }>('/users.json');
    const path = `/users/${users.find((one) => one.login === login)?.id}.json`;
    await api(path, { user: { language: 'de' } }, 'PUT');
    await everyIssue(await planner());
    await api(path, { user: { language: 'en' } }, 'PUT');
  });

  it('say it in decimals, and to a guest nothing of hours spent', async () => {
    const { ruby, settings } = given(redmine);
    // The order of day and month is told by the day an issue was made on: not by one such as 11/11.
    await ruby('Issue.update_all(created_on: Time.utc(2024, 1, 17, 9))');
    await settings({ timespan_format: 'decimal', date_format: '%d/%m/%Y' });
    await everyIssue(await planner());
    await everyIssue(await guest(), ['spent']);
    await settings({ timespan_format: 'minutes', date_format: '' });
  });

  it('with the name of a month are left unread rather than guessed', async () => {
    const { issue, settings } = given(redmine);
    await settings({ date_format: '%d %B %Y' });
    const named = await look(await guest(), issue('checkout').url);
    expect(named.details.due).toBeNull();
    expect(named.unread.due).toBe('not-understood');
    await settings({ date_format: '' });
  });
});

describe.skipIf(!redmine)(`Redmine asked again${missing}`, () => {
  async function ask(session: Session, url: string, answer?: Got) {
    const tracker = trackerFor(url, { [new URL(url).host]: 'redmine' });
    const identity = tracker && identifyOn(tracker, url, openPage('', url));
    if (!tracker || !identity) throw new Error(`${url} is not recognised`);
    const get = async (asked: string) => answer ?? session(new URL(asked).pathname);
    return readApi(tracker, identity, get, NOW, new AbortController().signal);
  }
  const planner = () => redmineSession(given(redmine).url, redmine?.login, redmine?.password);

  it('tells what was written down since the page was opened', async () => {
    const { api, issue } = given(redmine);
    const { id, url } = issue('plain');
    const session = await planner();
    expect(valuesOf((await ask(session, url)) ?? { details: never })).toEqual(
      await told(given(redmine), id),
    );
    const entry = { issue_id: id, hours: '1:25', spent_on: '2024-03-05' };
    const { time_entry_activities: activities } = await api<{
      time_entry_activities: { id: number }[];
    }>('/enumerations/time_entry_activities.json');
    await api('/time_entries.json', { time_entry: { ...entry, activity_id: activities[0]?.id } });
    const again = await ask(session, url);
    expect(again?.details.spent).toEqual({ value: 85, asOf: NOW, source: 'api' });
    expect(again).toMatchObject({ area: 'northwind-relaunch', areaName: 'Northwind relaunch' });
  });

  it('says when nobody is logged in, and when the issue is gone', async () => {
    const { issue, url } = given(redmine);
    const stranger = await redmineSession(url);
    expect((await ask(stranger, issue('plain').url))?.trouble).toBe('logged-out');
    expect((await ask(await planner(), `${url}/issues/99999`))?.trouble).toBe('gone');
  });
});

/** No reading at all: equal to nothing that Redmine says. */
const never = {} as TaskReading['details'];
