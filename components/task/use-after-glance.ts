/** Goes on from the panel's first glance: says what was done on it, and hears the key that it had no answer to. */
import { useEffect } from 'react';
import { useDeeds } from '../frame/deeds.tsx';
import { focusScreen } from '../frame/focus-screen.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { toggledWords } from '../goal/toggled-words.ts';
import type { Glance } from '../screens/panel-host.ts';

/** Called after all that hears keys, so that nothing is pressed between the two. */
export function useAfterGlance(glance: Glance | null): void {
  const { t } = useLanguage();
  const { run } = useDeeds();
  useEffect(() => {
    if (!glance) return;
    const { deeds, later } = glance.end();
    for (const { work, number, identity } of deeds)
      void run(work, toggledWords(t, number, identity.key));
    // What held the focus went with the glance.
    if (document.activeElement === document.body && document.hasFocus()) focusScreen();
    if (later) document.dispatchEvent(new KeyboardEvent('keydown', later));
  }, [glance, run, t]);
}
