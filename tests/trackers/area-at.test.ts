/** The part of a tracker that a pasted address means: of a task, a board, a list, or the project itself. */
import { expect, test } from 'vitest';
import { areaAt } from '../../lib/trackers/area-at.ts';
import { trackerFor } from '../../lib/trackers/catalogue.ts';

const ADDED = { 'redmine.example': 'redmine', 'jira.example': 'jira-dc' };

function areaOf(address: string): string | null {
  const tracker = trackerFor(address, ADDED);
  const place = tracker && areaAt(tracker, address);
  return place && `${place.tracker} ${place.host} ${place.area}`;
}

const JIRA = 'https://acme.atlassian.net';

test.each([
  [`${JIRA}/browse/ACME-12`, 'ACME'],
  [`${JIRA}/browse/ACME`, 'ACME'],
  [`${JIRA}/browse/acme`, 'ACME'],
  [`${JIRA}/jira/software/c/projects/ACME/boards/7`, 'ACME'],
  [`${JIRA}/jira/software/projects/ACME/boards/7/backlog?assignee=x`, 'ACME'],
  [`${JIRA}/jira/core/projects/ACME/summary`, 'ACME'],
  [`${JIRA}/jira/software/projects/ACME/boards/7?selectedIssue=OTHER-3`, 'OTHER'],
  [`${JIRA}/projects/ACME/issues`, 'ACME'],
])('%s: %s', (address, area) => {
  expect(areaOf(address)).toBe(`jira acme.atlassian.net ${area}`);
});

test.each([
  ['https://jira.example/projects/SHOP', 'jira-dc jira.example SHOP'],
  ['https://jira.example/jira/projects/SHOP/summary', 'jira-dc jira.example SHOP'],
  [
    'https://jira.example/jira/secure/RapidBoard.jspa?rapidView=3&projectKey=SHOP',
    'jira-dc jira.example SHOP',
  ],
  ['https://app.asana.com/0/1200000000000001/list', 'asana app.asana.com 1200000000000001'],
  ['https://app.asana.com/0/1200000000000001', 'asana app.asana.com 1200000000000001'],
  [
    'https://app.asana.com/1/99/project/1200000000000001/overview',
    'asana app.asana.com 1200000000000001',
  ],
  [
    'https://app.asana.com/1/99/project/1200000000000001/task/1200000000000077',
    'asana app.asana.com 1200000000000001',
  ],
  ['https://redmine.example/projects/halden-site', 'redmine redmine.example halden-site'],
  [
    'https://redmine.example/pm/projects/halden-site/issues?set_filter=1',
    'redmine redmine.example halden-site',
  ],
])('%s: %s', (address, place) => {
  expect(areaOf(address)).toBe(place);
});

test.each([
  [`${JIRA}/jira/your-work`],
  [`${JIRA}/projects`],
  [`${JIRA}/issues/?jql=x`],
  ['https://app.asana.com/0/home/1200000000000001'],
  ['https://redmine.example/projects'],
  ['https://redmine.example/projects/new'],
  // Only the page of an issue tells its project.
  ['https://redmine.example/issues/12'],
  ['https://elsewhere.example/projects/ACME'],
  ['javascript:alert(1)//projects/ACME'],
  ['no address'],
])('%s: no part', (address) => {
  expect(areaOf(address)).toBeNull();
});
