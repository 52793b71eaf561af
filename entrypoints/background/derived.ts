/** What is derived from the records, made anew after each change: the summary, the badge, the launchers. */
import { browser } from 'wxt/browser';
import { paintBadge } from '../../lib/browser/badge.ts';
import { keep, keepAll, readKept } from '../../lib/browser/kept.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { trackerTabs } from '../../lib/browser/tracker-tabs.ts';
import type { Settings } from '../../lib/core/settings.ts';
import { needsAttention } from '../../lib/core/status.ts';
import type { Language } from '../../lib/language/language.ts';
import { tellTab } from '../../lib/messages/tell-tab.ts';
import { readSummed, SUMMARY_KEY, SUMMED_KEY, writeSummary } from '../../lib/storage/summary.ts';
import type { Summed } from '../../lib/workspace/summed.ts';
import type { Summary } from '../../lib/workspace/views.ts';
import { GLANCE } from '../popup/kept-names.ts';
import { languageHere } from '../start/language-here.ts';
import { workspaceHere } from '../start/workspace-here.ts';
import { builtInSites } from './built-in-sites.ts';
import { glanceOf } from './glance.ts';
import { tellNews } from './tell-news.ts';

/** While one run works, any number of rings ask for one more run, not for many. */
let running: Promise<void> | null = null;
let again: { whole: boolean } | null = null;

/** `whole`: of every project anew, rather than of those touched since the last time. */
export function refreshDerived(whole: boolean): void {
  if (running) {
    again = { whole: whole || again?.whole === true };
    return;
  }
  running = refresh(whole).finally(() => {
    running = null;
    const next = again;
    again = null;
    if (next) refreshDerived(next.whole);
  });
}

async function last(): Promise<Summed | null> {
  const [stored, beside] = await Promise.all([readKept(SUMMARY_KEY), readKept(SUMMED_KEY)]);
  return readSummed(stored, beside);
}

async function refresh(whole: boolean): Promise<void> {
  try {
    // Found before anything new is written into the empty database.
    await workspaceHere.ask.loss();
    const { summary, mark, day } = await workspaceHere.ask.summarySince(
      whole ? null : await last(),
    );
    await keepAll({ [SUMMARY_KEY]: writeSummary(summary), [SUMMED_KEY]: { mark, day } });
    const settings = await readSettings();
    const language = await languageHere(settings);
    await keep(GLANCE, glanceOf(summary, language));
    await badge(summary, settings, language);
    await tellNews(summary, settings, language);
  } catch (error) {
    // The badge stays as it was; the screens say what is wrong with the data.
    console.warn('Planseat: the summary was not made anew.', error);
  }
  repaintTabs();
}

async function badge({ projects }: Summary, { news }: Settings, { t }: Language): Promise<void> {
  const pressing = projects.filter(needsAttention);
  const count = pressing.length;
  const title = count === 0 ? t('launcher:badge.calm') : t('launcher:badge.attention', { count });
  const off = pressing.some(({ level }) => level === 'off-track');
  const worst = off ? 'off-track' : count > 0 ? 'at-risk' : null;
  // Who wants no number is still told by the tooltip.
  await paintBadge({ count: news.badge ? count : 0, worst, title });
}

/** Also in the tabs that may no longer be touched: they must learn it to take the launcher away. */
export async function repaintEverywhere(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(tabs.map(({ id }) => id !== undefined && tellTab(id, 'repaint', {})));
}

export function repaintTabs(): void {
  void repaint();
}

async function repaint(): Promise<void> {
  const { sites } = await readSettings();
  const tabs = await trackerTabs(builtInSites, sites);
  await Promise.all(tabs.map((tabId) => tellTab(tabId, 'repaint', {})));
}
