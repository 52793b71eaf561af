/** The ends of a suite's servers and browsers, which come however hung the other side is. */
import type { Server, Socket } from 'node:net';
import type { Browser } from 'puppeteer-core';

/** How long a browser may take to end in good order, in milliseconds. */
const ORDERLY = 20_000;

/**
 * Remembers a server's sockets from its start, since `closeAllConnections` knows neither those that are still shaking hands
 * nor those that a CONNECT took over: one left open would keep `close` waiting for ever.
 *
 * @returns ends the server and every connection.
 */
export function endable(server: Server): () => Promise<void> {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  return async () => {
    const closed = new Promise((done) => server.close(done));
    for (const socket of open) socket.destroy();
    await closed;
  };
}

const goneOf = (browser: Browser) =>
  new Promise<void>((done) => {
    const process = browser.process();
    if (!process || process.exitCode !== null || process.signalCode !== null) done();
    else process.once('exit', () => done());
  });

/** Kills a browser with all its processes: the first of them leads a group of its own. */
export async function killBrowser(browser: Browser): Promise<void> {
  const gone = goneOf(browser);
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('The browser was not started from here');
  process.kill(-pid, 'SIGKILL');
  await gone;
}

/** Asks a browser to end, and ends it by force where it does not. Its process is gone afterwards. */
export async function endBrowser(browser: Browser): Promise<void> {
  const process = browser.process();
  const gone = goneOf(browser);
  const force = setTimeout(() => process?.kill('SIGKILL'), ORDERLY);
  try {
    await Promise.race([browser.close(), gone]);
    await gone;
  } finally {
    clearTimeout(force);
  }
}
