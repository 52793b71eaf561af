/** Which records a record points at, and which of those it cannot be without. */
import type { Kind } from './change.ts';
import type { Id, RecordBase } from './record.ts';

export interface Pointer {
  kind: Kind;
  id: Id;
  /** True where the record belongs to it: a project to its client, a goal to its project. */
  owner: boolean;
}

/** Fields that hold an id, alone or somewhere inside, and what it is the id of. Tasks and tags outlive their project. */
const POINTING: Readonly<Partial<Record<Kind, Readonly<Record<string, Kind>>>>> = {
  clients: { clientRepId: 'people' },
  projects: { clientId: 'clients', seats: 'people' },
  people: { clientId: 'clients' },
  places: { projectId: 'projects' },
  goals: { projectId: 'projects', speakerId: 'people', personId: 'people' },
  constraints: { projectId: 'projects', personId: 'people' },
  overrides: { projectId: 'projects' },
  tags: { goals: 'goals', constraintId: 'constraints' },
};

const OWNERS: readonly Kind[] = ['clients', 'projects'];

/** Words inside a value that may hold pointers: a goal's quote, its scores; a tag's draws. */
const NESTED = ['quote', 'clientScores', 'draws'];

/** The ids that a pointing field holds: one, several, or one per seat. */
function idsIn(value: unknown): Id[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
}

function pointersIn(kinds: Readonly<Record<string, Kind>>, record: object): Pointer[] {
  return Object.entries(record).flatMap(([field, value]): Pointer[] => {
    if (NESTED.includes(field)) {
      const parts = Array.isArray(value) ? value : [value ?? {}];
      return parts.flatMap((part) => pointersIn(kinds, part));
    }
    const to = kinds[field];
    if (to === undefined) return [];
    return idsIn(value).map((id) => ({ kind: to, id, owner: OWNERS.includes(to) }));
  });
}

export function pointersOf(kind: Kind, record: object): Pointer[] {
  return pointersIn(POINTING[kind] ?? {}, record);
}

/** A field is called the same in all kinds of record, and holds ids of one kind. */
const EVERYWHERE: Readonly<Record<string, Kind>> = Object.assign({}, ...Object.values(POINTING));

/** True where what a field holds are ids, which nobody can read. */
export function holdsIds(field: string): boolean {
  return Object.hasOwn(EVERYWHERE, field);
}

/** Every record that a value speaks of, for whoever reads it: the project of a task too, though the task outlives it. */
export function spokenOf(field: string, value: unknown): Pointer[] {
  return pointersIn(EVERYWHERE, { [field]: value });
}

export interface Pointing {
  kind: Kind;
  record: RecordBase;
}
