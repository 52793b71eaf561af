/** The content script's side of what the worker tells, and of the side panel's calls. */
import type { Browser } from 'wxt/browser';
import { isBag, isTold, isToldName } from './guards.ts';
import { type Line, lineOverRuntimePort } from './line.ts';
import { SIDE_LINE, type Told, type ToldName } from './messages.ts';
import { messaging } from './runtime.ts';

export type Hearers = {
  [N in ToldName]: (tell: Told[N]['tell']) => Promise<Told[N]['answer']>;
};

/** The hearers are asked for when something is told. */
export function hearTold(hearers: () => Hearers): void {
  messaging()?.runtime.onMessage.addListener(
    (message: unknown, _: Browser.runtime.MessageSender, reply: (answer: unknown) => void) => {
      if (!isBag(message) || !isToldName(message.planseat)) return undefined;
      hearOne(hearers(), message.planseat, message.tell).then(reply, () => reply(null));
      return true;
    },
  );
}

async function hearOne<N extends ToldName>(
  hearers: Hearers,
  name: N,
  tell: unknown,
): Promise<unknown> {
  return isTold(name, tell) ? hearers[name](tell) : null;
}

export function takeCalls(take: (line: Line) => void): void {
  messaging()?.runtime.onConnect.addListener((port) => {
    if (port.name === SIDE_LINE) take(lineOverRuntimePort(port));
  });
}
