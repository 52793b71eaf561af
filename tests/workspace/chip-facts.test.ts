/** What a chip is told of a task: its goals, its scope, its overrun; nothing of tasks that belong to no project. */
import { describe, expect, it } from 'vitest';
import { makeQueries } from '../../lib/workspace/queries.ts';
import { theTimes } from '../support/records.ts';
import { identityOf, TODAY, watched, workspace } from './support.ts';

async function board() {
  const bench = workspace();
  const { fill } = bench;
  await fill.project();
  await fill.place();
  await fill.goal({ id: 'g1', rank: 1 });
  await fill.goal({ id: 'g2', rank: 2 });
  await fill.goal({ id: 'done', rank: 0, state: 'achieved' });
  await fill.task(
    { key: 'ACME-1', ...theTimes({ estimate: 60, spent: 90, remaining: 30 }) },
    { goals: ['g2', 'g1'] },
  );
  await fill.task({ key: 'ACME-2' }, { goals: [], scope: 'out' });
  await fill.task({ key: 'ACME-3' }, { goals: ['done'] });
  return bench;
}

describe('chips', () => {
  it('say goals in rank order, scope, and what is over', async () => {
    const { ask } = await board();
    const keys = ['ACME-1', 'ACME-2', 'ACME-3', 'ACME-4'];
    expect(await ask.chips(keys.map((key) => identityOf(key)))).toEqual([
      { goalNumbers: [1, 2], serves: true, outOfScope: false, over: 60 },
      { goalNumbers: [], serves: false, outOfScope: true, over: null },
      { goalNumbers: [], serves: true, outOfScope: false, over: null },
      { goalNumbers: [], serves: false, outOfScope: false, over: null },
    ]);
  });

  it('say nothing of what belongs to no project, even under the same key', async () => {
    const { ask } = await board();
    const other = { ...identityOf('ACME-1'), host: 'another.atlassian.net' };
    expect(await ask.chips([identityOf('BETA-1', 'BETA'), other])).toEqual([null, null]);
  });

  it('read places, projects and goals once for a whole board', async () => {
    const { store, clock } = await board();
    const reads = new Map<string, number>();
    const ask = makeQueries({
      store: watched(store, (name, member) =>
        typeof member === 'function'
          ? (...given: unknown[]) => {
              const what = name === 'get' ? `${name} ${given[0]}` : name;
              reads.set(what, (reads.get(what) ?? 0) + 1);
              return member(...given);
            }
          : member,
      ),
      now: () => clock.now,
      today: () => TODAY,
    });
    await ask.chips(Array.from({ length: 200 }, (_, at) => identityOf(`ACME-${at + 1}`)));
    expect(Object.fromEntries(reads)).toEqual({
      'get tasks': 200,
      'get tags': 200,
      'get places': 1,
      'get projects': 1,
      ofProject: 1,
    });
  });
});

describe('a place', () => {
  it('is linked where a project has it; a host, where any project has any part of it', async () => {
    const { ask } = await board();
    const at = (area: string | null, host = 'acme.atlassian.net') =>
      ask.isLinked({ tracker: 'jira', host, area });
    expect(await at('ACME')).toBe(true);
    expect(await at('BETA')).toBe(false);
    expect(await at(null)).toBe(true);
    expect(await at(null, 'another.atlassian.net')).toBe(false);
    expect(await ask.isLinked({ tracker: 'asana', host: 'acme.atlassian.net', area: null })).toBe(
      false,
    );
  });
});
