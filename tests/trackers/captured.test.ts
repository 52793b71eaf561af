/** Real pages and real API answers of other people's trackers, where they lie beside the project; they are not shipped. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recogniseTool, trackerFor } from '../../lib/trackers/catalogue.ts';
import { readApi } from '../../lib/trackers/read-api.ts';
import { findTask, readPage } from '../../lib/trackers/read-page.ts';
import { identify } from '../../lib/trackers/recognise.ts';
import { at, dayOf } from '../../lib/trackers/values.ts';
import { openPage } from './open-page.ts';

const NOW = 1_790_000_000_000;
const folder = new URL('../../../shared/trackers/pages/', import.meta.url);
const names = existsSync(folder) ? readdirSync(folder) : [];
const file = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const starting = (front: string, end: string) =>
  names.filter((name) => name.startsWith(front) && name.endsWith(end));

function known(url: string, added = {}) {
  const tracker = trackerFor(url, added);
  const identity = tracker && identify(tracker, url);
  if (!tracker || !identity) throw new Error(`${url} is a task's`);
  return { tracker, identity };
}

// Where nothing may be skipped, a clone of the project alone has nothing to skip, and says so.
if (names.length === 0 && process.env.CI)
  console.info('No captured pages lie beside the project: what is tried on them is left out.');
else
  it.skipIf(names.length === 0)('captured pages lie beside the project', () => {
    expect(starting('jira-', '').length).toBeGreaterThan(20);
  });

describe.skipIf(!names.length)('captured pages of Jira Cloud', () => {
  it.each(starting('jira-cloud--business', '.html'))(
    '%s is Jira, and shows no one issue',
    (name) => {
      const page = openPage(file(name), 'https://acme.example/jira/core/projects/AUT/board');
      expect(recogniseTool(page)?.id).toBe('jira');
      const { tracker, identity } = known('https://x.atlassian.net/browse/AUT-1');
      expect(findTask(tracker, identity.key, page)).toBeNull();
    },
  );

  it.each(starting('jira-cloud--fragments', '.html'))(
    '%s names the issue of its breadcrumb',
    (name) => {
      const url = 'https://x.atlassian.net/browse/RDC-14817';
      const { tracker, identity } = known(url);
      const page = openPage(file(name), url);
      expect(findTask(tracker, identity.key, page)).toBe(page);
      expect(findTask(tracker, 'RDC-22274', page)).toBeNull();
    },
  );
});

describe.skipIf(!names.length)('captured pages of other tools', () => {
  it.each(['github--', 'asana--', 'openproject--'].flatMap((tool) => starting(tool, '.html')))(
    '%s is not Jira',
    (name) => {
      const tool = recogniseTool(openPage(file(name), 'https://tool.example/'));
      expect(tool?.id ?? '').not.toMatch(/^jira/);
    },
  );

  it.each(names.filter((name) => name.endsWith('.html')))(
    '%s gives nothing of an issue it does not show',
    (name) => {
      const { tracker, identity } = known('https://x.atlassian.net/browse/NONE-1');
      const { details } = readPage(tracker, identity, openPage(file(name), identity.url), NOW);
      expect(Object.values(details).filter(Boolean)).toEqual([]);
    },
  );
});

interface Recorded {
  name: string;
  issue: { key: string; fields: Record<string, unknown> };
}

function recorded(front: string): Recorded[] {
  return starting(front, '.json').flatMap((name) => {
    const all: unknown = JSON.parse(file(name));
    const issues = at(all, 'issues');
    const found = Array.isArray(issues) ? issues : at(all, 'fields') ? [all] : [];
    return found.map((issue, i) => ({ name: `${name} ${i}`, issue }));
  });
}

describe.skipIf(!names.length)('recorded answers of Jira', () => {
  const read = async (url: string, issue: unknown) => {
    const { tracker, identity } = known(url, { 'issues.example': 'jira-dc' });
    const got = {
      status: 200,
      type: 'application/json',
      text: JSON.stringify(issue),
      finalUrl: url,
    };
    const reading = await readApi(
      tracker,
      identity,
      async () => got,
      NOW,
      new AbortController().signal,
    );
    if (!reading) throw new Error('Jira has an API');
    return reading;
  };

  it.each(recorded('jira-cloud-rest--'))('Cloud: $name $issue.key', async ({ issue }) => {
    const { key, fields } = issue;
    const { details, trouble, unread, area } = await read(
      `https://x.atlassian.net/browse/${key}`,
      issue,
    );
    expect({ trouble, unread, area }).toEqual({
      trouble: null,
      unread: {},
      area: key.split('-')[0],
    });
    expect(details.title?.value).toBe(fields.summary);
    expect(details.status?.value).toBe(at(fields, 'status', 'name'));
    expect(details.done?.value).toBe(at(fields, 'status', 'statusCategory', 'key') === 'done');
    expect(details.assignee?.value).toBe(at(fields, 'assignee', 'displayName') ?? null);
    expect(details.labels?.value).toEqual(fields.labels);
    expect(details.due?.value).toBe(dayOf(`${fields.duedate}`));
    expect(details.parent?.value?.key).toBe(at(fields, 'parent', 'key'));
    const minutes = (seconds: unknown) => (typeof seconds === 'number' ? seconds / 60 : null);
    // Null: nobody logged any time.
    expect(details.spent?.value).toBe(minutes(fields.timespent) ?? 0);
    expect(details.remaining?.value).toBe(minutes(fields.timeestimate));
    expect(details.estimate?.value).toBe(minutes(fields.timeoriginalestimate));
  });

  it.each(recorded('jira-dc-rest--'))('Data Center: $name $issue.key', async ({ issue }) => {
    const { details, trouble } = await read(
      `https://issues.example/jira/browse/${issue.key}`,
      issue,
    );
    expect(trouble).toBeNull();
    expect(details.title?.value).toBe(issue.fields.summary);
    expect(details.status?.value).toBe(at(issue.fields, 'status', 'name'));
  });
});
