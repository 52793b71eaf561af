/**
 * The suite's own web: one HTTPS server that stands for every host name a test visits. The browsers are told to resolve
 * those names to it (chromium.ts) or to tunnel to it (firefox.ts); any other name does not exist.
 */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { endable } from './shut.ts';
import { Asana } from './sites/asana.ts';
import { GoogleDocs } from './sites/google-docs.ts';
import { JiraCloud } from './sites/jira-cloud.ts';
import { JiraDataCenter } from './sites/jira-data-center.ts';
import { Endless, Hostile, mail } from './sites/plain-pages.ts';
import type { Answer, Asked, Site } from './sites/site.ts';

export const ACME = 'acme.atlassian.net';
/** A second site with the same keys. */
export const OTHER = 'another.atlassian.net';
export const DC = 'dc.example';

const PAGES = join(import.meta.dirname, 'sites/pages');
const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

export class Web {
  readonly jira = new JiraCloud([ACME, OTHER]);
  readonly dataCenter = new JiraDataCenter([DC]);
  readonly asana = new Asana();
  readonly docs = new GoogleDocs();
  readonly hostile = new Hostile();
  readonly endlessJira = new Endless(this.jira);
  /** Every request since the last `forget`, the suite's own scripts and styles left out. */
  requests: Asked[] = [];
  /** Floods so far: how much of each was taken, and whether it has ended. */
  readonly floods: Flood[] = [];
  private readonly sites: readonly Site[] = [
    this.endlessJira,
    this.dataCenter,
    this.asana,
    this.docs,
    this.hostile,
    mail,
  ];

  private readonly end: () => Promise<void>;

  private constructor(private readonly server: Server) {
    this.end = endable(server);
    server.on('request', (request, response) => void this.serve(request, response));
  }

  static async start(): Promise<Web> {
    const pems = await generate([{ name: 'commonName', value: 'planseat-suite' }], {
      keyType: 'ec',
      curve: 'P-256',
    });
    const server = createServer({ key: pems.private, cert: pems.cert });
    const web = new Web(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return web;
  }

  /** What is answered at a host and path in place of what the site there would say. */
  readonly instead = new Map<string, Answer>();

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get hosts(): string[] {
    return this.sites.flatMap((site) => site.hosts);
  }

  /** Back to empty sites, for the next test. */
  forget(): void {
    this.requests = [];
    this.instead.clear();
    this.endlessJira.on = false;
    this.jira.strict = false;
    this.jira.head = '';
    this.jira.headers = {};
    for (const site of [this.jira, this.dataCenter, this.asana, this.docs]) site.clear();
  }

  /** A request that reached a proxy before us and no site: without encryption there is none. */
  readonly noteUnanswered = (url: URL, method: string): void => {
    const { hostname: host, pathname: path, searchParams: query } = url;
    this.requests.push({ method, host, path, query, headers: {} });
  };

  close(): Promise<void> {
    return this.end();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'unknown'}`);
    if (url.pathname.startsWith('/-/pages/')) return servePageFile(url.pathname, response);
    const asked: Asked = {
      method: request.method ?? 'GET',
      host: url.hostname,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
    };
    this.requests.push(asked);
    const site = this.sites.find((one) => one.hosts.includes(asked.host));
    const answer = this.instead.get(asked.host + asked.path) ??
      site?.answer(asked) ?? { status: 502, body: `Nobody here is ${asked.host}` };
    if (answer.manner === 'flood') this.floods.push(flood(response));
    else reply(response, answer);
  }
}

async function servePageFile(path: string, response: ServerResponse): Promise<void> {
  const name = path.slice('/-/pages/'.length);
  const type = TYPES[name.split('.').pop() ?? ''];
  if (!/^[\w-]+\.\w+$/.test(name) || type === undefined) {
    response.writeHead(404).end();
    return;
  }
  const body = await readFile(join(PAGES, name));
  response.writeHead(200, { 'content-type': type, 'cross-origin-resource-policy': 'same-origin' });
  response.end(body);
}

export interface Flood {
  bytes: number;
  /** `whole`: somebody took all of it. */
  end: 'whole' | 'broken-off' | null;
}

const FLOOD_BYTES = 100_000_000;

/** Sends as fast as it is read, so that what was sent is what was taken, but for what the sockets hold. */
function flood(response: ServerResponse): Flood {
  const told: Flood = { bytes: 0, end: null };
  const chunk = Buffer.alloc(65_536, ' ');
  response.writeHead(200, { 'content-type': 'application/json' });
  const pour = () => {
    while (told.end === null && told.bytes < FLOOD_BYTES) {
      told.bytes += chunk.byteLength;
      if (!response.write(chunk)) return;
    }
    response.end();
  };
  response.on('drain', pour);
  response.on('close', () => {
    told.end = response.writableFinished ? 'whole' : 'broken-off';
  });
  pour();
  return told;
}

function reply(response: ServerResponse, answer: Answer): void {
  if (answer.manner === 'hold') return;
  response.writeHead(answer.status ?? 200, {
    'content-type': answer.type ?? 'text/plain;charset=UTF-8',
    'cache-control': 'no-store',
    ...answer.headers,
  });
  if (answer.manner === 'trickle') response.write(answer.body ?? '');
  else response.end(answer.body ?? '');
}
