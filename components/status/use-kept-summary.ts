/** A summary that a person changed: kept for its project until it is copied or made anew, with the facts that it was written over. */
import { useContext, useEffect, useState } from 'react';
import type { Id, Instant } from '../../lib/core/record.ts';
import { DraftsContext } from '../frame/kept-form.tsx';
import type { MadeSummary } from './use-client-summary.ts';

interface Written {
  text: string;
  /** When the writing began. */
  at: Instant;
  /** What the project said then. */
  facts: string;
}

export interface KeptSummary {
  /** The person's own words; null: nobody changed what was made, undefined: not known yet. */
  written: Written | null | undefined;
  /** It was left here earlier, and nobody copied it. */
  found: boolean;
  /** The project says something else by now. */
  overtaken: boolean;
  /** Null: back to what is made of the project. */
  write: (text: string | null) => void;
  /** It is where it was wanted, and need not be kept. */
  letGo: () => void;
}

/** `made`: the summary as the project gives it now; null and undefined as long as there is none. */
export function useKeptSummary(id: Id, made: MadeSummary | null | undefined): KeptSummary {
  const shelf = useContext(DraftsContext);
  const key = `summary:${id}`;
  const [written, setWritten] = useState<Written | null | undefined>(shelf ? undefined : null);
  const [found, setFound] = useState(false);
  useEffect(() => {
    let here = true;
    const begin = (kept: unknown) => {
      if (!here) return;
      const known = understand(kept);
      setWritten(known);
      setFound(known !== null);
    };
    shelf?.readDraft(key).then(begin, () => begin(null));
    return () => {
      here = false;
    };
  }, [shelf, key]);
  const keep = (value: Written | null) => {
    shelf?.keepDraft(key, value).catch(() => {});
  };
  return {
    written,
    found,
    overtaken: Boolean(written && made && written.facts !== made.facts),
    write(text) {
      if (!made) return;
      const { at, facts } = written ?? { at: Date.now(), facts: made.facts };
      const next = text === null || text === made.text ? null : { text, at, facts };
      setWritten(next);
      if (!next) setFound(false);
      keep(next);
    },
    letGo() {
      setFound(false);
      keep(null);
    },
  };
}

function understand(kept: unknown): Written | null {
  if (typeof kept !== 'object' || kept === null) return null;
  if (!('text' in kept && 'at' in kept && 'facts' in kept)) return null;
  const { text, at, facts } = kept;
  if (typeof text !== 'string' || typeof at !== 'number' || typeof facts !== 'string') return null;
  return { text, at, facts };
}
