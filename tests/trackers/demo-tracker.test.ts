/** The demonstration tracker says plainly what it is, and Planseat reads every issue of it as it was meant. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { trackerFor } from '../../lib/trackers/catalogue.ts';
import { readPage } from '../../lib/trackers/read-page.ts';
import { identifyOn } from '../../lib/trackers/recognise.ts';
import { issues, mail } from '../support/demo-tracker/project.ts';
import { type DemoTracker, startDemoTracker } from '../support/demo-tracker/serve.ts';
import { openPage } from './open-page.ts';

let demo: DemoTracker;
beforeAll(async () => {
  demo = await startDemoTracker();
});
afterAll(() => demo.close());

const open = async (path: string) => {
  const answer = await fetch(demo.url + path);
  return { status: answer.status, page: openPage(await answer.text(), demo.url + path) };
};

it.each(issues)('#$id: $subject', async (issue) => {
  const path = demo.pages.issue(issue.id);
  const { page } = await open(path);
  const tracker = trackerFor(demo.url + path, {}, page);
  const identity = tracker && identifyOn(tracker, demo.url + path, page);
  if (!tracker || !identity) throw new Error('Not recognised');
  const {
    details,
    unread,
    areaName,
    identity: shown,
  } = readPage(tracker, identity, page, Date.now());
  const parent = issues.find(({ id }) => id === issue.parent);
  expect(tracker.id).toBe('redmine');
  expect(unread).toEqual({});
  expect(details).toMatchObject({
    title: { value: issue.subject },
    status: { value: issue.state },
    done: { value: issue.state === 'Closed' },
    assignee: { value: issue.assignee },
    estimate: { value: issue.estimate },
    spent: { value: issue.spent },
    parent: { value: parent ? { key: String(parent.id), title: parent.subject } : null },
  });
  const days = (Date.parse(`${details.due?.value}T00:00Z`) - Date.now()) / 86_400_000;
  if (issue.dueIn === null) expect(details.due?.value).toBeNull();
  else expect(Math.abs(days - issue.dueIn)).toBeLessThan(2);
  expect([shown.area, areaName]).toEqual(['harbour-library', 'Harbour Library']);
});

it('says on every page what it is', async () => {
  const paths = [demo.pages.list, demo.pages.mail, demo.pages.issue(101), '/nowhere'];
  for (const path of paths)
    expect((await open(path)).page.documentElement.textContent).toContain('Demonstration tracker');
});

it('lists every issue, and nothing where there is nothing', async () => {
  const { page } = await open(demo.pages.list);
  expect(page.querySelectorAll('table.issues tr.issue')).toHaveLength(issues.length);
  expect((await open('/issues/999')).status).toBe(404);
  expect((await open('/../project.ts')).status).toBe(404);
});

it("shows the client's words unbroken, to be quoted", async () => {
  const { page } = await open(demo.pages.mail);
  const shown = [...page.querySelectorAll('p')].map((one) => one.textContent);
  for (const line of mail.paragraphs) expect(shown).toContain(line);
});
