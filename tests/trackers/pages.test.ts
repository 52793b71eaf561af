/**
 * The warden of the adapters: every adapter has pages of its own in pages/, reads them as each page's own
 * `<script type="application/json" id="expected">` says, and takes no other tracker's page for its own.
 * Pages are named `tracker-id--what.html` and begin with a comment that names the section of the evidence they follow.
 * Expected: `{ "url", "key", "area", "areaName", "details": { detail: value }, "unread": { detail: reason } }`;
 * a page of the tool that shows no one task has `"key": null` and nothing else but its url.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recogniseTool, trackerFor, trackers } from '../../lib/trackers/catalogue.ts';
import { readPage } from '../../lib/trackers/read-page.ts';
import { identify, identifyOn } from '../../lib/trackers/recognise.ts';
import { openPage } from './open-page.ts';

const NOW = 1_790_000_000_000;
const folder = new URL('./pages/', import.meta.url);

const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => {
    const html = readFileSync(new URL(name, folder), 'utf8');
    const [, json = 'null'] = /id="expected">([^<]*)</.exec(html) ?? [];
    return { name, html, id: name.split('--')[0] ?? '', expected: JSON.parse(json) };
  });

const of = (id: string) => pages.filter((page) => page.id === id);

describe.each(trackers.map((tracker) => ({ id: tracker.id, tracker })))(
  '$id',
  ({ id, tracker }) => {
    it('has pages of its own, with a task and without', () => {
      const keys = of(id).map(({ expected }) => expected?.key);
      expect(keys.some((key) => typeof key === 'string')).toBe(true);
      expect(keys).toContain(null);
    });

    it.each(of(id))('reads $name as expected', ({ html, expected }) => {
      const { url, key, area, areaName, details, unread } = expected;
      const page = openPage(html, url);
      const added = { [new URL(url).host]: id };
      const found = trackerFor(url, added, page);
      expect(found?.id).toBe(id);
      if (!found) return;
      const identity = identifyOn(found, url, page);
      expect(identity?.key ?? null).toBe(key);
      if (!identity) return;
      const reading = readPage(found, identity, page, NOW);
      const values = Object.entries(reading.details).flatMap(([name, seen]) =>
        seen ? [[name, seen.value]] : [],
      );
      expect({ ...reading, details: Object.fromEntries(values) }).toMatchObject({
        identity: { area },
        areaName,
      });
      expect(Object.fromEntries(values)).toEqual(details);
      expect(reading.unread).toEqual(unread);
    });

    it.each(pages.filter((page) => page.id !== id))('is silent on $name', ({ html, expected }) => {
      const page = openPage(html, expected.url);
      // A tool known by its hosts is told apart by them; one that may live anywhere, by its signature.
      if (tracker.hosts.length) expect(identify(tracker, expected.url)).toBeNull();
      else expect(recogniseTool(page)?.id).not.toBe(id);
    });
  },
);

describe('pages', () => {
  it.each(pages)(
    '$name says what is expected, and belongs to a tracker',
    ({ id, html, expected }) => {
      expect(html).toMatch(/^<!--[^>]*sections? \d+/i);
      expect(expected?.url).toMatch(/^https?:/);
      expect(trackers.map((one) => one.id)).toContain(id);
    },
  );
});
