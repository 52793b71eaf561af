/** A form whose changes are kept outside the screen as well: a closed tab or an ended browser takes no paragraph with it. */
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { type Marks, sameMarks } from '../../lib/language/parse.ts';
import { Button } from '../basics/button.tsx';
import { Note } from '../basics/note.tsx';
import { inOtherMarks, keptMarks } from './amount-marks.ts';
import { useLanguage } from './language-context.tsx';

export interface DraftShelf {
  readDraft(key: string): Promise<unknown>;
  keepDraft(key: string, value: unknown): Promise<void>;
}

/** Null: nothing is kept beyond the screen. */
export const DraftsContext = createContext<DraftShelf | null>(null);

export interface KeptForm<F> {
  form: F;
  /** The form as it was when the typing began, be it days ago: what a save is written over. */
  begun: F;
  change: (to: Partial<F>) => void;
  /** True where changes of an earlier time were found, which nobody saved. */
  found: boolean;
  /** Lets go of what was kept: it was saved, or is thrown away. */
  forget: () => void;
  /** Back to how the form began. */
  discard: () => void;
  /** Begins anew, from what is saved by now. */
  restart: (start: F) => void;
}

/** What lies on the shelf: the fields that were changed, as typed, and as they were before that. */
interface KeptChanges<F> {
  typed: Partial<F>;
  over: Partial<F>;
  /** By which amounts among them are typed; left out where none are. */
  marks?: Marks;
}

/** Only what was changed: a record may have changed since, and its other fields are its own. */
function changesOf<F extends object>(begun: F, form: F): KeptChanges<F> | null {
  const before = new Map<string, unknown>(Object.entries(begun));
  const typed = Object.entries(form).filter(([field, value]) => before.get(field) !== value);
  if (typed.length === 0) return null;
  const over = typed.map(([field]) => [field, before.get(field)]);
  return {
    typed: Object.fromEntries(typed) as Partial<F>,
    over: Object.fromEntries(over) as Partial<F>,
  };
}

/** Kept by an older version, perhaps: a field that is no longer there, or of another type, is left out. */
function knownOf<F extends object>(start: F, kept: unknown): Partial<F> {
  if (typeof kept !== 'object' || kept === null) return {};
  const known = new Map<string, unknown>(Object.entries(start));
  const shape = (value: unknown) => (Array.isArray(value) ? 'list' : typeof value);
  const fields = Object.entries(kept).filter(
    ([field, value]) => known.has(field) && shape(value) === shape(known.get(field)),
  );
  return Object.fromEntries(fields) as Partial<F>;
}

function understand<F extends object>(
  start: F,
  kept: unknown,
  amounts: readonly string[],
  marks: Marks,
): KeptChanges<F> | null {
  if (typeof kept !== 'object' || kept === null || !('typed' in kept)) return null;
  const typed = knownOf(start, kept.typed);
  if (Object.keys(typed).length === 0) return null;
  const over = 'over' in kept ? knownOf(start, kept.over) : {};
  const from = ('marks' in kept ? keptMarks(kept.marks) : null) ?? marks;
  return {
    typed: inOtherMarks(typed, amounts, from, marks),
    over: inOtherMarks(over, amounts, from, marks),
  };
}

const NO_AMOUNTS: readonly never[] = [];

/**
 * `F`: a form of texts, checks and lists. `key`: what the form is about. `amounts`: the same list at every call, of the
 * fields that are read by the marks of the language; it may be changed while the form is open, or waits on the shelf.
 */
export function useKeptForm<F extends object>(
  key: string,
  begin: () => F,
  amounts: readonly (keyof F & string)[] = NO_AMOUNTS,
): KeptForm<F> {
  const shelf = useContext(DraftsContext);
  const { marks } = useLanguage().format;
  const [start, setStart] = useState(begin);
  const [begun, setBegun] = useState(start);
  const [form, setForm] = useState(start);
  const [found, setFound] = useState(false);
  /** What was changed here so far, by the marks of then; null: let go of, so that nothing more is to be found again. */
  const typing = useRef<{ changes: Partial<F>; by: Marks } | null>({ changes: {}, by: marks });
  const [written, setWritten] = useState(marks);
  if (!sameMarks(written, marks)) {
    const anew = <P extends object>(part: P) => inOtherMarks(part, amounts, written, marks);
    setWritten(marks);
    setStart(anew);
    setBegun(anew);
    setForm(anew);
  }
  const keep = useCallback(
    (changes: KeptChanges<F> | null) => {
      const hasAmount = changes && amounts.some((field) => field in changes.typed);
      shelf?.keepDraft(key, hasAmount ? { ...changes, marks } : changes).catch(() => {});
    },
    [shelf, key, amounts, marks],
  );
  /** What a draft is read over, once it comes. */
  const now = useRef({ start, marks, keep });
  now.current = { start, marks, keep };
  useEffect(() => {
    let here = true;
    shelf?.readDraft(key).then(
      (kept) => {
        const { start, marks, keep } = now.current;
        const changes = understand(start, kept, amounts, marks);
        if (!here || !changes || !typing.current) return;
        // Whoever typed while it was being read is right about these fields, and keeps the others.
        const before = { ...start, ...changes.over };
        const since = inOtherMarks(typing.current.changes, amounts, typing.current.by, marks);
        const next = { ...start, ...changes.typed, ...since };
        setForm(next);
        setBegun(before);
        setFound(true);
        if (Object.keys(since).length > 0) keep(changesOf(before, next));
      },
      // Without its shelf a draft lives as long as the screen.
      () => {},
    );
    return () => {
      here = false;
    };
  }, [shelf, key, amounts]);
  const letGo = () => {
    typing.current = null;
    keep(null);
  };
  const fill = (now: F) => {
    typing.current = null;
    setStart(now);
    setBegun(now);
    setForm(now);
    setFound(false);
  };
  return {
    form,
    begun,
    found,
    change(to) {
      const { changes = {}, by = marks } = typing.current ?? {};
      typing.current = {
        changes: { ...inOtherMarks(changes, amounts, by, marks), ...to },
        by: marks,
      };
      const next = { ...form, ...to };
      setForm(next);
      keep(changesOf(begun, next));
    },
    forget: letGo,
    discard() {
      fill(start);
      letGo();
    },
    restart: fill,
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
