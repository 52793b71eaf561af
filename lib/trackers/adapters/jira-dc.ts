/** Jira Data Center and Server, on any host, often below a path of it. Evidence: section 2. */
import { jiraDcBoards } from '../boards/jira-dc.ts';
import {
  areaOfKey,
  FIELDS,
  inProject,
  issuePage,
  KEY_IN_LINK,
  keyOf,
  parentOf,
  projectPages,
  selectedIssue,
  understandIssue,
} from '../jira.ts';
import { defineTracker } from '../tracker.ts';

export default defineTracker({
  id: 'jira-dc',
  name: 'Jira Data Center',
  hosts: [],
  signature: ['head:not(:has(meta[name="ajs-cloud-id"])) ~ body#jira'],
  base: /^((?:\/[\w.~-]{1,64}){0,3}?)\/(?:browse|projects|issues|secure|servicedesk)(?:\/|$)/,
  addresses: [
    { on: 'query', pattern: selectedIssue },
    { on: 'path', pattern: issuePage },
    { on: 'path', pattern: inProject },
  ],
  keyOf,
  areaOfKey,
  canonical: ({ root, key }) => `${root}/browse/${key}`,
  within: ['#ghx-detail-issue', '#ghx-detail-view'],
  page: {
    key: [
      { css: '#key-val[data-issue-key]', read: '@data-issue-key', seen: 'old' },
      { css: '#ghx-detail-issue[data-issuekey]', read: '@data-issuekey', seen: 'inferred' },
      { css: '#issuekey-val a', read: '@href', part: KEY_IN_LINK, seen: 'inferred' },
      { css: 'head > meta[name="ajs-issue-key"]', read: '@content', seen: '2025-01' },
    ],
    title: [
      { css: '#summary-val', seen: '2025-01' },
      { css: '[data-field-id="summary"]', seen: 'ext 2026-07' },
    ],
    status: [{ css: '#status-val', seen: 'old' }],
    done: [{ css: '#status-val .aui-lozenge', seen: 'inferred' }],
    assignee: [{ css: '#assignee-val', seen: 'old' }],
    estimate: [{ css: '#tt_single_values_orig', seen: 'old' }],
    remaining: [{ css: '#tt_single_values_remain', seen: 'old' }],
    spent: [{ css: '#tt_single_values_spent', seen: 'old' }],
    due: [{ css: '#due-date time', read: '@datetime', seen: 'inferred' }],
    parent: [{ css: '#parent_issue_summary', seen: 'old' }],
    areaName: [{ css: '#project-name-val', seen: 'old' }],
  },
  parse: {
    parent: parentOf,
    /** The lozenge's class tells the status category; its colour names follow the same three. */
    done: (_, { className }) =>
      /lozenge-(?:done|green|success)\b/.test(className)
        ? true
        : /lozenge-(?:new|indeterminate|blue-gray|yellow|default|current)\b/.test(className)
          ? false
          : null,
  },
  api: {
    url: ({ root, key }) => `${root}/rest/api/2/issue/${key}?fields=${FIELDS}`,
    understand: understandIssue,
  },
  boards: jiraDcBoards,
  parts: projectPages,
  lacks: [],
});
