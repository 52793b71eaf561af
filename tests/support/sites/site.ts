/** What a site of the suite's own web server is: it answers requests for its host names, and a test may change what it says. */
import type { IncomingHttpHeaders } from 'node:http';

export interface Asked {
  method: string;
  host: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
}

/** `hold`: say nothing until the test ends. `trickle`: send the body and leave the answer open. `flood`: 100 MB, or until nobody reads on. */
export interface Answer {
  status?: number;
  type?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  manner?: 'hold' | 'trickle' | 'flood';
}

export interface Site {
  hosts: readonly string[];
  answer(asked: Asked): Answer;
}

/** How a tool's API behaves just now. */
export type ApiMood =
  | 'fine'
  /** What Jira does: 200 and the log-in page (EVIDENCE 1.8). */
  | 'logged-out'
  | 'forbidden'
  | 'gone'
  | 'slow'
  | 'flood'
  | 'not-json';

/** The strictest policies seen on such pages, in one: nothing framed, nothing fetched, no inline code, trusted types, isolation. */
export const STRICT: Record<string, string> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; frame-src 'none'; " +
    "frame-ancestors 'none'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
};

/** The log-in cookie: without it an API treats the asker as a stranger. */
export const SESSION = 'session=ana; Path=/; Secure; HttpOnly; SameSite=Lax';
export const isLoggedIn = (asked: Asked): boolean =>
  (asked.headers.cookie ?? '').includes('session=ana');

export function html(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${asText(title)}</title><link rel="icon" href="data:,">${head}</head>${body}</html>`;
}

export function asText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json;charset=UTF-8',
  body: JSON.stringify(value),
});

/** Data for the page's own script; a data block is no script, so every policy lets it pass. */
export const dataBlock = (id: string, value: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
