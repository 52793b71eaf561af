/** The worker's answers to pages and panels. */
import { browser } from 'wxt/browser';
import { capture } from '../../lib/browser/capture.ts';
import { fetchForTask } from '../../lib/browser/fetch-for-task.ts';
import { openPage } from '../../lib/browser/open-page.ts';
import { bringScript } from '../../lib/browser/page-signs.ts';
import { keepLook } from '../../lib/browser/settings.ts';
import { mintToken, redeemToken } from '../../lib/browser/tokens.ts';
import { type Answers, Refused } from '../../lib/messages/answer-all.ts';
import { chipFacts } from './board-answers.ts';
import { paintLauncher } from './paint-launcher.ts';
import { glanceAhead, taskGlance } from './task-glance.ts';

export const answers: Answers = {
  async paint({ url: address }, { tabId, url }) {
    const shown = URL.canParse(address) ? new URL(address) : null;
    if (shown?.origin !== url.origin)
      throw new Refused(`A page of ${url.host} asked about another site.`);
    return paintLauncher(shown, tabId);
  },
  async bringPanel(_, { tabId }) {
    await bringScript(tabId, '/panel-host.js');
    return {};
  },
  async bringBoard(_, { tabId }) {
    await bringScript(tabId, '/board-host.js');
    return {};
  },
  chipFacts: (ask, { tabId, url }) => chipFacts(ask, url, tabId),
  async mintToken({ ahead }, { tabId }) {
    if (ahead) glanceAhead(ahead);
    return { token: await mintToken(tabId) };
  },
  redeemToken: async ({ token }, { tabId }) => ({ good: await redeemToken(token, tabId) }),
  taskGlance: async ({ identity }) => ({ glance: await taskGlance(identity) }),
  async keepLook({ look }, { url }) {
    await keepLook(url.host, look);
    return {};
  },
  async openPage({ path }) {
    await openPage(path);
    return {};
  },
  async captureHere(_, { tabId }) {
    await capture(await browser.tabs.get(tabId));
    return {};
  },
  fetchForTask: ({ url: address }, { url }) => fetchForTask(address, url),
};
