/** Text being typed, kept outside the screen as well, so that a closed panel or browser loses nothing. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftShelf } from '../frame/kept-form.tsx';

export type { DraftShelf };

export interface DraftText {
  /** Null: nothing is being typed. */
  text: string | null;
  /** True where it was found again rather than typed just now. */
  found: boolean;
  /** What stood there when the typing began; null where that is not known. */
  over: string | null;
  /** `over`: what the text is typed over by now, where that changed. */
  setText: (text: string | null, over?: string) => void;
}

type Kept = Pick<DraftText, 'text' | 'found' | 'over'>;
const NOTHING: Kept = { text: null, found: false, over: null };

/** Kept as text alone, or with what it is typed over. */
function understand(kept: unknown): Kept | null {
  if (typeof kept === 'string') return kept === '' ? null : { ...NOTHING, text: kept, found: true };
  if (typeof kept !== 'object' || kept === null || !('text' in kept)) return null;
  const { text } = kept;
  if (typeof text !== 'string') return null;
  const over = 'over' in kept && typeof kept.over === 'string' ? kept.over : null;
  return { text, found: true, over };
}

/** `stands`: the saved text that is being changed; left out where there is none. */
export function useDraft(shelf: DraftShelf, key: string, stands?: string): DraftText {
  const [draft, setDraft] = useState<Kept & { key: string }>({ key, ...NOTHING });
  const now = draft.key === key ? draft : NOTHING;
  /** What was typed here last, or let go of; it may be ahead of what is drawn. */
  const typing = useRef<{ key: string; text: string | null } | null>(null);
  const put = useCallback(
    (next: Kept) => {
      typing.current = { key, text: next.text };
      setDraft({ key, ...next });
      const { text, over } = next;
      const kept = stands === undefined ? text || null : text === null ? null : { text, over };
      shelf.keepDraft(key, kept).catch(() => {});
    },
    [shelf, key, stands],
  );
  const late = useRef(put);
  useEffect(() => {
    late.current = put;
  });
  useEffect(() => {
    let here = true;
    // What was typed about something else, or about this before that, lies on the shelf.
    if (typing.current?.key !== key) typing.current = null;
    shelf.readDraft(key).then(
      (kept) => {
        const found = understand(kept);
        if (!here || !found) return;
        if (!typing.current) return setDraft({ key, ...found });
        // Typed while it was being read: that goes on behind what was there.
        const { text } = typing.current;
        if (text && text !== found.text)
          late.current({
            ...found,
            text: `${found.text}${found.over === null ? ' ' : '\n'}${text}`,
          });
      },
      // Without its shelf a draft lives as long as the screen.
      () => {},
    );
    return () => {
      here = false;
    };
  }, [shelf, key]);
  const setText = useCallback(
    (text: string | null, changed?: string) =>
      put({
        text,
        found: false,
        over: changed ?? (now.text === null ? (stands ?? null) : now.over),
      }),
    [put, stands, now.text, now.over],
  );
  return { text: now.text, found: now.found, over: now.over, setText };
}
