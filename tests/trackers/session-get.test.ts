/** GET with the session: from the page where it may, through the worker where not, and never too much. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Got } from '../../lib/trackers/read-api.ts';
import { sessionGet } from '../../lib/trackers/session-get.ts';

const origin = 'https://acme.atlassian.net';
const url = `${origin}/rest/api/3/issue/ACME-12`;
const worker: Got = {
  status: 200,
  type: 'application/json',
  text: '{"by":"worker"}',
  finalUrl: url,
};

function get(fetched: () => Promise<Response>, signal = new AbortController().signal, at = url) {
  const fetching = vi.fn(fetched);
  vi.stubGlobal('fetch', fetching);
  const byWorker = vi.fn(async () => worker);
  return { fetching, byWorker, got: sessionGet(origin, byWorker)(at, signal) };
}

afterEach(() => vi.unstubAllGlobals());

describe('sessionGet', () => {
  it('asks from the page, with cookies, and follows no redirect', async () => {
    const { fetching, byWorker, got } = get(async () => Response.json({ key: 'ACME-12' }));
    expect(await got).toMatchObject({
      status: 200,
      type: 'application/json',
      text: '{"key":"ACME-12"}',
    });
    expect(fetching).toHaveBeenCalledWith(
      url,
      expect.objectContaining({ credentials: 'include', redirect: 'manual' }),
    );
    expect(byWorker).not.toHaveBeenCalled();
  });

  it('asks no other site than the page’s own', async () => {
    const { fetching, byWorker, got } = get(
      async () => new Response(),
      undefined,
      'https://evil.example/',
    );
    expect(await got).toEqual({ failed: 'refused' });
    expect([fetching.mock.calls, byWorker.mock.calls]).toEqual([[], []]);
  });

  it('goes through the worker where the page’s policy forbids it', async () => {
    const { got, byWorker } = get(() => Promise.reject(new TypeError('NetworkError')));
    expect(await got).toEqual(worker);
    expect(byWorker).toHaveBeenCalledWith(url);
  });

  it('does not when the asker has gone away', async () => {
    const { got, byWorker } = get(
      () => Promise.reject(new DOMException('', 'AbortError')),
      AbortSignal.abort(),
    );
    await expect(got).rejects.toThrow();
    expect(byWorker).not.toHaveBeenCalled();
  });

  it('takes a redirect for what it is: the way to a login page', async () => {
    const { got } = get(async () =>
      Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' }),
    );
    expect(await got).toMatchObject({ status: 302, text: '' });
  });

  it('stops reading an answer that has no end', async () => {
    let sent = 0;
    let stopped = false;
    const body = new ReadableStream<Uint8Array>({
      pull(to) {
        sent += 100_000;
        to.enqueue(new Uint8Array(100_000).fill(120));
      },
      cancel() {
        stopped = true;
      },
    });
    const { got } = get(async () => new Response(body));
    expect(await got).toEqual({ failed: 'too-big' });
    expect(stopped).toBe(true);
    expect(sent).toBeLessThan(3_000_000);
  });

  it('reads characters that fall between two pieces', async () => {
    const bytes = new TextEncoder().encode('"Grüße 😀"');
    const body = new ReadableStream<Uint8Array>({
      start(to) {
        for (const byte of bytes) to.enqueue(Uint8Array.of(byte));
        to.close();
      },
    });
    expect(await get(async () => new Response(body)).got).toMatchObject({ text: '"Grüße 😀"' });
  });
});
