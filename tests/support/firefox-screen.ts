/** A document in Firefox as a Screen, over BiDi: a page, the panel's frame in it, or one of Planseat's own pages. */
import { writeFile } from 'node:fs/promises';
import { askAxe, axeSource } from './axe.ts';
import { type FirefoxLine, KEYS, type RemoteNode } from './firefox-line.ts';
import { picturePath } from './pictures.ts';
import { asRead, hasWords, type Name, type Role, type Screen, until } from './screen.ts';

/** Is anything pressed where the element lies? A panel that was only just shown takes no presses yet. */
const TAKES_PRESSES = `(one) => {
  const { left, top, width, height } = one.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && hit !== document.documentElement;
}`;

export class FirefoxScreen implements Screen {
  constructor(
    protected readonly line: FirefoxLine,
    /** Asked anew each time: a frame that is closed and opened is another context. */
    protected readonly context: () => Promise<string>,
  ) {}

  /** The first visible element of that role and name. */
  private one(role: Role, name: Name): Promise<RemoteNode> {
    return until(`${role} ${String(name)}`, async () => {
      const value = typeof name === 'string' ? { role, name } : { role };
      const context = await this.context();
      const { nodes } = await this.line.ask<{ nodes: RemoteNode[] }>(
        'browsingContext.locateNodes',
        { context, locator: { type: 'accessibility', value } },
      );
      for (const node of nodes) if (await this.fits(context, node, name)) return node;
      return null;
    });
  }

  /** Is it visible, and does a pattern fit its label or words? A whole name was compared by the browser already. */
  private async fits(context: string, node: RemoteNode, name: Name): Promise<boolean> {
    const [visible, label] = await this.with<[boolean, string]>(
      context,
      node,
      `(one) => [one.checkVisibility(), one.getAttribute('aria-label') ?? (one.labels?.[0] ?? one).textContent]`,
    );
    return visible && (typeof name === 'string' || name.test(asRead(label)));
  }

  protected async with<T>(context: string, node: RemoteNode, source: string): Promise<T> {
    const answer = await this.line.ask<{ type: string; result?: { value?: string } }>(
      'script.callFunction',
      {
        functionDeclaration: `async (one) => JSON.stringify((await (${source})(one)) ?? null)`,
        arguments: [{ sharedId: node.sharedId }],
        target: { context },
        awaitPromise: true,
      },
    );
    if (answer.type !== 'success') throw new Error(`The element is gone`);
    return JSON.parse(answer.result?.value ?? 'null') as T;
  }

  async click(role: Role, name: Name): Promise<void> {
    let failed: unknown = null;
    await until(`${role} “${String(name)}” to take presses`, async () => {
      const node = await this.one(role, name);
      const context = await this.context();
      await this.with(context, node, `(one) => one.scrollIntoView({ block: 'center' })`);
      if (!(await this.with<boolean>(context, node, TAKES_PRESSES))) return false;
      try {
        await this.line.press(context, node);
      } catch (thrown) {
        // Another element took its place before the pointer was there: the panel that of its first glance.
        if (/is not displayed|no such|stale/.test(String(thrown))) return false;
        failed = thrown;
      }
      return true;
    });
    if (failed !== null) throw failed;
  }

  async fill(role: Role, name: Name, text: string): Promise<void> {
    const node = await this.one(role, name);
    const context = await this.context();
    await this.with(context, node, `(one) => { one.focus(); one.select?.(); }`);
    await this.line.type(context, ['\uE003', ...text]);
  }

  async choose(name: Name, option: Name): Promise<void> {
    const node = await this.one('combobox', name);
    const context = await this.context();
    const words = await until(`the option ${String(option)}`, async () => {
      const all = await this.with<string[]>(
        context,
        node,
        '(one) => { one.focus(); return [...one.options].map(({ label }) => label); }',
      );
      const fits = (label: string) =>
        typeof option === 'string' ? asRead(label) === option : option.test(asRead(label));
      return all.find(fits) ?? null;
    });
    // A closed list takes what is typed for the beginning of an option.
    await this.line.type(context, [...words]);
  }

  async press(chord: string): Promise<void> {
    const parts = chord.split('+').map((part) => KEYS[part] ?? part);
    await this.line.type(await this.context(), parts.slice(-1), parts.slice(0, -1));
  }

  async value(role: Role, name: Name): Promise<string> {
    const node = await this.one(role, name);
    return this.with(await this.context(), node, `(one) => one.value`);
  }

  async checked(role: Role, name: Name): Promise<boolean> {
    const node = await this.one(role, name);
    const source = `(one) => one.getAttribute('aria-checked') === 'true' || one.checked === true`;
    return this.with(await this.context(), node, source);
  }

  async has(role: Role, name: Name): Promise<void> {
    await this.one(role, name);
  }

  async text(): Promise<string> {
    return asRead(await this.line.run(await this.context(), '() => document.body.innerText'));
  }

  sees(words: Name): Promise<void> {
    return this.waitForWords(words, true);
  }

  misses(words: Name): Promise<void> {
    return this.waitForWords(words, false);
  }

  private async waitForWords(words: Name, there: boolean): Promise<void> {
    let last = '';
    await until('', async () => {
      last = await this.text();
      return hasWords(last, words) === there;
    }).catch((error: Error) => {
      const wish = there ? 'to be there' : 'to be gone';
      throw new Error(`Waited for ${String(words)} ${wish}; on screen: ${last}`, {
        cause: error.cause,
      });
    });
  }

  async run<A, R>(work: (given: A) => R | Promise<R>, given: A): Promise<R> {
    return this.line.run<R>(await this.context(), work.toString(), given);
  }

  /** `again`: only of the colours. */
  async violations(again = false): Promise<string[]> {
    const context = await this.context();
    await this.line.ask('script.evaluate', {
      expression: axeSource,
      target: { context },
      awaitPromise: false,
    });
    return this.line.run<string[]>(context, askAxe.toString(), again);
  }

  async picture(name: string): Promise<void> {
    const { data } = await this.line.ask<{ data: string }>('browsingContext.captureScreenshot', {
      context: await this.context(),
    });
    await writeFile(picturePath(`firefox/${name}`), Buffer.from(data, 'base64'));
  }
}
