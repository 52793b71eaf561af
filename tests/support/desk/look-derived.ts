/** Looks whether what is derived says what the records say: the summary in extension storage, and the toolbar's badge. */
import { browser } from 'wxt/browser';
import { readSummary, SUMMARY_KEY } from '../../../lib/storage/summary.ts';
import type { Workspace } from '../../../lib/workspace/workspace.ts';

/** One line for each thing that differs. */
export async function lookAtDerived({ ask }: Workspace): Promise<string[]> {
  const { [SUMMARY_KEY]: stored } = await browser.storage.local.get(SUMMARY_KEY);
  const kept = readSummary(stored);
  const now = await ask.summary();
  const plain = (summary: object | null) => JSON.stringify({ ...summary, at: null });
  const attention = now.projects.filter(
    ({ level }) => level === 'off-track' || level === 'at-risk',
  );
  const wanted = attention.length === 0 ? '' : String(attention.length);
  const badge = await browser.action.getBadgeText({});
  return [
    ...(plain(kept) === plain(now) ? [] : [`the summary says ${plain(kept)}, not ${plain(now)}`]),
    ...(badge === wanted ? [] : [`the badge says “${badge}”, not “${wanted}”`]),
  ];
}
