/** A form whose changes are kept outside the screen as well: a closed tab or an ended browser takes no paragraph with it. */
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import { Button } from '../basics/button.tsx';
import { Note } from '../basics/note.tsx';
import { useLanguage } from './language-context.tsx';

export interface DraftShelf {
  readDraft(key: string): Promise<unknown>;
  keepDraft(key: string, value: unknown): Promise<void>;
}

/** Null: nothing is kept beyond the screen. */
export const DraftsContext = createContext<DraftShelf | null>(null);

export interface KeptForm<F> {
  form: F;
  change: (to: Partial<F>) => void;
  /** True where changes of an earlier time were found, which nobody saved. */
  found: boolean;
  /** Lets go of what was kept: it was saved, or is thrown away. */
  forget: () => void;
  /** Back to how the form began. */
  discard: () => void;
}

/** Only what differs from the form's beginning: a record may have changed since, and its other fields are its own. */
function changesOf<F extends object>(start: F, form: F): Partial<F> {
  const before = new Map<string, unknown>(Object.entries(start));
  const changed = Object.entries(form).filter(([field, value]) => before.get(field) !== value);
  return Object.fromEntries(changed) as Partial<F>;
}

/** What was kept may come from an older version: a field that is no longer there, or of another type, is left out. */
function understand<F extends object>(start: F, kept: unknown): Partial<F> | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const known = new Map<string, unknown>(Object.entries(start));
  const fields = Object.entries(kept).filter(
    ([field, value]) => known.has(field) && typeof value === typeof known.get(field),
  );
  return fields.length === 0 ? null : (Object.fromEntries(fields) as Partial<F>);
}

/** `F`: a form of texts and checks. `key`: what the form is about. */
export function useKeptForm<F extends object>(key: string, begin: () => F): KeptForm<F> {
  const shelf = useContext(DraftsContext);
  const [start] = useState(begin);
  const [form, setForm] = useState(start);
  const [found, setFound] = useState(false);
  const touched = useRef(false);
  useEffect(() => {
    let here = true;
    shelf?.readDraft(key).then(
      (kept) => {
        const changes = understand(start, kept);
        // Whoever typed meanwhile is right.
        if (!here || !changes || touched.current) return;
        setForm({ ...start, ...changes });
        setFound(true);
      },
      // Without its shelf a draft lives as long as the screen.
      () => {},
    );
    return () => {
      here = false;
    };
  }, [shelf, key, start]);
  const keep = (changes: Partial<F>) => {
    const value = Object.keys(changes).length === 0 ? null : changes;
    shelf?.keepDraft(key, value).catch(() => {});
  };
  return {
    form,
    found,
    change(to) {
      touched.current = true;
      const next = { ...form, ...to };
      setForm(next);
      keep(changesOf(start, next));
    },
    forget: () => keep({}),
    discard() {
      touched.current = true;
      setForm(start);
      setFound(false);
      keep({});
    },
  };
}

/** Says that what was typed earlier is here again, with a way to throw it away. */
export function FoundAgain(props: { kept: Pick<KeptForm<object>, 'found' | 'discard'> }) {
  const { t } = useLanguage();
  const { found, discard } = props.kept;
  if (!found) return null;
  return (
    <Note
      tone="mine"
      small
      actions={
        <Button size="small" onClick={discard}>
          {t('do.discard')}
        </Button>
      }
    >
      {t('draftAgain')}
    </Note>
  );
}
