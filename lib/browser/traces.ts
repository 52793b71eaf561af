/** What extension storage knows of the data: it lies apart from the databases, and outlives them where they are lost. */
import { browser } from 'wxt/browser';
import type { Trace, Traces } from '../core/loss.ts';
import { BELL } from './bell.ts';

const KEY = 'loss';
const TOLD = 'told';
const NEVER = 'never';

async function read() {
  const { [BELL]: bell, [KEY]: loss } = await browser.storage.local.get([BELL, KEY]);
  return { rung: typeof bell === 'number' ? bell : NEVER, loss };
}

export const traces: Traces = {
  async read(): Promise<Trace> {
    const { rung, loss } = await read();
    if (loss === TOLD) return 'lost';
    if (loss === rung) return 'settled';
    return rung === NEVER ? 'nothing' : 'written';
  },
  /** A loss is settled as of the last ring: what is written after it can be lost again. */
  async note(loss) {
    const { rung } = await read();
    await browser.storage.local.set({ [KEY]: loss === 'lost' ? TOLD : rung });
  },
};
