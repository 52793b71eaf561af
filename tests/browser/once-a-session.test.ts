/** What is done once a session is done once, and again where it was broken off. */
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onceASession } from '../../lib/browser/once-a-session.ts';

beforeEach(() => fakeBrowser.reset());

it('is done by the first who wakes', async () => {
  let done = 0;
  const work = async () => {
    done += 1;
  };
  await onceASession('work', work);
  await onceASession('work', work);
  await onceASession('other', work);
  expect(done).toBe(2);
});

it('is done again by the next where it failed', async () => {
  const fail = () => Promise.reject(new Error('no room'));
  await expect(onceASession('work', fail)).rejects.toThrow('no room');
  let done = false;
  await onceASession('work', async () => {
    done = true;
  });
  expect(done).toBe(true);
});
