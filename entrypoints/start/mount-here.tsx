/** Mounts a screen in this page with the user's language, theme and data, and follows the settings as they change. */
import type { ReactNode } from 'react';
import type { FrameSetup } from '../../components/frame/frame.tsx';
import { mountScreen } from '../../components/frame/mount.tsx';
import { keepDraft, readDraft } from '../../lib/browser/drafts.ts';
import { putAwayNews, watchNews } from '../../lib/browser/news.ts';
import { hearSettings, readSettings } from '../../lib/browser/settings.ts';
import type { Settings } from '../../lib/core/settings.ts';
import { languageHere } from './language-here.ts';
import { workspaceHere } from './workspace-here.ts';

/** `screen` may still be on its way. */
export async function mountHere(screen: ReactNode | Promise<ReactNode>): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('This page has no place for a screen.');
  let setup = readSettings().then((settings) => setupFor(settings));
  let mounted: ReturnType<typeof mountScreen> | null = null;
  // From the first look on: what is changed while the screen is on its way counts.
  hearSettings((settings) => {
    setup = setupFor(settings);
    void setup.then((now) => mounted?.update(now));
  });
  const shown = await screen;
  let latest = setup;
  let first = await latest;
  while (latest !== setup) {
    latest = setup;
    first = await latest;
  }
  mounted = mountScreen(root, shown, first);
}

const news = {
  watch: watchNews,
  putAway: (ids: readonly string[]) => void putAwayNews(ids),
};

const drafts = { readDraft, keepDraft };

async function setupFor(settings: Settings): Promise<FrameSetup> {
  document.documentElement.dataset.density = settings.density;
  return {
    language: await languageHere(settings),
    theme: settings.theme,
    singleKeys: settings.singleKeys,
    workspace: workspaceHere,
    news,
    drafts,
  };
}
