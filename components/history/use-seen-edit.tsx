/**
 * Saving a form over a record that may have changed since the form was opened: what was not touched is not written, and where
 * both sides changed a field, the person decides. Both values end up in the history, whichever is taken.
 */
import { type ReactNode, useState } from 'react';
import { same } from '../../lib/core/same.ts';
import {
  type Done,
  type FieldConflict,
  Refusal,
  type Seen,
} from '../../lib/workspace/workspace.ts';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { ConflictTable, type ConflictWords, type Side } from './conflict-table.tsx';

/** Writes fields over what was seen. */
export type SeenEdit = (fields: Readonly<Record<string, unknown>>, seen: Seen) => Promise<Done>;

interface Asked {
  fields: Readonly<Record<string, unknown>>;
  seen: Seen;
  conflicts: readonly FieldConflict[];
}

/** Of the conflicting fields, the values of one side. */
const sideOf = (conflicts: readonly FieldConflict[], side: Side) =>
  Object.fromEntries(conflicts.map((one): [string, unknown] => [one.field, one[side]]));

const theirsTaken = (
  conflicts: readonly FieldConflict[],
  choices: Readonly<Record<string, Side>>,
) => conflicts.filter(({ field }) => choices[field] === 'theirs');

export function useSeenEdit(of: {
  /** The record's values when the form was opened. */
  opened: Seen;
  /** What the form says when nobody touched it: a rounded number in it is no change. */
  untouched: object;
  name: string;
  words: ConflictWords;
  edit: SeenEdit;
  say: { done: string; failed: string };
  onDone: () => void;
}): {
  save: (fields: object, text: string) => Promise<void>;
  /** The question, to be shown instead of the form; null: there is none. */
  question: ReactNode;
} {
  const { run } = useDeeds();
  const { t } = useLanguage();
  const [asked, setAsked] = useState<Asked | null>(null);

  const end = () => {
    setAsked(null);
    of.onDone();
  };
  const tryOut = async (fields: Readonly<Record<string, unknown>>, seen: Seen) => {
    try {
      return await of.edit(fields, seen);
    } catch (thrown) {
      if (!(thrown instanceof Refusal) || thrown.conflicts.length === 0) throw thrown;
      setAsked({ fields, seen, conflicts: thrown.conflicts });
      return null;
    }
  };

  const save = async (fields: object, text: string) => {
    const blank = new Map<string, unknown>(Object.entries(of.untouched));
    const typed = Object.entries(fields).map(([field, value]): [string, unknown] => {
      const left = Object.hasOwn(of.opened, field) && same(value, blank.get(field));
      return [field, left ? of.opened[field] : value];
    });
    const done = await run(() => tryOut(Object.fromEntries(typed), of.opened), {
      ...of.say,
      text,
    });
    if (done) end();
  };

  const settle = async (
    { fields, seen, conflicts }: Asked,
    choices: Readonly<Record<string, Side>>,
  ) => {
    const back = theirsTaken(conflicts, choices);
    const work = async () => {
      // What was typed is written first, so that the history has it even where the other's value is taken.
      const mine = await tryOut(fields, { ...seen, ...sideOf(conflicts, 'theirs') });
      if (!mine || back.length === 0) return mine;
      return tryOut(sideOf(back, 'theirs'), sideOf(back, 'yours'));
    };
    const done = await run(work, of.say);
    if (done) end();
  };

  const question = asked && (
    <ConflictTable
      key={JSON.stringify(asked.conflicts)}
      name={of.name || t('data:conflict.field')}
      conflicts={asked.conflicts}
      words={of.words}
      onKeep={(choices) => void settle(asked, choices)}
      onLater={() => setAsked(null)}
    />
  );
  return { save, question };
}
