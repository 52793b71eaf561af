/** Constraints of all four kinds: made and edited. */
import type { Constraint } from '../../core/constraint.ts';
import type { Id } from '../../core/record.ts';
import { changedFrom } from '../../core/seen-values.ts';
import type { Reader, Writer } from '../../storage/store.ts';
import type { Commands, NewConstraint, NewPerson, Seen } from '../workspace.ts';
import * as check from './checks.ts';
import type { Do } from './do-deed.ts';
import { makePerson } from './people-commands.ts';
import { there } from './there.ts';

type ConstraintCommands = Pick<Commands, 'makeConstraint' | 'editConstraint'>;

function thresholds(percents: readonly number[]): readonly number[] {
  for (const percent of percents) {
    if (check.percent(percent, 'thresholds') === 0) {
      throw check.bad('thresholds', 'A threshold is above 0 per cent.');
    }
  }
  return [...new Set(percents)].sort((a, b) => a - b);
}

/** What only one kind has. */
function own(one: NewConstraint): NewConstraint {
  switch (one.kind) {
    case 'budget':
      return {
        ...one,
        limit: check.amount(one.limit, 'limit'),
        thresholds: thresholds(one.thresholds),
      };
    case 'timeline':
      return { ...one, date: check.day(one.date, 'date') };
    case 'stakeholder':
      return { ...one, position: check.words(one.position, 'position', check.STATEMENT_MOST) };
    case 'priority':
      return {
        ...one,
        was: check.text(one.was.trim(), 'was', check.STATEMENT_MOST),
        now: check.words(one.now, 'now', check.STATEMENT_MOST),
        changedOn: check.day(one.changedOn, 'changedOn'),
        // What a change of mind saved is a cost below nothing.
        cost: check.amount(one.cost, 'cost', true),
      };
  }
}

/** `was`: whose position it was so far, who may lie in the trash by now; null: it is made only now. */
async function checked(
  reader: Reader,
  one: NewConstraint,
  was: Constraint | null,
): Promise<NewConstraint> {
  const stays = was?.kind === 'stakeholder' ? was.personId : null;
  if (one.kind === 'stakeholder' && one.personId !== stays)
    await there(reader, 'people', one.personId);
  return {
    ...own(one),
    name: check.name(one.name),
    note: check.text(one.note, 'note', check.NOTE_MOST),
  };
}

function fieldsOf(constraint: Constraint): NewConstraint {
  const { id, createdAt, deletedAt, stamps, ...fields } = constraint;
  return fields;
}

/** With the one whose position it is made first, where that is somebody new. */
async function withPerson<F extends object>(writer: Writer, fields: F, person?: NewPerson) {
  return person ? { ...fields, personId: await makePerson(writer, person) } : fields;
}

/** The kind stays, and so does the project: the numbers that rest on them would change their meaning. */
export async function editConstraint(
  writer: Writer,
  id: Id,
  asked: Partial<NewConstraint>,
  seen: Seen = {},
  person?: NewPerson,
): Promise<Id> {
  const constraint = await there(writer, 'constraints', id);
  const fields = await withPerson(writer, changedFrom(asked, seen, constraint), person);
  for (const field of ['kind', 'projectId'] as const) {
    if (fields[field] !== undefined && fields[field] !== constraint[field]) {
      throw check.bad(field, 'This cannot be changed. Make a new constraint instead.');
    }
  }
  // The kinds are equal, so what is laid over the fields is of the same kind.
  const next = { ...fieldsOf(constraint), ...fields } as NewConstraint;
  await writer.edit('constraints', id, await checked(writer, next, constraint));
  return id;
}

export function constraintCommands(act: Do): ConstraintCommands {
  return {
    makeConstraint: (constraint, person) =>
      act('constraint.create', async (writer) => {
        await there(writer, 'projects', constraint.projectId);
        const whole = await withPerson(writer, constraint, person);
        return writer.make('constraints', null, await checked(writer, whole, null));
      }),
    editConstraint: (id, fields, seen, person) =>
      act('constraint.edit', (writer) => editConstraint(writer, id, fields, seen, person)),
  };
}
