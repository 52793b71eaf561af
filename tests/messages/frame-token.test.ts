// @vitest-environment happy-dom
/** A panel frame listens only to who hung it up: one good token, and then to nobody else. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { awaitIntroduction } from '../../lib/messages/frame-token.ts';
import type { Line } from '../../lib/messages/line.ts';

const good = new Set<string>();
const asked: string[] = [];

beforeEach(() => {
  good.clear();
  asked.length = 0;
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'planseat',
      async sendMessage({ ask }: { ask: { token: string } }) {
        asked.push(ask.token);
        return { answer: { good: good.delete(ask.token) } };
      },
    },
  });
});
afterEach(async () => {
  // A frame that still waits would hear the next test: it is guessed at until it gives up.
  for (let guess = 0; guess < 5; guess++) post({ planseatToken: 'end' }, [port()]);
  await settled();
  vi.unstubAllGlobals();
});

interface FakePort {
  posted: unknown[];
  postMessage(word: unknown): void;
  close(): void;
  addEventListener(): void;
}
function port(): FakePort {
  const posted: unknown[] = [];
  return {
    posted,
    postMessage: (word) => posted.push(word),
    close: () => {},
    addEventListener: () => {},
  };
}

function post(data: unknown, ports: readonly unknown[]): void {
  const event = new MessageEvent('message', { data });
  Object.defineProperty(event, 'ports', { value: ports });
  window.dispatchEvent(event);
}

/** Lets everything that was started come to its end. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

it('takes the line that comes with a good token', async () => {
  good.add('good');
  const introduced = awaitIntroduction();
  const mine = port();
  post({ planseatToken: 'good' }, [mine]);
  (await introduced).say({ say: 'ready' });
  expect(mine.posted).toEqual([{ say: 'ready' }]);
});

it('stays empty for wrong, missing and replayed tokens, and for a page that only talks', async () => {
  const taken: Line[] = [];
  void awaitIntroduction().then((line) => taken.push(line));
  post({ planseatToken: 'guess' }, [port()]);
  post({ planseatToken: 7 }, [port()]);
  post({ planseatToken: 'no line with it' }, []);
  post('hello', [port()]);
  post(null, [port()]);
  await settled();
  expect(taken).toEqual([]);
  expect(asked).toEqual(['guess']);
});

it('asks the worker a few times and no more, however often a page guesses', async () => {
  void awaitIntroduction();
  for (let guess = 0; guess < 50; guess++) post({ planseatToken: `guess ${guess}` }, [port()]);
  await settled();
  expect(asked.length).toBeLessThanOrEqual(5);
});

it('listens to nobody else once it was introduced', async () => {
  good.add('good').add('other');
  const introduced = awaitIntroduction();
  post({ planseatToken: 'good' }, [port()]);
  await introduced;
  post({ planseatToken: 'other' }, [port()]);
  await settled();
  expect(asked).toEqual(['good']);
});
