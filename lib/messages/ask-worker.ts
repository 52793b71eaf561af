/** Asks the worker one question of the contract, and gives its troubles their kind back. */
import type { Asked, AskedName } from './messages.ts';
import { messaging } from './runtime.ts';

/**
 * `updated`: this page's script belongs to an older Planseat, only a reload of the page helps.
 * `refused`: the worker does not answer this asker. `failed`: it tried and could not.
 */
export type AskTrouble = 'updated' | 'refused' | 'failed';

export class AskFailed extends Error {
  constructor(
    readonly trouble: AskTrouble,
    message: string,
  ) {
    super(message);
    this.name = 'AskFailed';
  }
}

/** As it travels. */
export interface Envelope {
  planseat: AskedName;
  ask: unknown;
}
export type Reply = { answer: unknown } | { trouble: 'refused' | 'failed'; message: string };

/** A worker killed in the middle of answering starts again for the second try; questions are safe to repeat. */
export async function askWorker<N extends AskedName>(
  name: N,
  ask: Asked[N]['ask'],
): Promise<Asked[N]['answer']> {
  try {
    return await askOnce(name, ask);
  } catch (error) {
    if (error instanceof AskFailed) throw error;
    if (!messaging()) throw new AskFailed('updated', 'The extension was updated or removed.');
    return await askOnce(name, ask);
  }
}

async function askOnce<N extends AskedName>(
  name: N,
  ask: Asked[N]['ask'],
): Promise<Asked[N]['answer']> {
  const runtime = messaging()?.runtime;
  if (!runtime) throw new AskFailed('updated', 'The extension was updated or removed.');
  const envelope: Envelope = { planseat: name, ask };
  const reply: Reply | undefined = await runtime.sendMessage(envelope);
  if (reply === undefined) throw new Error(`Nobody answered ${name}.`);
  if ('trouble' in reply) throw new AskFailed(reply.trouble, reply.message);
  return reply.answer as Asked[N]['answer'];
}
