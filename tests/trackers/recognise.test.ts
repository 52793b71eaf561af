/** Addresses that mean harm, and the patterns that every adapter runs on them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayHaveBoards, trackerFor, trackers } from '../../lib/trackers/catalogue.ts';
import { covers, identify, identifyOn, identityOf } from '../../lib/trackers/recognise.ts';
import { openPage } from './open-page.ts';

const issue = 'browse/ACME-12';
const long = 'A'.repeat(1_000_000);

describe('hostile addresses', () => {
  it.each([
    `https://acme.atlassian.net.evil.example/${issue}`,
    `https://acme-atlassian.net/${issue}`,
    `https://atlassian.net.evil.example/${issue}`,
    `https://evil.example/acme.atlassian.net/${issue}`,
    `https://acme.atlassian.net@evil.example/${issue}`,
    `https://аcme.atlаssian.net/${issue}`,
    `https://acme.atlassian.net./${issue}`,
    `http://acme.atlassian.net/${issue}`,
    `ftp://acme.atlassian.net/${issue}`,
    `javascript:alert("https://acme.atlassian.net/${issue}")`,
    `data:text/html,https://acme.atlassian.net/${issue}`,
    `blob:https://acme.atlassian.net/${issue}`,
    `https://acme.atlassian.net/browse/${long}-1`,
    `https://acme.atlassian.net/?${'&selectedIssue='.repeat(60_000)}ACME-12`,
    'https://acme.atlassian.net/browse/%E0%A4%A',
    'https://acme.atlassian.net/browse/ACME-%',
    'https://acme.atlassian.net/browse/ACME\u202e-12',
    'https://acme.atlassian.net/browse/ACME-１２',
    'https://acme.atlassian.net/browse/__proto__',
    'https://acme.atlassian.net/browse/\ud800-1',
    'https://',
    'https:',
    '',
    'about:blank',
  ])('%.80s', (url) => {
    expect(
      trackers.map((tracker) => tracker.hosts.length && identify(tracker, url)).filter(Boolean),
    ).toEqual([]);
    const tracker = trackerFor(url);
    expect(tracker && identify(tracker, url)).toBeNull();
  });

  it('never throw, and give a key that is a plain word', () => {
    const address = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }).map((some) => `https://acme.atlassian.net/browse/${some}-1`),
      fc.string({ unit: 'binary' }).map((some) => `https://app.asana.com/0/${some}/12345`),
      fc.string({ unit: 'binary' }).map((some) => `https://x.example/a/issues/${some}`),
    );
    fc.assert(
      fc.property(address, fc.constantFrom(...trackers), (url, tracker) => {
        const identity = identify(tracker, url);
        if (!identity) return;
        expect(identity.key).toMatch(/^[\w-]{1,255}$/);
        expect(identify({ ...tracker, hosts: [] }, identity.url)?.key).toBe(identity.key);
      }),
    );
  });

  it('keep a password in the address out of the identity', () => {
    const tracker = trackerFor('acme.atlassian.net');
    expect(tracker && identify(tracker, `https://me:secret@acme.atlassian.net/${issue}`)?.url).toBe(
      `https://acme.atlassian.net/${issue}`,
    );
  });
});

describe('identityOf', () => {
  const asana = trackers.filter((one) => one.id === 'asana');
  const address = new URL('https://app.asana.com/1/5/home');

  it.each(asana)('takes a key that the page names only if it is one word', (tracker) => {
    expect(identityOf(tracker, address, '1200000000000001')?.key).toBe('1200000000000001');
    const none = [
      '../../../x',
      'a b',
      '1?x=1',
      '1#x',
      '1%2f2',
      '1\u202e',
      ' 1',
      '',
      '1'.repeat(256),
    ];
    expect(none.map((raw) => identityOf(tracker, address, raw))).toEqual(none.map(() => null));
  });
});

describe('mayHaveBoards', () => {
  it('is known of the hosts of a tool, and of a server by what its user said', () => {
    expect(mayHaveBoards('acme.atlassian.net', {})).toBe(true);
    expect(mayHaveBoards('docs.google.com', {})).toBe(false);
    expect(mayHaveBoards('redmine.example', { 'redmine.example': 'redmine' })).toBe(true);
  });

  it('is not ruled out where nobody has said what runs there', () => {
    expect(mayHaveBoards('unknown.example', { 'unknown.example': '' })).toBe(true);
  });
});

describe('trackerFor', () => {
  it('knows a host by pattern, before what was recorded of it', () => {
    expect(trackerFor('acme.atlassian.net', { 'acme.atlassian.net': 'redmine' })?.id).toBe('jira');
  });

  it('tells the tools of one host apart by the address', () => {
    const id = 'a'.repeat(44);
    expect(trackerFor(`https://docs.google.com/spreadsheets/d/${id}/edit`)?.id).toBe(
      'google-sheets',
    );
    expect(trackerFor(`https://docs.google.com/presentation/d/${id}/edit`)?.id).toBe(
      'google-slides',
    );
  });

  it('knows no host by the names that objects inherit', () => {
    expect(trackerFor('constructor', {})).toBeNull();
    expect(trackerFor('https://toString/browse/A-1', {})).toBeNull();
    expect(trackerFor('plain.example', { 'plain.example': 'no-such-tool' })).toBeNull();
  });

  it('goes by the signature where nobody has said what runs there', () => {
    const url = 'https://self.example/browse/ACME-1';
    const dc = openPage('<head><meta name="ajs-base-url" content="x"></head><body id="jira">', url);
    const cloud = openPage(
      '<head><meta name="ajs-cloud-id" content="x"></head><body id="jira">',
      url,
    );
    expect(trackerFor(url, {}, dc)?.id).toBe('jira-dc');
    expect(trackerFor(url, {}, cloud)?.id).toBe('jira');
    expect(trackerFor(url, {}, openPage('<body>', url))).toBeNull();
  });

  it('answers a tracker that covers an added host, and no other', () => {
    const tracker = trackerFor('self.example:3000', { 'self.example:3000': 'jira-dc' });
    expect(tracker && identify(tracker, `http://self.example:3000/${issue}`)?.host).toBe(
      'self.example:3000',
    );
    expect(tracker && identify(tracker, `http://self.example:4000/${issue}`)).toBeNull();
  });
});

describe('identifyOn', () => {
  const team = 'https://app.asana.com/0/1200000000000001/1200000000000002';
  const asana = trackers.filter((one) => one.id === 'asana');

  it.each(asana)('asks the page where an address may mean something else', (tracker) => {
    expect(identify(tracker, team)).not.toBeNull();
    expect(identifyOn(tracker, team, openPage('<body>', team))).toBeNull();
    const open = openPage('<div class="TaskPane" data-task-id="1200000000000002">', team);
    expect(identifyOn(tracker, team, open)?.key).toBe('1200000000000002');
  });
});

describe('covers', () => {
  it.each([
    ['https://*.a.example/*', 'https://x.a.example/', true],
    ['https://*.a.example/*', 'https://a.example/', true],
    ['https://*.a.example/*', 'https://xa.example/', false],
    ['https://a.example/docs/*', 'https://a.example/docs/1', true],
    ['https://a.example/docs/*', 'https://a.example/other', false],
    ['*://a.example/*', 'http://a.example:81/', true],
    ['*://a.example:81/*', 'http://a.example:82/', false],
    ['no pattern', 'http://a.example/', false],
  ])('%s %s', (pattern, url, is) => {
    expect(covers(pattern, new URL(url))).toBe(is);
  });
});
