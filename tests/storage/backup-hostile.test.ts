import { expect, test, vi } from 'vitest';
import { BACKUP_MOST_BYTES, BACKUP_MOST_ROWS } from '../../lib/core/backup.ts';
import { readBackup } from '../../lib/storage/backup/read-backup.ts';
import { backupOf, bringBack, changedFile, fileOf, filled } from './backup-support.ts';
import { bench } from './support.ts';

const refused = async (file: Blob) => {
  try {
    await readBackup(file);
  } catch (thrown) {
    expect(thrown).toMatchObject({ name: 'Refusal', trouble: 'bad-file' });
    expect(String((thrown as Error).message)).toMatch(/^[A-Z].*\.$/);
    return (thrown as { field: string }).field;
  }
  throw new Error('It was taken.');
};

test('files that are none of ours are refused, each for its own reason', async () => {
  expect(await refused(fileOf(''))).toBe('empty');
  expect(await refused(fileOf(' \n'))).toBe('empty');
  expect(await refused(fileOf('PK\u0003\u0004'))).toBe('not-json');
  expect(await refused(fileOf('<html>'))).toBe('not-json');
  expect(await refused(fileOf('[]'))).toBe('not-planseat');
  expect(await refused(fileOf('null'))).toBe('not-planseat');
  expect(await refused(fileOf('{"version":3,"issues":[]}'))).toBe('not-planseat');
  expect(await refused(fileOf('{"format":"planseat-backup"}'))).toBe('malformed');
});

test('cut off anywhere, it is said', async () => {
  const { store } = await filled();
  const text = await (await store.backUp()).file.text();
  for (let cut = 40; cut < text.length - 3; cut += 397) {
    expect(await refused(fileOf(text.slice(0, cut)))).toBe('cut-off');
  }
});

test('in another encoding, it is said', async () => {
  const { store } = await filled();
  const text = await (await store.backUp()).file.text();
  const wide = Uint16Array.from(text, (char) => char.charCodeAt(0));
  expect(await refused(new Blob([new Uint8Array([0xff, 0xfe]), wide]))).toBe('wrong-encoding');
  expect(await refused(new Blob([wide]))).toBe('wrong-encoding');
  const latin = Uint8Array.from(text, (char) => Math.min(255, char.charCodeAt(0)));
  expect(await refused(new Blob([latin]))).toBe('wrong-encoding');
  const marked = await readBackup(new Blob([new Uint8Array([0xef, 0xbb, 0xbf]), text]));
  expect(marked.unreadable).toEqual([]);
});

test('too large a file is refused unread', async () => {
  const file = { size: BACKUP_MOST_BYTES + 1, arrayBuffer: vi.fn() };
  expect(await refused(file as unknown as Blob)).toBe('too-large');
  expect(file.arrayBuffer).not.toHaveBeenCalled();
});

test('more than a million records are refused', async () => {
  const { store } = bench();
  const text = await (await store.backUp()).file.text();
  const rows = `${'0,'.repeat(BACKUP_MOST_ROWS)}0`;
  const many = text.replace('"goals":[', `"goals":[${rows}`);
  expect(await refused(fileOf(many))).toBe('too-many');
});

test('a head that lies is refused', async () => {
  const head = (fields: object) => changedFile((file) => Object.assign(file, fields));
  expect(await refused(await head({ formatVersion: 2 }))).toBe('newer');
  expect(await refused(await head({ dataVersion: 99 }))).toBe('newer');
  for (const wrong of [0, -1, 1.5, '1', null, {}]) {
    expect(await refused(await head({ dataVersion: wrong }))).toBe('malformed');
  }
  expect(await refused(await head({ madeAt: 'now' }))).toBe('malformed');
  expect(await refused(await head({ actor: {} }))).toBe('malformed');
  expect(await refused(await head({ records: [] }))).toBe('malformed');
  expect(await refused(await head({ records: { ghosts: [] } }))).toBe('malformed');
  expect(await refused(await head({ records: { goals: {} } }))).toBe('malformed');
  expect(await refused(await head({ history: {} }))).toBe('malformed');
  expect(await refused(await head({ remembered: [] }))).toBe('malformed');
});

/** A good file of which the first goal is another value. */
const withGoal = (goal: unknown) =>
  changedFile(({ records }) => {
    if (records.goals) records.goals[0] = goal as Record<string, unknown>;
  });

const deep = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);

test('a record that cannot be taken is listed as it stands; the others are taken', async () => {
  const { store } = await filled();
  const good = (await backupOf(store)).records.goals.get('carts');
  const at = (fields: object) => ({ ...good, ...fields });
  const bad: [unknown, RegExp][] = [
    [null, /no record/],
    [7, /no record/],
    [[[]], /no record/],
    [{}, /id: /],
    [at({ statement: 7 }), /statement/],
    [at({ rank: null }), /rank/],
    [at({ more: 1 }), /unrecognized/],
    [at({ state: 'won' }), /state/],
    [at({ id: '' }), /id/],
    [at({ statement: 'x'.repeat(1_000_001) }), /without end/],
    [at({ quote: deep(2_000) }), /too deep/],
    [JSON.parse('{"__proto__":{"isAdmin":true},"id":"x"}'), /__proto__/],
    [at({ stamps: JSON.parse('{"__proto__":"x"}') }), /__proto__/],
    [at({ stamps: { constructor: '019e70448800-0000-aaaaaaaaaaaa' } }), /constructor/],
    [at({ stamps: { rank: 'later than all' } }), /stamps: rank/],
    [at({ stamps: { rank: 'ffffffffffff-ffff-aaaaaaaaaaaa' } }), /stamps: rank/],
    [at({ stamps: { hasOwnProperty: '019e70448800-0000-aaaaaaaaaaaa' } }), /stamps: hasOwn/],
  ];
  for (const [goal, wrong] of bad) {
    const backup = await readBackup(await withGoal(goal));
    expect(backup.intact).toBe(false);
    expect(backup.unreadable).toHaveLength(1);
    expect(backup.unreadable[0]?.wrong).toMatch(wrong);
    expect(JSON.stringify(backup.unreadable[0]?.raw)).toBe(JSON.stringify(goal));
    expect([...backup.records.goals.keys()]).toEqual(['waiting']);
    expect(backup.records.tasks.size).toBe(2);
  }
  expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
});

test('records that borrow a name are not taken: two of one id, a tag of another task, a task of another key', async () => {
  const backup = await readBackup(
    await changedFile(({ records }) => {
      records.goals?.push({ ...records.goals[0], statement: 'The same id' });
      Object.assign(records.tags?.[0] ?? {}, { taskId: 'jira:elsewhere:X-1' });
      Object.assign(records.tasks?.[0] ?? {}, { key: 'OTHER-1' });
      Object.assign(records.places?.[0] ?? {}, { area: 'OTHER' });
    }),
  );
  expect(backup.unreadable.map(({ kind, wrong }) => [kind, wrong])).toEqual([
    ['places', 'id: not that of its place'],
    ['goals', 'id: another has it already'],
    ['tasks', 'id: not that of its task'],
    ['tags', 'id: not that of its task'],
  ]);
  expect(backup.records.goals.get('carts')?.statement).not.toBe('The same id');
});

test('history and remembered values are looked at as closely', async () => {
  const backup = await readBackup(
    await changedFile((file) => {
      const [first, second, third] = file.history;
      if (!first || !second || !third) throw new Error('Too little history.');
      Object.assign(first.entry, { stamp: 'x' });
      Object.assign(second.entry, { changes: 'none' });
      third.projects = { length: 1 };
      file.history.push(third, null as never);
      file.remembered = JSON.parse('{"__proto__":{"x":1},"deep":null,"good":1}');
      Object.assign(file.remembered as object, { deep: deep(100) });
    }),
  );
  expect(backup.unreadable.map(({ kind }) => kind)).toEqual([
    'history',
    'history',
    'history',
    'history',
    'remembered',
    'remembered',
  ]);
  expect(backup.remembered).toEqual([['good', 1]]);
});

test('a record of another nature under a known id does not spoil the one here', async () => {
  const { store } = await filled();
  const backup = await readBackup(
    await changedFile(({ records }) => {
      const at = records.constraints?.findIndex(({ id }) => id === 'build') ?? -1;
      const launch = records.constraints?.find(({ id }) => id === 'launch');
      if (records.constraints && launch) records.constraints[at] = { ...launch, id: 'build' };
    }),
  );
  const preview = await store.preview(backup);
  expect(preview.unreadable).toMatchObject([{ kind: 'constraints', id: 'build' }]);
  await bringBack(store, backup, 'merge');
  expect(await store.read((reader) => reader.get('constraints', 'build'))).toMatchObject({
    kind: 'budget',
  });
});

test('many records are taken in one write, and its entry stays small', async () => {
  const { store } = bench();
  const text = await (await (await filled()).store.backUp()).file.text();
  const file = JSON.parse(text);
  const goal = file.records.goals[0];
  file.records.goals = Array.from({ length: 3_000 }, (_, at) => ({ ...goal, id: `g${at}` }));
  const entry = await bringBack(store, await readBackup(fileOf(JSON.stringify(file))));
  expect(entry?.made.length).toBeGreaterThan(3_000);
  expect(JSON.stringify(entry).length).toBeLessThan(1_000_000);
  await store.undo(entry?.id ?? '');
  expect(await store.read((reader) => reader.all('goals'))).toEqual([]);
});
