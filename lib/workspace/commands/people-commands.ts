/** Clients and people. */
import type { Id } from '../../core/record.ts';
import { changedFrom } from '../../core/seen-values.ts';
import type { Writer } from '../../storage/store.ts';
import type { Commands, NewPerson, Seen } from '../workspace.ts';
import { given, name } from './checks.ts';
import type { Do } from './do-deed.ts';
import { there, thereOrNull } from './there.ts';

type PeopleCommands = Pick<Commands, 'makeClient' | 'editClient' | 'makePerson' | 'editPerson'>;

export async function makePerson(writer: Writer, person: NewPerson): Promise<Id> {
  await thereOrNull(writer, 'clients', person.clientId);
  const { side, clientId } = person;
  return writer.make('people', null, { name: name(person.name), side, clientId });
}

export async function editClient(
  writer: Writer,
  id: Id,
  asked: Parameters<Commands['editClient']>[1],
  seen: Seen = {},
): Promise<Id> {
  const fields = changedFrom(asked, seen, await there(writer, 'clients', id));
  await thereOrNull(writer, 'people', fields.clientRepId ?? null);
  await writer.edit('clients', id, { ...fields, ...given(fields, 'name', name) });
  return id;
}

export async function editPerson(
  writer: Writer,
  id: Id,
  asked: Parameters<Commands['editPerson']>[1],
  seen: Seen = {},
): Promise<Id> {
  const fields = changedFrom(asked, seen, await there(writer, 'people', id));
  await thereOrNull(writer, 'clients', fields.clientId ?? null);
  await writer.edit('people', id, { ...fields, ...given(fields, 'name', name) });
  return id;
}

export function peopleCommands(act: Do): PeopleCommands {
  return {
    makeClient: (called, clientRepId = null) =>
      act('client.create', async (writer) => {
        await thereOrNull(writer, 'people', clientRepId);
        return writer.make('clients', null, { name: name(called), clientRepId });
      }),

    editClient: (id, fields, seen) =>
      act('client.edit', (writer) => editClient(writer, id, fields, seen)),

    makePerson: (person) => act('person.create', (writer) => makePerson(writer, person)),

    editPerson: (id, fields, seen) =>
      act('person.edit', (writer) => editPerson(writer, id, fields, seen)),
  };
}
