/** Text being typed, kept outside the screen as well, so that a closed panel or browser loses nothing. */
import { useCallback, useEffect, useRef, useState } from 'react';

export interface DraftShelf {
  readDraft(key: string): Promise<unknown>;
  keepDraft(key: string, value: unknown): Promise<void>;
}

export interface DraftText {
  /** Null: nothing is being typed. */
  text: string | null;
  /** True where it was found again rather than typed just now. */
  found: boolean;
  setText: (text: string | null) => void;
}

export function useDraft(shelf: DraftShelf, key: string): DraftText {
  const [draft, setDraft] = useState<{ key: string; text: string | null; found: boolean }>({
    key,
    text: null,
    found: false,
  });
  const touched = useRef('');
  useEffect(() => {
    let here = true;
    shelf.readDraft(key).then(
      (kept) => {
        // Whoever typed meanwhile is right.
        if (here && typeof kept === 'string' && kept !== '' && touched.current !== key)
          setDraft({ key, text: kept, found: true });
      },
      // Without its shelf a draft lives as long as the screen.
      () => {},
    );
    return () => {
      here = false;
    };
  }, [shelf, key]);
  const setText = useCallback(
    (text: string | null) => {
      touched.current = key;
      setDraft({ key, text, found: false });
      shelf.keepDraft(key, text === '' ? null : text).catch(() => {});
    },
    [shelf, key],
  );
  return draft.key === key
    ? { text: draft.text, found: draft.found, setText }
    : { text: null, found: false, setText };
}
