/** The dashboard's address, followed as it changes by links, by us, and by the browser's back button. */
import { useCallback, useSyncExternalStore } from 'react';
import { type Route, readRoute, writeRoute } from './route.ts';

const follow = (hear: () => void) => {
  window.addEventListener('hashchange', hear);
  return () => window.removeEventListener('hashchange', hear);
};
const hash = () => window.location.hash;

/** `replace`: no step for the back button, for what changes with every letter typed. */
export function useRoute(): [Route, (to: Route, replace?: boolean) => void] {
  const now = useSyncExternalStore(follow, hash);
  const go = useCallback((to: Route, replace = false) => {
    const address = writeRoute(to);
    if (address === window.location.hash) return;
    if (!replace) {
      window.location.hash = address;
      return;
    }
    window.history.replaceState(null, '', address);
    // Replacing tells nobody by itself.
    window.dispatchEvent(new Event('hashchange'));
  }, []);
  return [readRoute(now), go];
}
