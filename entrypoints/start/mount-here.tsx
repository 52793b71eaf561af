/** Mounts a screen in this page with the user's language, theme and data, and follows the settings as they change. */
import type { ReactNode } from 'react';
import type { FrameSetup } from '../../components/frame/frame.tsx';
import { mountScreen } from '../../components/frame/mount.tsx';
import { keepDraft, readDraft } from '../../lib/browser/drafts.ts';
import { putAwayNews, watchNews } from '../../lib/browser/news.ts';
import { hearSettings, readSettings } from '../../lib/browser/settings.ts';
import type { Settings } from '../../lib/core/settings.ts';
import type { Workspace } from '../../lib/workspace/workspace.ts';
import { languageHere } from './language-here.ts';
import { workspaceHere } from './workspace-here.ts';

/**
 * `screen` may still be on its way: settings and words are read meanwhile.
 * `data` false: a screen that needs none, and works even where the data cannot be opened.
 */
export async function mountHere(
  screen: ReactNode | Promise<ReactNode>,
  { data } = { data: true },
): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('This page has no place for a screen.');
  const workspace = data ? workspaceHere : null;
  const [shown, setup] = await Promise.all([
    screen,
    readSettings().then((settings) => setupFor(settings, workspace)),
  ]);
  const mounted = mountScreen(root, shown, setup);
  hearSettings((settings) => {
    void setupFor(settings, workspace).then(mounted.update);
  });
}

const news = {
  watch: watchNews,
  putAway: (ids: readonly string[]) => void putAwayNews(ids),
};

const drafts = { readDraft, keepDraft };

async function setupFor(settings: Settings, workspace: Workspace | null): Promise<FrameSetup> {
  document.documentElement.dataset.density = settings.density;
  return {
    language: await languageHere(settings),
    theme: settings.theme,
    singleKeys: settings.singleKeys,
    workspace,
    news,
    drafts,
  };
}
