/** A person logged in to Redmine without a browser: the log-in form, a cookie, pages. */
import type { Got } from '../../lib/trackers/read-api.ts';

type Answered = Exclude<Got, { failed: string }>;
export type Session = (path: string) => Promise<Answered>;

/** Cookies as a browser keeps them: the last one of a name counts. */
class Cookies {
  private readonly all = new Map<string, string>();

  take(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.all.set(name, value);
    }
  }

  get header(): string {
    return [...this.all].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** Without a login: a stranger's session. No redirect is followed. */
export async function redmineSession(
  root: string,
  login?: string,
  password = '',
): Promise<Session> {
  const cookies = new Cookies();
  const ask = async (path: string, form?: Record<string, string>): Promise<Answered> => {
    const answer = await fetch(root + path, {
      redirect: 'manual',
      headers: { cookie: cookies.header },
      signal: AbortSignal.timeout(60_000),
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    cookies.take(answer);
    const type = answer.headers.get('content-type') ?? '';
    return { status: answer.status, type, text: await answer.text(), finalUrl: root + path };
  };
  if (login) {
    const { text } = await ask('/login');
    const [, token = ''] = /name="authenticity_token" value="([^"]+)"/.exec(text) ?? [];
    const form = { authenticity_token: token, username: login, password, back_url: root };
    const { status } = await ask('/login', form);
    if (status !== 302) throw new Error(`${login} could not log in to Redmine: ${status}`);
  }
  return (path) => ask(path);
}
