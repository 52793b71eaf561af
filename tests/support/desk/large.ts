/** Large works, one after another until the end of the browser: bringing backups in, climbing to newer versions, automatic backups. */
import { openCopies } from '../../../lib/storage/backup/copies.ts';
import { rawCopy } from '../../../lib/storage/backup/raw-copy.ts';
import { openRefuge } from '../../../lib/storage/backup/refuge.ts';
import { connect } from '../../../lib/storage/database.ts';
import { LADDER } from '../../../lib/storage/migrations/ladder.ts';
import type { Step } from '../../../lib/storage/migrations/step.ts';
import { openStore } from '../../../lib/storage/open-store.ts';
import { type OpenWorkspace, openWorkspace } from '../../../lib/workspace/open.ts';
import { seeded } from '../seeded.ts';

export const CLIMB = 'planseat-climb';
const ELSEWHERE = 'planseat-elsewhere';
const PEOPLE = 120;
const CLIMBERS = 600;
const DAY = 24 * 60 * 60 * 1_000;

export const SILENT = { ring: () => undefined, hear: () => undefined };

const world = {
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  newActor: () => 'eeeeeeeeeeee',
};

/** Writes the same name into all people of a database, who are made where they are missing. */
async function nameAll(name: string, ladder: readonly Step[], many: number, word: string) {
  const store = openStore(connect({ name, ladder }), world);
  await store.write('person.edit', async (writer) => {
    const there = new Set((await writer.all('people')).map(({ id }) => id));
    for (let at = 0; at < many; at += 1) {
      const id = `${name}-${at}`;
      if (there.has(id)) await writer.edit('people', id, { name: word });
      else await writer.make('people', id, { name: word, side: 'agency', clientId: null });
    }
  });
  store.close();
}

/** Another computer's backup, with everybody under a new name each time, is brought in; a replacement is taken back. */
export async function bringIn(
  here: OpenWorkspace,
  seed: number,
  tell: (entryId: string) => void,
): Promise<never> {
  const by = seeded(seed);
  const elsewhere = openWorkspace({ bell: SILENT, name: ELSEWHERE });
  for (;;) {
    await nameAll(ELSEWHERE, LADDER, PEOPLE, `Imported ${by.below(1_000_000)}`);
    const { name, file } = await elsewhere.keeping.backUp();
    const looked = await here.keeping.lookInto(file, name);
    const mode = by.pick(['merge', 'replace'] as const);
    const { entryId } = await looked.restore(mode);
    if (entryId !== '') tell(entryId);
    if (mode === 'replace') tell((await here.act.undo(entryId)).entryId);
  }
}

/** A ladder of any height, on top of today's: from each further step on everybody carries its number. */
export const ladderTo = (height: number): Step[] => [
  ...LADDER,
  ...Array.from({ length: Math.max(0, height - LADDER.length) }, (_, at) => {
    const version = LADDER.length + at + 1;
    return {
      version,
      what: 'A greater number.',
      records: { people: (old: object) => ({ ...old, name: `Version ${version}` }) },
    };
  }),
];

/** One version up after the other, with the copy that is made before each. */
export async function climbOn(tell: (version: number) => void): Promise<never> {
  const name = `${CLIMB}-backups`;
  const copies = openCopies(name, { ...world, dayOf: () => '2026-06-11' }, openRefuge(name));
  const known = (await indexedDB.databases()).find(({ name }) => name === CLIMB)?.version ?? 0;
  // Also where the browser was killed before everybody was written.
  const lowest = LADDER.length;
  if (known <= lowest) await nameAll(CLIMB, LADDER, CLIMBERS, `Version ${lowest}`);
  for (let height = Math.max(known, lowest); ; height += 1) {
    const connection = connect({
      name: CLIMB,
      ladder: ladderTo(height),
      async ahead() {
        const written = await rawCopy(CLIMB, Date.now());
        if (written) await copies.keep(written, 'before-migration', null);
      },
    });
    await connection.get();
    connection.close();
    tell(height);
  }
}

/** A day passes between each automatic backup and the next. */
export async function backUpDaily(
  here: OpenWorkspace,
  later: OpenWorkspace,
  clock: { now: number },
  tell: (copyId: string) => void,
): Promise<never> {
  const [newest] = await here.keeping.copies();
  clock.now = Math.max(Date.now(), newest?.at ?? 0);
  for (let count = 0; ; count += 1) {
    clock.now += DAY;
    await here.act.makeClient(`Day ${count}`);
    const copy = await later.keeping.keepDaily();
    if (copy) tell(copy.id);
  }
}
