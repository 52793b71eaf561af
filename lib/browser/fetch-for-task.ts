/** A GET on a tracker's own site with the user's session, by the worker: for pages whose policy forbids their own scripts to ask. */
type Fetched =
  | { status: number; type: string; text: string; finalUrl: string }
  | { failed: 'unreachable' | 'too-slow' | 'too-big' | 'refused' };

const MOST_BYTES = 2_000_000;
const MOST_TIME = 10_000;

/** `site` is who asks: only its own origin is fetched. */
export async function fetchForTask(address: string, site: URL): Promise<Fetched> {
  if (!URL.canParse(address) || new URL(address).origin !== site.origin)
    return { failed: 'refused' };
  const signal = AbortSignal.timeout(MOST_TIME);
  try {
    const response = await fetch(address, {
      credentials: 'include',
      redirect: 'manual',
      headers: { accept: 'application/json, text/html;q=0.5' },
      signal,
    });
    // Led elsewhere: to a login page. Nothing of another address is read.
    if (response.type === 'opaqueredirect')
      return { status: 302, type: '', text: '', finalUrl: address };
    const text = await readAtMost(response);
    if (text === null) return { failed: 'too-big' };
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, text, finalUrl: response.url };
  } catch {
    return { failed: signal.aborted ? 'too-slow' : 'unreachable' };
  }
}

async function readAtMost(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
