/** The worker's side of the contract: every question is checked for who asks and what is asked before it is answered. */
import { type Browser, browser } from 'wxt/browser';
import type { Reply } from './ask-worker.ts';
import { askChecks, isAskedName, isBag } from './guards.ts';
import type { Asked, AskedName } from './messages.ts';

/** Who asks: the top document of a tab (its content script), or a panel frame within a tab. */
export interface Asker {
  tabId: number;
  url: URL;
}

export type Answers = {
  [N in AskedName]: (ask: Asked[N]['ask'], asker: Asker) => Promise<Asked[N]['answer']>;
};

const WHO: { [N in AskedName]: 'content' | 'panel' } = {
  paint: 'content',
  bringPanel: 'content',
  bringBoard: 'content',
  chipFacts: 'content',
  mintToken: 'content',
  keepLook: 'content',
  fetchForTask: 'content',
  redeemToken: 'panel',
  taskGlance: 'panel',
  openPage: 'panel',
  captureHere: 'panel',
};

/** Thrown by an answer that is not for this asker. */
export class Refused extends Error {}

/** Registers at once, so that a worker that was just woken hears the question that woke it. */
export function answerAll(answers: Answers, mayTouch: (url: URL) => Promise<boolean>): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Browser.runtime.MessageSender, reply: (reply: Reply) => void) => {
      if (!isBag(message) || !isAskedName(message.planseat)) return undefined;
      answerOne(answers, mayTouch, message.planseat, message.ask, sender).then(
        (answer) => reply({ answer }),
        (error: unknown) => reply(troubleOf(error)),
      );
      return true;
    },
  );
}

function troubleOf(error: unknown): Reply {
  const message = error instanceof Error ? error.message : String(error);
  return { trouble: error instanceof Refused ? 'refused' : 'failed', message };
}

async function answerOne<N extends AskedName>(
  answers: Answers,
  mayTouch: (url: URL) => Promise<boolean>,
  name: N,
  ask: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<Asked[N]['answer']> {
  const asker = WHO[name] === 'panel' ? panelAsker(sender) : contentAsker(sender);
  if (!asker) throw new Refused(`${name} is not for this asker.`);
  const mayAsk = WHO[name] === 'panel' || (await mayTouch(asker.url));
  // Our script stays in a page after the right to it was taken back, and takes its launcher away when it is told so.
  if (!mayAsk && name === 'paint') return null as Asked[N]['answer'];
  if (!mayAsk) throw new Refused(`Planseat may not touch ${asker.url.host}.`);
  const check: (ask: unknown) => ask is Asked[N]['ask'] = askChecks[name];
  if (!check(ask)) throw new Refused(`${name} was asked in a wrong shape.`);
  return answers[name](ask, asker);
}

/** A content script of ours speaks with our id from the top document of an http(s) page. */
export function contentAsker(sender: Browser.runtime.MessageSender): Asker | null {
  const asker = anyAsker(sender);
  if (!asker || sender.frameId !== 0) return null;
  return asker.url.protocol === 'https:' || asker.url.protocol === 'http:' ? asker : null;
}

/** Our panel page, framed in a tab: never the top document. */
export function panelAsker(sender: Browser.runtime.MessageSender): Asker | null {
  const asker = anyAsker(sender);
  if (!asker || sender.frameId === 0) return null;
  const panel = new URL(browser.runtime.getURL('/panel.html'));
  // Not by `origin`: some engines have none for an extension's address.
  const isPanel = (['protocol', 'host', 'pathname'] as const).every(
    (part) => asker.url[part] === panel[part],
  );
  return isPanel ? asker : null;
}

function anyAsker(sender: Browser.runtime.MessageSender): Asker | null {
  if (sender.id !== browser.runtime.id || sender.tab?.id === undefined || !sender.url) return null;
  if (!URL.canParse(sender.url)) return null;
  return { tabId: sender.tab.id, url: new URL(sender.url) };
}
