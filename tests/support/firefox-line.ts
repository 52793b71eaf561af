/** WebDriver BiDi as Firefox speaks it, over puppeteer's connection: puppeteer itself does not follow extension documents. */
import type { Browser } from 'puppeteer-core';

/** A node as BiDi hands it over: children and shadow roots, closed ones too, come along where they were asked for. */
export interface RemoteNode {
  sharedId: string;
  value?: {
    localName?: string;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: RemoteNode[];
    shadowRoot?: RemoteNode | null;
  };
}
export interface Context {
  context: string;
  url: string;
  children: Context[] | null;
}
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  on(event: string, hear: (params: unknown) => void): void;
}

/** Keys by their names, as WebDriver writes them. */
export const KEYS: Record<string, string> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Alt: '\uE00A',
  Shift: '\uE008',
  Control: '\uE009',
  Backspace: '\uE003',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
};

export class FirefoxLine {
  private readonly connection: Connection;

  constructor(browser: Browser) {
    // The one member used that puppeteer does not promise: its raw BiDi connection.
    this.connection = (browser as unknown as { connection: Connection }).connection;
  }

  async ask<T>(method: string, params: object): Promise<T> {
    return (await this.connection.send(method, params)).result as T;
  }

  /** All tabs, or what is below one; `chrome` is the browser's own window. */
  async contexts(root?: string): Promise<Context[]> {
    const ask = root === undefined ? {} : { root };
    return (await this.ask<{ contexts: Context[] }>('browsingContext.getTree', ask)).contexts;
  }

  /** Runs source text in a document and gives its value, which must be JSON. */
  async run<T>(context: string, source: string, given: unknown = null): Promise<T> {
    const answer = await this.ask<{
      type: string;
      result?: { value?: string };
      exceptionDetails?: { text: string };
    }>('script.callFunction', {
      functionDeclaration: `async (given) => JSON.stringify(await (${source})(JSON.parse(given)) ?? null)`,
      arguments: [{ type: 'string', value: JSON.stringify(given) }],
      target: { context },
      awaitPromise: true,
      userActivation: false,
    });
    if (answer.type !== 'success')
      throw new Error(answer.exceptionDetails?.text ?? 'The script failed');
    return JSON.parse(answer.result?.value ?? 'null') as T;
  }

  /** Runs an expression in the browser's own window, with the browser's rights. */
  async inBrowser<T>(source: string): Promise<T> {
    return this.run<T>(await this.browserWindow(), source);
  }

  private async browserWindow(): Promise<string> {
    const tree = await this.ask<{ contexts: Context[] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
    });
    const window = tree.contexts[0]?.context;
    if (window === undefined) throw new Error('Firefox shows no window');
    return window;
  }

  async act(context: string, actions: object[]): Promise<void> {
    await this.ask('input.performActions', { context, actions });
  }

  /** `button`: 0 is the left one, 2 the right one. */
  async press(context: string, node: RemoteNode, button = 0): Promise<void> {
    const origin = { type: 'element', element: { sharedId: node.sharedId } };
    const press = [
      { type: 'pointerMove', x: 0, y: 0, origin },
      { type: 'pointerDown', button },
      { type: 'pointerUp', button },
    ];
    await this.act(context, [{ type: 'pointer', id: 'mouse', actions: press }]);
  }

  async type(
    context: string,
    keys: readonly string[],
    held: readonly string[] = [],
  ): Promise<void> {
    const down = (value: string) => ({ type: 'keyDown', value });
    const up = (value: string) => ({ type: 'keyUp', value });
    const typed = keys.flatMap((key) => [down(key), up(key)]);
    const actions = [...held.map(down), ...typed, ...held.toReversed().map(up)];
    await this.act(context, [{ type: 'key', id: 'keyboard', actions }]);
  }

  /** Puts a function under a name into a document's window; what it is called with, JSON, is heard here. */
  async expose(context: string, name: string, hear: (told: unknown) => void): Promise<void> {
    const channel = `${name} of ${context}`;
    this.connection.on('script.message', (message) => {
      const { channel: from, data } = message as { channel: string; data: { value: string } };
      if (from === channel) hear(JSON.parse(data.value));
    });
    await this.ask('session.subscribe', { events: ['script.message'] });
    await this.ask('script.callFunction', {
      functionDeclaration: `(name, tell) => { window[name] = (told) => tell(JSON.stringify(told)); }`,
      arguments: [
        { type: 'string', value: name },
        { type: 'channel', value: { channel } },
      ],
      target: { context },
      awaitPromise: false,
    });
  }

  /** Errors of pages and workers, as the browser logs them. */
  async hearErrors(hear: (where: string, text: string) => void): Promise<void> {
    this.connection.on('log.entryAdded', (entry) => {
      const { level, text, source, type } = entry as LogEntry;
      if (level === 'error') hear(`${type} in ${source?.context ?? 'worker'}`, text ?? '');
    });
    await this.ask('session.subscribe', { events: ['log.entryAdded'] });
  }
}

interface LogEntry {
  level: string;
  type: string;
  text: string | null;
  source?: { context?: string };
}
