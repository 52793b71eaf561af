/** Serves the demonstration tracker on this computer: pages made from one list of issues whenever they are asked for. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { addresses, hoursPage, issuePage, listPage, mailPage } from './pages.ts';

export interface DemoTracker {
  url: string;
  /** Pages worth opening first, as paths. */
  pages: { list: string; mail: string; issue(id: number): string };
  close(): Promise<void>;
}

function pageAt(path: string): string | null {
  const today = new Date();
  const [, id] = /^\/issues\/(\d{1,6})$/.exec(path) ?? [];
  if (id) return issuePage(Number(id), today);
  if (path === addresses.list) return listPage(today);
  if (path === addresses.hours) return hoursPage();
  return path === addresses.mail ? mailPage(today) : null;
}

/** Without a port: a free one. */
export async function startDemoTracker(port = 0): Promise<DemoTracker> {
  const look = await readFile(join(import.meta.dirname, 'look.css'));
  const server = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url ?? '/', 'http://localhost');
    if (pathname === '/') return answer.writeHead(302, { location: addresses.list }).end();
    if (pathname === '/look.css') return answer.setHeader('content-type', 'text/css').end(look);
    const page = pageAt(pathname);
    answer.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    return answer.end(page ?? '<!doctype html><title>Demonstration tracker</title>Not here.');
  });
  await new Promise<void>((done, failed) => {
    server.on('error', failed);
    server.listen(port, 'localhost', done);
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('No port to serve on');
  return {
    url: `http://localhost:${address.port}`,
    pages: { list: addresses.list, mail: addresses.mail, issue: (id) => `/issues/${id}` },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
