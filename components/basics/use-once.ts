/** A deed that is not begun again while it is under way: a double press or a held Enter means it once. */
import { useRef } from 'react';

export function useOnce<Given extends unknown[]>(
  work: (...given: Given) => Promise<unknown> | undefined,
): (...given: Given) => void {
  const underWay = useRef(false);
  return (...given) => {
    if (underWay.current) return;
    underWay.current = true;
    const end = () => {
      underWay.current = false;
    };
    Promise.resolve(work(...given)).then(end, end);
  };
}
