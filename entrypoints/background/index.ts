/** The caretaker: answers pages, hears the bell, keeps what is derived fresh, opens what the user asks for. */

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { hear } from '../../lib/browser/bell.ts';
import { hearDaily, sleepUntilTomorrow } from '../../lib/browser/daily.ts';
import { forgetOldDrafts } from '../../lib/browser/drafts.ts';
import { hearNotificationPresses } from '../../lib/browser/news.ts';
import { openPage } from '../../lib/browser/open-page.ts';
import { hearLooks, hearSettings } from '../../lib/browser/settings.ts';
import { mayTouch, watchPermissions } from '../../lib/browser/sites.ts';
import { answerAll } from '../../lib/messages/answer-all.ts';
import { answers } from './answers.ts';
import { refreshDerived, repaintEverywhere, repaintTabs } from './derived.ts';
import { keepCopy } from './keep-copy.ts';
import { mendLog } from './mend-log.ts';
import { hearPresses, makeMenus } from './presses.ts';
import { projectOfNews } from './tell-news.ts';
import { tendSites } from './tend-sites.ts';
import { welcome } from './welcome.ts';

export default defineBackground(() => {
  // All listeners stand before anything is awaited: the one that woke the worker must find its hearer.
  answerAll(answers, mayTouch);
  hearPresses();
  hear(() => refreshDerived(false));
  hearLooks(repaintTabs);
  hearNotificationPresses((id) => {
    void openPage(`dashboard.html#/project/${encodeURIComponent(projectOfNews(id))}`);
  });
  watchPermissions(() => {
    tendSites();
    void repaintEverywhere();
  });
  hearSettings(() => {
    void makeMenus();
    tendSites();
    refreshDerived(false);
  });
  hearDaily(() => {
    refreshDerived(true);
    void forgetOldDrafts();
    keepCopy();
  });
  const begin = () => {
    void makeMenus();
    tendSites();
    refreshDerived(true);
    void sleepUntilTomorrow();
    // Whoever never has the browser open at midnight has backups too.
    keepCopy();
  };
  browser.runtime.onStartup.addListener(begin);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    begin();
    if (reason === 'install') void welcome();
  });
  // Whatever it was that woke the worker first.
  mendLog();
});
