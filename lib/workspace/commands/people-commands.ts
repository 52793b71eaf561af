/** Clients and people. */
import type { Commands } from '../workspace.ts';
import { given, name } from './checks.ts';
import type { Do } from './do-deed.ts';
import { there, thereOrNull } from './there.ts';

type PeopleCommands = Pick<Commands, 'makeClient' | 'editClient' | 'makePerson' | 'editPerson'>;

export function peopleCommands(act: Do): PeopleCommands {
  return {
    makeClient: (called) =>
      act('client.create', (writer) =>
        writer.make('clients', null, { name: name(called), clientRepId: null }),
      ),

    editClient: (id, fields) =>
      act('client.edit', async (writer) => {
        await there(writer, 'clients', id);
        await thereOrNull(writer, 'people', fields.clientRepId ?? null);
        await writer.edit('clients', id, { ...fields, ...given(fields, 'name', name) });
        return id;
      }),

    makePerson: (person) =>
      act('person.create', async (writer) => {
        await thereOrNull(writer, 'clients', person.clientId);
        const { side, clientId } = person;
        return writer.make('people', null, { name: name(person.name), side, clientId });
      }),

    editPerson: (id, fields) =>
      act('person.edit', async (writer) => {
        await there(writer, 'people', id);
        await thereOrNull(writer, 'clients', fields.clientId ?? null);
        await writer.edit('people', id, { ...fields, ...given(fields, 'name', name) });
        return id;
      }),
  };
}
