/** The handshake by which a panel frame knows that Planseat hung it up and not the page: a token, once, and a port with it. */
import type { TaskIdentity } from '../core/task.ts';
import { askWorker } from './ask-worker.ts';
import { isBag } from './guards.ts';
import { type Line, lineOverMessagePort } from './line.ts';

/** Guesses a frame listens to before it stays empty for good: the page cannot make it ask without end. */
const MOST_GUESSES = 5;

/** In the content script, when a frame is hung up: asked for while it loads. */
export const mintToken = (ahead: TaskIdentity | null): Promise<{ token: string }> =>
  askWorker('mintToken', { ahead });

/** For a frame that has just loaded: proves who hung it up, and answers with our end of the line. */
export async function introduce(
  frame: HTMLIFrameElement,
  minted: Promise<{ token: string }>,
): Promise<Line> {
  const { token } = await minted;
  const { port1, port2 } = new MessageChannel();
  frame.contentWindow?.postMessage({ planseatToken: token }, new URL(frame.src).origin, [port2]);
  return lineOverMessagePort(port1);
}

/** In the frame: waits for a token that the worker knows. Answers our end of the line; never, where none comes. */
export function awaitIntroduction(): Promise<Line> {
  return new Promise((resolve) => {
    let guesses = 0;
    const over = new AbortController();
    const hear = async (event: MessageEvent) => {
      const port = event.ports[0];
      const token = isBag(event.data) ? event.data.planseatToken : null;
      if (!port || typeof token !== 'string') return;
      guesses += 1;
      if (guesses >= MOST_GUESSES) over.abort();
      const { good } = await askWorker('redeemToken', { token });
      if (!good) return;
      over.abort();
      resolve(lineOverMessagePort(port));
    };
    addEventListener('message', (event) => void hear(event).catch(() => {}), {
      signal: over.signal,
    });
  });
}
