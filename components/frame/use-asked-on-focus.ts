/** What the browser alone knows, and changes on pages of its own without telling: asked now, and again on coming back. */
import { useEffect, useState } from 'react';

/** Undefined until it has told; `ask` keeps its identity from one drawing to the next. */
export function useAskedOnFocus<T>(ask: () => Promise<T>): T | undefined {
  const [told, setTold] = useState<T>();
  useEffect(() => {
    let ended = false;
    const look = () =>
      void ask().then(
        (now) => !ended && setTold(() => now),
        () => {},
      );
    look();
    window.addEventListener('focus', look);
    return () => {
      ended = true;
      window.removeEventListener('focus', look);
    };
  }, [ask]);
  return told;
}
