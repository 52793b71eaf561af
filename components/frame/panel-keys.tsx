/** The shortcut that opens and closes the panel, as the browser has it now: the user may have changed or removed it. */
import { createContext, useContext, useEffect, useState } from 'react';

/** Empty where there is none, or where the browser has not told yet. */
export const PanelKeysContext = createContext('');
export const usePanelKeys = () => useContext(PanelKeysContext);

export function useAskedKeys(ask: () => Promise<string>): string {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    let ended = false;
    const load = () =>
      void ask().then(
        (now) => !ended && setKeys(now),
        () => {},
      );
    load();
    // It is changed on a page of the browser, which tells nobody: looked at again on coming back.
    window.addEventListener('focus', load);
    return () => {
      ended = true;
      window.removeEventListener('focus', load);
    };
  }, [ask]);
  return keys;
}
