import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KINDS } from '../../lib/core/change.ts';
import { readBackup } from '../../lib/storage/backup/read-backup.ts';
import { LADDER } from '../../lib/storage/migrations/ladder.ts';
import type { Step } from '../../lib/storage/migrations/step.ts';
import { backupOf, bringBack, contentOf, fileOf, filled } from './backup-support.ts';
import { FOLDER } from './snapshot.ts';
import { bench } from './support.ts';

const pathOf = (version: number) => join(FOLDER, `backup-v${version}.json`);

/** After adding a step: `PLANSEAT_SNAPSHOT=1 npx vitest run --project unit tests/storage/backup-versions`, and commit the file. */
if (process.env.PLANSEAT_SNAPSHOT) {
  const path = pathOf(LADDER.length);
  if (existsSync(path)) throw new Error(`${path} is there already.`);
  const { store } = await filled();
  writeFileSync(path, await (await store.backUp()).file.text());
}

test.each(LADDER.map(({ version }) => version))(
  'a backup of version %i opens today: nothing lost, nothing damaged',
  async (version) => {
    const text = readFileSync(pathOf(version), 'utf8');
    const backup = await readBackup(fileOf(text));
    expect(backup.head.dataVersion).toBe(version);
    expect(backup.intact).toBe(true);
    expect(backup.unreadable).toEqual([]);
    const told = JSON.parse(text).records as Record<string, unknown[]>;
    for (const kind of KINDS) expect(backup.records[kind].size, kind).toBe(told[kind]?.length);
    const { store } = bench({}, 'bbbbbbbbbbbb');
    await bringBack(store, backup);
    expect(await store.damaged('all')).toEqual([]);
    expect((await backupOf(store)).records).toEqual(backup.records);
  },
);

test('the backup of today is what today writes', async () => {
  const { store, name } = await filled();
  const kept = await readBackup(fileOf(readFileSync(pathOf(LADDER.length), 'utf8')));
  const other = bench({}, 'bbbbbbbbbbbb');
  await bringBack(other.store, kept);
  expect(await contentOf(other.name)).toEqual(await contentOf(name));
  expect((await store.backUp()).head.dataVersion).toBe(LADDER.length);
});

/** A step that could come: measures are told in capitals; one goal defies it. */
const step: Step = {
  version: LADDER.length + 1,
  what: 'Statements in capitals.',
  records: {
    goals: (old) => {
      if (old.id === 'waiting') throw new Error('not this one');
      return { ...old, statement: String(old.statement).toUpperCase() };
    },
    history: (old) => ({ ...old, deed: `old ${String(old.deed)}` }),
  },
};

test('an older file climbs the ladder, history too; what the step cannot take is listed, not dropped', async () => {
  const { store } = await filled();
  const backup = await readBackup((await store.backUp()).file, [...LADDER, step]);
  expect(backup.records.goals.get('carts')?.statement).toBe('FEWER ABANDONED CARTS');
  expect(backup.entries.every(({ entry }) => entry.deed.startsWith('old '))).toBe(true);
  expect(backup.unreadable).toMatchObject([{ kind: 'goals', id: 'waiting' }]);
  expect(backup.unreadable[0]?.raw).toMatchObject({ statement: 'Fewer abandoned carts' });
});

test('a file of a newer version is refused', async () => {
  const { store } = bench({ ladder: [...LADDER, step] });
  const { file } = await store.backUp();
  await expect(readBackup(file)).rejects.toMatchObject({ trouble: 'bad-file', field: 'newer' });
});
