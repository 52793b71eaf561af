/** Which addresses of Jira mean which issue: those of the evidence, sections 1.1 and 2. */
import { describe, expect, it } from 'vitest';
import { trackerFor } from '../../lib/trackers/catalogue.ts';
import { identify } from '../../lib/trackers/recognise.ts';

const acme = 'https://acme.atlassian.net';
const tools = 'https://tools.acme.example:8443/jira';
const added = {
  'tools.acme.example:8443': 'jira-dc',
  'jira.acme.example': 'jira-dc',
  'work.acme.example': 'jira',
};

function look(url: string) {
  const tracker = trackerFor(url, added);
  return tracker && identify(tracker, url);
}

describe('Jira Cloud', () => {
  it.each([
    ['/browse/ACME-12', 'ACME-12'],
    ['/browse/acme-12', 'ACME-12'],
    ['/browse/ACME-12/', 'ACME-12'],
    ['/browse/ACME-12?focusedCommentId=10011#comment', 'ACME-12'],
    ['/browse/A2_B-9', 'A2_B-9'],
    ['/projects/ACME/issues/ACME-12', 'ACME-12'],
    ['/issues/ACME-12?filter=-4&jql=project%20%3D%20ACME', 'ACME-12'],
    ['/jira/software/c/projects/ACME/boards/7?assignee=1&selectedIssue=ACME-12', 'ACME-12'],
    ['/jira/software/c/projects/ACME/boards/7/backlog?selectedIssue=ACME-12', 'ACME-12'],
    ['/jira/software/projects/ACME/boards/7/timeline?selectedIssue=ACME-12', 'ACME-12'],
    ['/jira/software/c/projects/ACME/issues/ACME-12', 'ACME-12'],
    ['/jira/core/projects/ACME/board?selectedIssue=ACME-12&filter=x', 'ACME-12'],
    ['/jira/core/projects/ACME/calendar?selectedIssue=acme-12', 'ACME-12'],
    ['/jira/servicedesk/projects/ACME/queues/custom/3/ACME-12', 'ACME-12'],
    ['/jira/servicedesk/projects/ACME/section/incidents/custom/3/ACME-12', 'ACME-12'],
    ['/servicedesk/customer/portal/2/ACME-12', 'ACME-12'],
    ['/jira/plans/4/scenarios/5/timeline?vid=6&selectedIssue=ACME-12', 'ACME-12'],
    ['/jira/polaris/projects/ACME/ideas/view/1?selectedIssue=ACME-12', 'ACME-12'],
    [
      '/jira/discovery/share/views/0a1b2c3d-1?selectedIssue=ACME-12&issueViewLayout=sidebar',
      'ACME-12',
    ],
    [
      '/secure/RapidBoard.jspa?rapidView=1&view=detail&selectedIssue=ACME-12&modal=detail',
      'ACME-12',
    ],
    // The overlay's task, not the page's.
    ['/browse/ACME-1?selectedIssue=ACME-12', 'ACME-12'],
    ['/browse/ACME-12?selectedIssue=nonsense', 'ACME-12'],
  ])('%s', (path, key) => {
    const url = `${acme}/browse/${key}`;
    const area = key.split('-')[0];
    const host = 'acme.atlassian.net';
    expect(look(acme + path)).toEqual({ tracker: 'jira', host, key, url, area });
  });

  it.each([
    '/browse/ACME',
    '/browse/ACME-0',
    '/browse/ACME-012',
    '/browse/ACME-12-13',
    '/browse/ACME-1234567890123',
    '/browse/ACME-%31%32',
    '/jira/software/c/projects/ACME/boards/7',
    '/jira/core/projects/ACME/board',
    '/jira/servicedesk/projects/ACME/queues/custom/3',
    '/jira/plans/4/scenarios/5/timeline',
    '/jira/dashboards/10000',
    '/jira/for-you',
    '/issues/?jql=key%20%3D%20ACME-12',
    '/issues/?filter=10',
    '/jira/your-work?previousIssue=ACME-12',
    '/wiki/spaces/ACME/pages/1/ACME-12',
    '/',
  ])('%s means no issue', (path) => {
    expect(look(acme + path)).toBeNull();
  });

  it('lives on a domain of its own where the user said so', () => {
    expect(look('https://work.acme.example/browse/ACME-12')).toMatchObject({
      tracker: 'jira',
      host: 'work.acme.example',
      url: 'https://work.acme.example/browse/ACME-12',
    });
  });
});

describe('Jira Data Center', () => {
  it.each([
    ['/browse/SHOP-8', 'SHOP-8'],
    ['/browse/SHOP-8?jql=project%3DSHOP', 'SHOP-8'],
    ['/projects/SHOP/issues/SHOP-8?filter=allopenissues', 'SHOP-8'],
    ['/secure/RapidBoard.jspa?rapidView=1&selectedIssue=SHOP-8', 'SHOP-8'],
    [
      '/secure/RapidBoard.jspa?rapidView=1&view=planning&selectedIssue=SHOP-8&epics=visible',
      'SHOP-8',
    ],
    ['/projects/SHOP/queues/custom/3/SHOP-8', 'SHOP-8'],
  ])('below a path: %s', (path, key) => {
    expect(look(tools + path)).toEqual({
      tracker: 'jira-dc',
      host: 'tools.acme.example:8443',
      key,
      url: `${tools}/browse/${key}`,
      area: 'SHOP',
    });
  });

  it.each([
    '/secure/Dashboard.jspa',
    '/secure/RapidBoard.jspa?rapidView=1',
    '/issues/?jql=',
    '/browse/SHOP',
    '/projects/SHOP/issues/',
  ])('below a path, %s means no issue', (path) => {
    expect(look(tools + path)).toBeNull();
  });

  it('at the root of its host', () => {
    expect(look('http://jira.acme.example/browse/shop-8')).toMatchObject({
      key: 'SHOP-8',
      url: 'http://jira.acme.example/browse/SHOP-8',
    });
  });
});
