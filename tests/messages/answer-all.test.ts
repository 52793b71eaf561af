/** The worker answers only who may ask, and only what is asked in the right shape. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Answers, answerAll, Refused } from '../../lib/messages/answer-all.ts';
import type { Reply } from '../../lib/messages/ask-worker.ts';
import { identity } from '../support/panel-fixture.ts';

const PAGE = { id: '', url: 'https://acme.atlassian.net/browse/HAL-12', frameId: 0, tab: 5 };

function answers(): Answers {
  const nothing = async () => ({});
  return {
    paint: vi.fn(async () => null),
    bringPanel: nothing,
    bringBoard: nothing,
    chipFacts: vi.fn(async () => {
      throw new Error('The data cannot be opened.');
    }),
    mintToken: async (_, { tabId }) => ({ token: `for ${tabId}` }),
    redeemToken: async () => ({ good: true }),
    taskGlance: async () => ({ glance: null }),
    keepLook: nothing,
    openPage: nothing,
    captureHere: nothing,
    fetchForTask: async () => {
      throw new Refused('Not there.');
    },
  };
}

/** As the browser delivers it; undefined: nobody answers. */
async function deliver(
  message: unknown,
  from: { id: string; url: string | undefined; frameId: number; tab: number | null },
): Promise<Reply | undefined> {
  const sender = {
    id: from.id || browser.runtime.id,
    url: from.url,
    frameId: from.frameId,
    ...(from.tab === null ? {} : { tab: { id: from.tab } }),
  } as Browser.runtime.MessageSender;
  return new Promise((resolve) => {
    const [willAnswer] = listeners.map((listen) => listen(message, sender, resolve));
    if (willAnswer !== true) resolve(undefined);
  });
}

type Listener = (message: unknown, sender: unknown, reply: (reply: Reply) => void) => unknown;
let listeners: Listener[] = [];
let given: Answers;

beforeEach(() => {
  fakeBrowser.reset();
  listeners = [];
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    listeners.push(listener as Listener);
  });
  given = answers();
  // A right to every site would be one to files, too: what is of the web is not asked here.
  answerAll(given, async (url) => url.host !== 'mail.example');
});

const ask = (planseat: string, ask: unknown = {}) => ({ planseat, ask });
const refused = { trouble: 'refused', message: expect.any(String) };

describe('a content script', () => {
  it('is answered, and known by its tab', async () => {
    expect(await deliver(ask('mintToken', { ahead: null }), PAGE)).toEqual({
      answer: { token: 'for 5' },
    });
  });

  it.each([
    ['of another extension', { ...PAGE, id: 'someone-else' }],
    ['in a frame of the page', { ...PAGE, frameId: 3 }],
    ['on a site Planseat may not touch', { ...PAGE, url: 'https://mail.example/' }],
    ['of no tab', { ...PAGE, tab: null }],
    ['on a page that is not of the web', { ...PAGE, url: 'file:///etc/passwd' }],
    ['of no address', { ...PAGE, url: undefined }],
  ])('%s is refused', async (_, from) => {
    expect(await deliver(ask('mintToken', { ahead: null }), from)).toEqual(refused);
  });

  it('left in a page whose right was taken back is told to paint nothing', async () => {
    const from = { ...PAGE, url: 'https://mail.example/' };
    expect(await deliver(ask('paint', { url: from.url }), from)).toEqual({ answer: null });
    expect(await deliver(ask('paint', { url: from.url }), { ...from, frameId: 3 })).toEqual(
      refused,
    );
  });

  it('may not ask what is the panel’s', async () => {
    expect(await deliver(ask('redeemToken', { token: 'x' }), PAGE)).toEqual(refused);
    expect(await deliver(ask('openPage', { path: 'options.html' }), PAGE)).toEqual(refused);
    expect(await deliver(ask('taskGlance', { identity }), PAGE)).toEqual(refused);
  });
});

describe('a panel', () => {
  const PANEL = { ...PAGE, frameId: 2, url: browser.runtime.getURL('/panel.html') };

  it('is answered where it lies in a page', async () => {
    expect(await deliver(ask('redeemToken', { token: 'x' }), PANEL)).toEqual({
      answer: { good: true },
    });
  });

  it.each([
    ['opened as a page of its own', { ...PANEL, frameId: 0 }],
    ['that is another page of ours', { ...PANEL, url: browser.runtime.getURL('/options.html') }],
    ['of another extension', { ...PANEL, url: 'chrome-extension://other/panel.html' }],
  ])('%s is refused', async (_, from) => {
    expect(await deliver(ask('redeemToken', { token: 'x' }), from)).toEqual(refused);
  });

  it('is told of a task only where it names one', async () => {
    const told = { answer: { glance: null } };
    expect(await deliver(ask('taskGlance', { identity }), PANEL)).toEqual(told);
    expect(await deliver(ask('taskGlance', { identity: 'ACME-1' }), PANEL)).toEqual(refused);
  });

  it('may not ask what is the content script’s', async () => {
    expect(await deliver(ask('mintToken', { ahead: null }), PANEL)).toEqual(refused);
  });
});

describe('a question', () => {
  it.each([
    ['paint', { url: 7 }],
    ['paint', null],
    ['paint', { url: 'x'.repeat(30_000) }],
    ['keepLook', { look: { hidden: false } }],
    ['fetchForTask', {}],
  ])('%s in a wrong shape is refused before anybody looks at it', async (name, wrong) => {
    expect(await deliver(ask(name, wrong), PAGE)).toEqual(refused);
    expect(given.paint).not.toHaveBeenCalled();
  });

  it('that nobody knows is left alone, so that others may answer', async () => {
    expect(await deliver(ask('toString'), PAGE)).toBeUndefined();
    expect(await deliver(ask('__proto__'), PAGE)).toBeUndefined();
    expect(await deliver('hello', PAGE)).toBeUndefined();
  });

  it('keeps the kind of its trouble', async () => {
    expect(await deliver(ask('fetchForTask', { url: 'https://a.example/' }), PAGE)).toEqual({
      trouble: 'refused',
      message: 'Not there.',
    });
    expect(await deliver(ask('chipFacts', { identities: [] }), PAGE)).toMatchObject({
      trouble: expect.stringMatching(/failed|refused/),
    });
  });
});
