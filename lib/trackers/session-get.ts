/** GET with the user's session, from the page's own origin; through the worker where the page's policy forbids it. */
import { BIGGEST, type Get, type Got } from './read-api.ts';

/** The text of an answer; null where it is bigger than any task. */
async function textOf(answer: Response): Promise<string | null> {
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
    if (text.length > BIGGEST) {
      void reader.cancel();
      return null;
    }
  }
  return text + decoder.decode();
}

async function getHere(url: string, signal: AbortSignal): Promise<Got> {
  // No redirect is followed: an API that has the task answers itself, and one that sends us on means a login page.
  const answer = await fetch(url, { credentials: 'include', redirect: 'manual', signal });
  const { status, headers, url: finalUrl } = answer;
  if (answer.type === 'opaqueredirect') return { status: 302, type: '', text: '', finalUrl };
  const text = await textOf(answer);
  return text === null
    ? { failed: 'too-big' }
    : { status, type: headers.get('content-type') ?? '', text, finalUrl };
}

/** `origin`: the page's own; nothing else is ever asked. `byWorker` is asked where a fetch of our own fails. */
export function sessionGet(origin: string, byWorker: (url: string) => Promise<Got>): Get {
  return async (url, signal) => {
    if (new URL(url).origin !== origin) return { failed: 'refused' };
    try {
      return await getHere(url, signal);
    } catch (trouble) {
      // A forbidden fetch cannot be told from one that reached nobody: the worker finds out.
      if (signal.aborted) throw trouble;
      return byWorker(url);
    }
  };
}
