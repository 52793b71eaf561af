/** The toolbar button's badge: how many projects need attention. */
import { browser } from 'wxt/browser';

/** Dark enough for white figures, in both browsers' toolbars. */
const COLOURS = { 'off-track': '#a02a10', 'at-risk': '#7d4a00' } as const;

export interface Badge {
  count: number;
  worst: keyof typeof COLOURS | null;
  /** The button's tooltip, with the count in words. */
  title: string;
}

export async function paintBadge({ count, worst, title }: Badge): Promise<void> {
  const { action } = browser;
  await action.setTitle({ title });
  await action.setBadgeText({ text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
  if (worst === null) return;
  await action.setBadgeBackgroundColor({ color: COLOURS[worst] });
  await action.setBadgeTextColor?.({ color: '#ffffff' });
}
