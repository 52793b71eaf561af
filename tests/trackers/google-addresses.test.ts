/** Which addresses of Google Docs, Sheets and Slides mean which document: those of the evidence, section 4. */
import { describe, expect, it } from 'vitest';
import { trackerFor } from '../../lib/trackers/catalogue.ts';
import { identify } from '../../lib/trackers/recognise.ts';

const host = 'docs.google.com';
const id = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-AbCd';

function look(path: string) {
  const tracker = trackerFor(`https://${host}${path}`);
  return tracker && identify(tracker, `https://${host}${path}`);
}

describe.each([
  ['document', 'google-docs', 'Google Docs'],
  ['spreadsheets', 'google-sheets', 'Google Sheets'],
  ['presentation', 'google-slides', 'Google Slides'],
])('/%s', (kind, tracker, name) => {
  it.each([
    `/${kind}/d/${id}/edit`,
    `/${kind}/d/${id}/edit?tab=t.x1#heading=h.abc`,
    `/${kind}/d/${id}/edit?gid=12#gid=12`,
    `/${kind}/d/${id}/edit#slide=id.g12`,
    `/${kind}/d/${id}`,
    `/${kind}/d/${id}/`,
    `/${kind}/d/${id}/view`,
    `/${kind}/d/${id}/preview`,
    `/${kind}/d/${id}/mobilebasic`,
    `/${kind}/u/0/d/${id}/edit`,
    `/${kind}/u/12/d/${id}/edit?usp=sharing`,
    `/a/acme.example/${kind}/d/${id}/edit`,
  ])('%s', (path) => {
    const url = `https://${host}/${kind}/d/${id}/edit`;
    expect(look(path)).toEqual({ tracker, host, key: id, url, area: id });
  });

  it.each([
    `/${kind}/d/e/2PACX-1vAbCdEfGhIjKlMnOpQrStUvWxYz0123456789/pub`,
    `/${kind}/u/0/`,
    `/${kind}/d/short/edit`,
    `/${kind}/d/${id}%2F/edit`,
    `/forms/d/${id}/edit`,
    `/open?id=${id}`,
    `/x/${kind}/d/${id}/edit`,
  ])('%s means no document', (path) => {
    expect(look(path)).toBeNull();
  });

  it('has a name of its own where no document is open', () => {
    expect(trackerFor(`https://${host}/${kind}/u/0/`)?.name).toBe(name);
  });
});

it('tells one document in three tools apart', () => {
  const keys = ['document', 'spreadsheets', 'presentation'].map((kind) => look(`/${kind}/d/${id}`));
  expect(new Set(keys.map((one) => one?.tracker)).size).toBe(3);
});
