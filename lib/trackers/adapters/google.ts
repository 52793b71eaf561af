/** Google Docs, Sheets and Slides: the document is the task, and its own area; its words cannot be read by scripts. */
import { TASK_DETAILS } from '../../core/task.ts';
import { defineTracker, type Place, type Tracker } from '../tracker.ts';

const title: readonly Place[] = [
  { css: 'input.docs-title-input', read: 'value', seen: 'extensions 2026-03' },
  { css: '.docs-title-input-label-inner', seen: 'extensions 2026-03' },
  { css: 'meta[property="og:title"]', read: '@content', seen: 'notes 2026-09' },
  // Views without a title field: the document's title, less the tool's localised name.
  { css: 'head > title', part: /^(.+) - .{3,40}$/, seen: 'notes 2026-09' },
];

/** Published documents (`/d/e/2PACX-…`) have identifiers of another kind and are not the document. */
const tracker = (id: string, name: string, kind: string, hosts: readonly string[]): Tracker =>
  defineTracker({
    id,
    name,
    hosts,
    signature: [],
    addresses: [
      {
        on: 'path',
        pattern: new RegExp(
          `^(?:/a/[\\w.-]{1,99})?/${kind}(?:/u/\\d{1,3})?/d/(?<key>[\\w-]{25,128})(?:/|$)`,
        ),
      },
    ],
    areaOfKey: (key) => key,
    canonical: ({ root, key }) => `${root}/${kind}/d/${key}/edit`,
    page: { title, areaName: title },
    lacks: TASK_DETAILS.filter((detail) => detail !== 'title'),
    document: true,
  });

const host = 'https://docs.google.com';
/** Addresses of a domain's own (`/a/acme.example/…`) are old, and any of the three. */
const hosts = (kind: string) => [`${host}/${kind}/*`, `${host}/a/*`];

export const googleDocs = tracker('google-docs', 'Google Docs', 'document', [`${host}/*`]);
export const googleSheets = tracker(
  'google-sheets',
  'Google Sheets',
  'spreadsheets',
  hosts('spreadsheets'),
);
export const googleSlides = tracker(
  'google-slides',
  'Google Slides',
  'presentation',
  hosts('presentation'),
);
