/** What is derived from the records, made anew after each change: the summary, the badge, the launchers. */
import { paintBadge } from '../../lib/browser/badge.ts';
import { keep } from '../../lib/browser/kept.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { trackerTabs } from '../../lib/browser/tracker-tabs.ts';
import { tellTab } from '../../lib/messages/tell-tab.ts';
import { SUMMARY_KEY, writeSummary } from '../../lib/storage/summary.ts';
import type { Summary } from '../../lib/workspace/views.ts';
import { languageHere } from '../start/language-here.ts';
import { workspaceHere } from '../start/workspace-here.ts';
import { builtInSites } from './built-in-sites.ts';

/** While one run works, any number of rings ask for one more run, not for many. */
let running: Promise<void> | null = null;
let again = false;

export function refreshDerived(): void {
  if (running) {
    again = true;
    return;
  }
  running = refresh().finally(() => {
    running = null;
    if (!again) return;
    again = false;
    refreshDerived();
  });
}

async function refresh(): Promise<void> {
  try {
    const summary = await workspaceHere.ask.summary();
    await keep(SUMMARY_KEY, writeSummary(summary));
    await badge(summary);
  } catch (error) {
    // The badge stays as it was; the screens say what is wrong with the data.
    console.warn('Planseat: the summary was not made anew.', error);
  }
  repaintTabs();
}

async function badge({ projects }: Summary): Promise<void> {
  const { t } = await languageHere(await readSettings());
  const off = projects.filter((project) => project.level === 'off-track').length;
  const count = off + projects.filter((project) => project.level === 'at-risk').length;
  const title = count === 0 ? t('launcher:badge.calm') : t('launcher:badge.attention', { count });
  const worst = off > 0 ? 'off-track' : count > 0 ? 'at-risk' : null;
  await paintBadge({ count, worst, title });
}

export function repaintTabs(): void {
  void repaint();
}

async function repaint(): Promise<void> {
  const { sites } = await readSettings();
  const tabs = await trackerTabs(builtInSites, sites);
  await Promise.all(tabs.map((tabId) => tellTab(tabId, 'repaint', {})));
}
