/** What is derived from the records, made anew after each change: the summary, the badge, the launchers. */
import { paintBadge } from '../../lib/browser/badge.ts';
import { keep } from '../../lib/browser/kept.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { trackerTabs } from '../../lib/browser/tracker-tabs.ts';
import { isSample } from '../../lib/core/sample.ts';
import type { Settings } from '../../lib/core/settings.ts';
import type { Language } from '../../lib/language/language.ts';
import { tellTab } from '../../lib/messages/tell-tab.ts';
import { SUMMARY_KEY, writeSummary } from '../../lib/storage/summary.ts';
import type { Summary } from '../../lib/workspace/views.ts';
import { languageHere } from '../start/language-here.ts';
import { workspaceHere } from '../start/workspace-here.ts';
import { builtInSites } from './built-in-sites.ts';
import { tellNews } from './tell-news.ts';

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
    // Found before anything new is written into the empty database.
    await workspaceHere.ask.loss();
    const summary = await workspaceHere.ask.summary();
    await keep(SUMMARY_KEY, writeSummary(summary));
    const settings = await readSettings();
    const language = await languageHere(settings);
    await badge(summary, settings, language);
    await tellNews(summary, settings, language);
  } catch (error) {
    // The badge stays as it was; the screens say what is wrong with the data.
    console.warn('Planseat: the summary was not made anew.', error);
  }
  repaintTabs();
}

async function badge({ projects }: Summary, { news }: Settings, { t }: Language): Promise<void> {
  const real = projects.filter(({ id }) => !isSample(id));
  const off = real.filter((project) => project.level === 'off-track').length;
  const count = off + real.filter((project) => project.level === 'at-risk').length;
  const title = count === 0 ? t('launcher:badge.calm') : t('launcher:badge.attention', { count });
  const worst = off > 0 ? 'off-track' : count > 0 ? 'at-risk' : null;
  // Who wants no number is still told by the tooltip.
  await paintBadge({ count: news.badge ? count : 0, worst, title });
}

export function repaintTabs(): void {
  void repaint();
}

async function repaint(): Promise<void> {
  const { sites } = await readSettings();
  const tabs = await trackerTabs(builtInSites, sites);
  await Promise.all(tabs.map((tabId) => tellTab(tabId, 'repaint', {})));
}
