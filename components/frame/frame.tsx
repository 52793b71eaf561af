/** What surrounds every screen: language, direction, theme, preferences, workspace, toasts, and a net for errors. */
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { type ReactNode, useEffect, useLayoutEffect } from 'react';
import type { Theme } from '../../lib/core/settings.ts';
import type { Language } from '../../lib/language/language.ts';
import type { Workspace } from '../../lib/workspace/workspace.ts';
import { ToastHost } from '../basics/toast.tsx';
import { DeedsProvider } from './deeds.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { keepFocus } from './keep-focus.ts';
import { type DraftShelf, DraftsContext } from './kept-form.tsx';
import { LanguageContext } from './language-context.tsx';
import { NewsContext, type NewsHost } from './news.tsx';
import { PreferencesContext } from './preferences.tsx';
import { followTyping } from './typing-on.ts';
import { WorkspaceContext } from './workspace-context.tsx';

export interface FrameSetup {
  language: Language;
  theme: Theme;
  singleKeys: boolean;
  /** Null for a screen that stands before the data: one that says why they cannot be opened. */
  workspace: Workspace | null;
  /** Null: the screen tells no news. */
  news?: NewsHost | null;
  /** Where forms keep what is typed; null: nowhere. */
  drafts?: DraftShelf | null;
}

export function Frame(props: FrameSetup & { children: ReactNode }) {
  const { language, theme, singleKeys, workspace } = props;
  useLayoutEffect(() => {
    // On the document itself, so that menus and dialogs, which lie outside the screen, follow too.
    const root = document.documentElement;
    root.lang = language.code;
    root.dir = language.dir;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    document.body.classList.add('ps');
  }, [language, theme]);
  useEffect(keepFocus, []);
  useEffect(followTyping, []);
  const screen = (
    <DraftsContext value={props.drafts ?? null}>
      <ErrorBoundary>{props.children}</ErrorBoundary>
    </DraftsContext>
  );
  return (
    <LanguageContext value={language}>
      <PreferencesContext value={{ singleKeys }}>
        <NewsContext value={props.news ?? null}>
          <DirectionProvider direction={language.dir}>
            <ToastHost>
              {workspace ? (
                <WorkspaceContext value={workspace}>
                  <DeedsProvider>{screen}</DeedsProvider>
                </WorkspaceContext>
              ) : (
                screen
              )}
            </ToastHost>
          </DirectionProvider>
        </NewsContext>
      </PreferencesContext>
    </LanguageContext>
  );
}
