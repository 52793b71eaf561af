/** A workspace for component tests: answers what a test gives it, remembers what was done, and rings when told. */
import type { Commands, Done, Queries, Workspace } from '../../lib/workspace/workspace.ts';

export interface Deed {
  name: keyof Commands;
  given: readonly unknown[];
}

export interface FakeWorkspace extends Workspace {
  deeds: Deed[];
  /** As if something was written, here or in another window. */
  ring(): void;
  answers: Partial<Queries>;
  /** Stands in for a command; without one it succeeds. */
  commands: Partial<Commands>;
}

export function fakeWorkspace(answers: Partial<Queries>): FakeWorkspace {
  const hearers = new Set<() => void>();
  const fake: FakeWorkspace = {
    deeds: [],
    answers,
    commands: {},
    ring: () => {
      for (const hear of [...hearers]) hear();
    },
    ask: new Proxy({} as Queries, {
      get: (_, name: keyof Queries) => {
        return (...given: readonly unknown[]) => {
          const answer = fake.answers[name] as
            | ((...given: readonly unknown[]) => unknown)
            | undefined;
          if (!answer) return Promise.reject(new Error(`No answer to ${name} was prepared.`));
          return answer(...given);
        };
      },
    }),
    act: new Proxy({} as Commands, {
      get: (_, name: keyof Commands) => {
        return async (...given: readonly unknown[]) => {
          fake.deeds.push({ name, given });
          const command = fake.commands[name] as
            | ((...given: readonly unknown[]) => Promise<Done>)
            | undefined;
          const done = command
            ? await command(...given)
            : { entryId: `entry-${fake.deeds.length}`, id: 'made', kept: [] };
          fake.ring();
          return done;
        };
      },
    }),
    onChange: (hear, signal) => {
      hearers.add(hear);
      signal.addEventListener('abort', () => hearers.delete(hear));
    },
  };
  return fake;
}
