/** Jira Cloud, on Atlassian's hosts and on a site's own domain. Evidence: section 1. */
import { jiraCloudBoards } from '../boards/jira-cloud.ts';
import {
  areaOfKey,
  FIELDS,
  inProject,
  issuePage,
  KEY,
  KEY_IN_LINK,
  keyOf,
  parentOf,
  projectPages,
  selectedIssue,
  understandIssue,
} from '../jira.ts';
import { defineTracker } from '../tracker.ts';

/** Test ids keep their tail when Jira renames their front. */
const id = (tail: string) => `[data-testid$="${tail}"]`;

export default defineTracker({
  id: 'jira',
  name: 'Jira',
  hosts: ['https://*.atlassian.net/*'],
  signature: ['meta[name="ajs-cloud-id"]'],
  addresses: [
    { on: 'query', pattern: selectedIssue },
    { on: 'path', pattern: issuePage },
    { on: 'path', pattern: inProject },
  ],
  keyOf,
  areaOfKey,
  canonical: ({ root, key }) => `${root}/browse/${key}`,
  within: [
    id('issue-modal.modal-dialog'),
    'section[role="dialog"][data-testid*="modal-dialog"]',
    id('issue-layout.compact-layout'),
  ],
  page: {
    key: [
      {
        css: id('breadcrumbs.current-issue.item'),
        read: '@href',
        part: KEY_IN_LINK,
        seen: '2026-08',
      },
      { css: id('idea-view.breadcrumbs.key.key'), seen: 'ext' },
      {
        css: 'head > title',
        part: new RegExp(`^(?:\\(\\d{1,4}\\) )?\\[(${KEY})\\]`),
        seen: '2026-04',
      },
    ],
    title: [
      { css: `h1${id('foundation.summary.heading')}`, seen: '2026-04' },
      { css: id('issue-field-summary-inline-edit--container'), seen: '2026-04' },
      { css: id('idea-view.summary.container'), seen: 'ext' },
    ],
    status: [
      { css: id('status-view.status-button.status-button'), seen: '2026-04' },
      { css: id('foundation.status.status-field-wrapper'), seen: '2026-04' },
    ],
    assignee: [
      { css: id('field.user.assignee'), without: id('assign-to-me.link'), seen: '2026-04' },
    ],
    parent: [
      { css: `a${id('breadcrumbs.parent-issue.item')}`, seen: '2026-04' },
      { css: `a${id('issue-field-parent.ui.view-link')}`, seen: '2026-04' },
    ],
    labels: [{ css: `${id('sortable-item-container-labels')} a`, seen: 'inferred 2026-04' }],
    areaName: [{ css: id('foundation.breadcrumbs.project.item'), seen: '2026-04' }],
    // Times and dates stand there in words of the user's language, in days of the site's own length: API only.
  },
  parse: { parent: parentOf },
  api: {
    url: ({ root, key }) => `${root}/rest/api/3/issue/${key}?fields=${FIELDS}`,
    understand: understandIssue,
  },
  boards: jiraCloudBoards,
  parts: projectPages,
  lacks: [],
});
