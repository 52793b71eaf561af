/**
 * A document of the extension that Firefox shows outside its tabs: the toolbar popup, or the sidebar. BiDi does not know
 * of these; they are read by a script in their process, and typed into through the browser's own window.
 */
import type { FirefoxLine } from './firefox-line.ts';
import { asRead, hasWords, type Name, until } from './screen.ts';

/** What can be done with it: less than with a whole screen. */
export interface Glimpse {
  text(): Promise<string>;
  sees(words: Name): Promise<void>;
  press(key: string): Promise<void>;
}

/** Finds the element that holds the document, in the browser's window. */
const WHERE = {
  popup: `document.querySelector('.webextension-popup-browser')`,
  sidebar: `SidebarController.browser.contentDocument.getElementById('webext-panels-browser')`,
};

export class FirefoxSide implements Glimpse {
  constructor(
    private readonly line: FirefoxLine,
    private readonly where: keyof typeof WHERE,
  ) {}

  /** Empty while nothing is shown. */
  async text(): Promise<string> {
    return asRead(await this.inDocument('content.document.body?.innerText ?? ""'));
  }

  /** Evaluates an expression in the document's process; an empty text where nobody answers. */
  private inDocument(expression: string): Promise<string> {
    const source = `sendAsyncMessage('planseat:answer', ${expression})`;
    return this.line.inBrowser<string>(`() => {
      const { messageManager } = ${WHERE[this.where]} ?? {};
      if (!messageManager) return '';
      return new Promise((answer) => {
        // A popup that closes meanwhile never answers.
        setTimeout(() => answer(''), 1_000);
        messageManager.addMessageListener('planseat:answer', function hear({ data }) {
          messageManager.removeMessageListener('planseat:answer', hear);
          answer(data);
        });
        const script = ${JSON.stringify(encodeURIComponent(source))};
        messageManager.loadFrameScript('data:application/javascript,' + script, false);
      });
    }`);
  }

  async sees(words: Name): Promise<void> {
    let last = '';
    await until('', async () => {
      last = await this.text();
      return hasWords(last, words);
    }).catch((error: Error) => {
      throw new Error(`Waited for ${String(words)}; on screen: ${last}`, { cause: error.cause });
    });
  }

  /** A trusted key where the document's focus is. */
  async press(key: string): Promise<void> {
    const name = JSON.stringify(key);
    await this.withHands(`
      const press = new content.KeyboardEvent('', { key: ${name}, code: ${name} });
      hands.keydown(press);
      hands.keyup(press);`);
  }

  private async withHands(deed: string): Promise<void> {
    await this.inDocument(`(() => {
      const hands = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      hands.beginInputTransactionForTests(content);
      ${deed}
      return 'done';
    })()`);
  }

  /** Writes into the field of that label, as an input method does: all at once. */
  async fill(label: string, text: string): Promise<void> {
    await until(`the field “${label}”`, async () => {
      const found = await this.inDocument(`(() => {
        const name = (one) => one.getAttribute('aria-label') ?? one.labels[0]?.textContent;
        const fields = [...content.document.querySelectorAll('input, textarea')];
        const field = fields.find((one) => name(one) === ${JSON.stringify(label)});
        field?.focus();
        return field ? 'there' : '';
      })()`);
      return found === 'there';
    });
    await this.withHands(`hands.commitCompositionWith(${JSON.stringify(text)});`);
  }

  /** Does it answer at all? */
  async isShown(): Promise<boolean> {
    return (await this.text()) !== '';
  }
}
