/** Speaks as our own content script in a Chromium tab: what a page could do that had taken it over. */
import type { ChromiumTab } from './chromium-tab.ts';

interface Context {
  id: number;
  origin: string;
  auxData?: { type?: string };
}

/** Asks the worker from the tab's content script; answers the worker's very reply. */
export async function askAsContent(tab: ChromiumTab, name: string, ask: unknown): Promise<unknown> {
  const session = await tab.page.context().newCDPSession(tab.page);
  try {
    const found: Context[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => found.push(context as Context));
    await session.send('Runtime.enable');
    const ours = found.find(
      ({ origin, auxData }) =>
        origin.startsWith('chrome-extension:') && auxData?.type === 'isolated',
    );
    if (!ours) throw new Error('No content script of ours is in this tab');
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `chrome.runtime.sendMessage(${JSON.stringify({ planseat: name, ask })})`,
      contextId: ours.id,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}
