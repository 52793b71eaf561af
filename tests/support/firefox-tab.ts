/** A tab in Firefox: its page, the launcher in the closed shadow root, and the panel's frame. */
import type { FirefoxLine, RemoteNode } from './firefox-line.ts';
import { FirefoxScreen } from './firefox-screen.ts';
import { type Name, PATIENCE, type Tab, until } from './screen.ts';

export class FirefoxTab extends FirefoxScreen implements Tab {
  constructor(
    line: FirefoxLine,
    readonly id: string,
    private readonly origin: string,
  ) {
    super(line, async () => id);
  }

  /** Empty where the tab is gone. */
  async url(): Promise<string> {
    const all = await this.line.contexts();
    return all.find(({ context }) => context === this.id)?.url ?? '';
  }

  /** Firefox tells nothing of extension documents' loading, so it is asked for without waiting; screens wait for words. */
  async go(url: string): Promise<void> {
    await this.line.ask('browsingContext.navigate', { context: this.id, url, wait: 'none' });
    await until(`${url} to be shown`, async () => (await this.url()).startsWith(url));
    await until('a body', () => this.line.run<boolean>(this.id, '() => document.body !== null'));
  }

  async front(): Promise<void> {
    await this.line.ask('browsingContext.activate', { context: this.id });
  }

  expose<T>(name: string, hear: (told: T) => void): Promise<void> {
    return this.line.expose(this.id, name, (told) => hear(told as T));
  }

  async close(): Promise<void> {
    await this.line.ask('browsingContext.close', { context: this.id });
  }

  /** Presses the right button on the first element of the page that a selector finds. */
  async rightClick(selector: string): Promise<void> {
    const locator = { type: 'css', value: selector };
    const node = await until(selector, async () => {
      const { nodes } = await this.line.ask<{ nodes: RemoteNode[] }>(
        'browsingContext.locateNodes',
        { context: this.id, locator },
      );
      return nodes[0] ?? null;
    });
    await this.line.press(this.id, node, 2);
  }

  async panel(): Promise<FirefoxScreen> {
    await until('the panel', () => this.panelContext());
    return new FirefoxScreen(this.line, async () => {
      const context = await this.panelContext();
      if (context === null) throw new Error('The panel is closed');
      return context;
    });
  }

  async hasPanel(): Promise<boolean> {
    return (await this.panelContext()) !== null;
  }

  private async panelContext(): Promise<string | null> {
    const [top] = await this.line.contexts(this.id);
    const frames = top?.children ?? [];
    return frames.find((one) => one.url.startsWith(`${this.origin}panel.html`))?.context ?? null;
  }

  async shadowedButtons(): Promise<string[]> {
    return (await this.shadowed()).map(label);
  }

  async clickShadowed(name: Name, patience = PATIENCE): Promise<void> {
    const node = await until(
      `a button ${String(name)}`,
      async () => {
        const all = await this.shadowed();
        const fits = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
        return all.find((one) => fits(label(one))) ?? null;
      },
      patience,
    );
    await this.line.press(this.id, node);
  }

  /** The words of what is drawn in our overlay over a board, card by card. */
  async chips(): Promise<string[]> {
    const hosts = await this.hung();
    const overlay = hosts.find(
      (host) => host.value?.attributes?.['data-planseat-chips'] !== undefined,
    );
    return chipsBelow(overlay?.value?.shadowRoot ?? null);
  }

  /** Buttons in shadow roots of body's and html's own empty children: where a guest of the page hangs things up. */
  private async shadowed(): Promise<RemoteNode[]> {
    const all = (await this.hung()).flatMap((host) => buttonsBelow(host.value?.shadowRoot ?? null));
    const visible = await Promise.all(
      all.map((node) => this.with<boolean>(this.id, node, '(one) => one.checkVisibility()')),
    );
    return all.filter((_, at) => visible[at]);
  }

  private async hung(): Promise<RemoteNode[]> {
    const { result } = await this.line.ask<{ result: { value: RemoteNode[] } }>(
      'script.callFunction',
      {
        functionDeclaration: '() => [...document.querySelectorAll("html > :empty, body > :empty")]',
        target: { context: this.id },
        awaitPromise: false,
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 12 },
      },
    );
    return result.value;
  }
}

function chipsBelow(node: RemoteNode | null): string[] {
  if (!node) return [];
  if (node.value?.attributes?.class?.startsWith('chip ')) return [words(node).trim()];
  return (node.value?.children ?? []).flatMap(chipsBelow);
}

function buttonsBelow(node: RemoteNode | null): RemoteNode[] {
  if (!node) return [];
  const below = (node.value?.children ?? []).flatMap(buttonsBelow);
  return node.value?.localName === 'button' ? [node, ...below] : below;
}

function label(node: RemoteNode): string {
  return node.value?.attributes?.['aria-label'] ?? words(node).trim();
}

function words(node: RemoteNode): string {
  return node.value?.nodeValue ?? (node.value?.children ?? []).map(words).join('');
}
