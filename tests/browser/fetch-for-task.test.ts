/** The worker fetches for a page only that page's own site, only so much, and never a login page in disguise. */
import { afterEach, expect, it, vi } from 'vitest';
import { fetchForTask } from '../../lib/browser/fetch-for-task.ts';

const SITE = new URL('https://acme.atlassian.net/browse/HAL-12');
const ASKED = 'https://acme.atlassian.net/rest/api/3/issue/HAL-12';

const answering = (answer: () => Promise<Response>) => {
  const fetched = vi.fn(answer);
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('answers text with its kind, asked with the user’s session and by GET', async () => {
  const fetched = answering(async () => Response.json({ key: 'HAL-12' }));
  expect(await fetchForTask(ASKED, SITE)).toMatchObject({
    status: 200,
    type: 'application/json',
    text: '{"key":"HAL-12"}',
  });
  expect(fetched).toHaveBeenCalledWith(
    ASKED,
    expect.objectContaining({ credentials: 'include', redirect: 'manual' }),
  );
  expect(fetched.mock.calls[0]?.at(1)).not.toHaveProperty('method');
});

it.each([
  'https://evil.example/',
  'http://acme.atlassian.net/rest',
  'https://acme.atlassian.net:8443/rest',
  'https://acme.atlassian.net@evil.example/',
  'file:///etc/passwd',
  '/rest/api',
])('refuses %s without asking', async (address) => {
  const fetched = answering(async () => new Response('x'));
  expect(await fetchForTask(address, SITE)).toEqual({ failed: 'refused' });
  expect(fetched).not.toHaveBeenCalled();
});

it('reads nothing where it is led elsewhere', async () => {
  answering(async () =>
    Object.defineProperty(new Response(''), 'type', { value: 'opaqueredirect' }),
  );
  expect(await fetchForTask(ASKED, SITE)).toMatchObject({ status: 302, text: '' });
});

it('stops reading an endless answer', async () => {
  let sent = 0;
  const chunk = new Uint8Array(500_000);
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      controller.enqueue(chunk);
    },
  });
  answering(async () => new Response(endless));
  expect(await fetchForTask(ASKED, SITE)).toEqual({ failed: 'too-big' });
  expect(sent).toBeLessThan(10);
});

it('says where nobody answers', async () => {
  answering(async () => {
    throw new TypeError('Failed to fetch');
  });
  expect(await fetchForTask(ASKED, SITE)).toEqual({ failed: 'unreachable' });
});

it('waits for no answer longer than its time', async () => {
  const time = new AbortController();
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(time.signal);
  vi.stubGlobal(
    'fetch',
    (_: string, { signal }: RequestInit) =>
      new Promise((_, fail) => {
        signal?.addEventListener('abort', () => fail(signal.reason));
      }),
  );
  const asked = fetchForTask(ASKED, SITE);
  time.abort();
  expect(await asked).toEqual({ failed: 'too-slow' });
});
