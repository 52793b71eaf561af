/**
 * Reads a backup file that may be anything: of an older version, damaged, or hostile. What can be understood is brought to
 * today's shape by the ladder; what cannot is listed as it stands, and hinders nothing else.
 */
import {
  BACKUP_MOST_ROWS,
  BACKUP_VERSION,
  type BackupHead,
  type BackupPart,
  type Unreadable,
} from '../../core/backup.ts';
import { type HistoryEntry, KINDS, type Kind } from '../../core/change.ts';
import { placeId } from '../../core/project.ts';
import type { Id, Stamp } from '../../core/record.ts';
import { LATEST_STAMP, parseStamp } from '../../core/stamp.ts';
import { taskId } from '../../core/task.ts';
import { checkEntry } from '../entries.ts';
import { chain, type Reshape } from '../migrations/climb.ts';
import { LADDER } from '../migrations/ladder.ts';
import type { Old, Step } from '../migrations/step.ts';
import { type Checked, checkRecord } from '../records.ts';
import type { AnyRecord, RecordOf } from '../store.ts';
import { checksum } from './checksum.ts';
import { badFile, isObject, type Parsed, parseFile } from './file-text.ts';
import { whatIsHostile } from './hostile.ts';

export interface BackupEntry {
  entry: HistoryEntry;
  projects: readonly Id[];
}

export interface Backup {
  head: BackupHead;
  /** False: the file was changed since it was made, or damaged. */
  intact: boolean;
  records: { readonly [K in Kind]: ReadonlyMap<Id, RecordOf[K]> };
  entries: readonly BackupEntry[];
  remembered: readonly (readonly [string, unknown])[];
  unreadable: readonly Unreadable[];
  /** The newest stamp in it, which this installation's clock must go past. */
  latest: Stamp | null;
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

function headOf(file: Parsed, ladder: readonly Step[]): BackupHead {
  const { formatVersion, dataVersion, madeAt, actor, counts } = file;
  if (!isWhole(formatVersion) || !isWhole(dataVersion) || formatVersion < 1 || dataVersion < 1)
    throw badFile('malformed');
  if (formatVersion > BACKUP_VERSION || dataVersion > ladder.length) throw badFile('newer');
  if (!isWhole(madeAt) || (actor !== null && typeof actor !== 'string')) throw badFile('malformed');
  const told = Object.entries(isObject(counts) ? counts : {}).filter(([, count]) => isWhole(count));
  return { formatVersion, dataVersion, madeAt, actor, counts: Object.fromEntries(told) };
}

interface Rows {
  records: Map<Kind, readonly unknown[]>;
  history: readonly unknown[];
  remembered: Parsed;
}

function rowsOf({ records, history, remembered }: Parsed): Rows {
  if (!isObject(records) || !Array.isArray(history) || !isObject(remembered))
    throw badFile('malformed');
  const found = new Map<Kind, readonly unknown[]>();
  for (const [name, rows] of Object.entries(records)) {
    const kind = KINDS.find((one) => one === name);
    if (!kind || !Array.isArray(rows)) throw badFile('malformed');
    found.set(kind, rows);
  }
  const sum = [...found.values(), history].reduce((count, rows) => count + rows.length, 0);
  if (sum > BACKUP_MOST_ROWS) throw badFile('too-many');
  return { records: found, history, remembered };
}

const isTrueStamp = (stamp: Stamp) => parseStamp(stamp) !== null && stamp < LATEST_STAMP;

/** What a record's shape alone does not tell: its id is its own, its stamps are stamps. */
function untrue(record: AnyRecord): string | null {
  if ('key' in record && record.id !== taskId(record)) return 'id: not that of its task';
  if ('taskId' in record && record.id !== record.taskId) return 'id: not that of its task';
  if ('area' in record && !('key' in record) && record.id !== placeId(record))
    return 'id: not that of its place';
  const wrong = Object.entries(record.stamps).find(
    ([field, stamp]) => !Object.hasOwn(record, field) || !isTrueStamp(stamp),
  );
  return wrong ? `stamps: ${wrong[0].slice(0, 40)}` : null;
}

const idOf = (raw: unknown): Id =>
  isObject(raw) && typeof raw.id === 'string' ? raw.id.slice(0, 500) : '';

/** Takes rows in one by one; keeps account of what could not be taken. */
class Intake {
  readonly unreadable: Unreadable[] = [];
  latest: Stamp | null = null;

  refuse(kind: BackupPart, raw: unknown, wrong: string, field: string | null = null) {
    this.unreadable.push({ kind, id: idOf(raw), field, wrong, raw });
  }

  seen(stamp: Stamp) {
    if (this.latest === null || stamp > this.latest) this.latest = stamp;
  }

  /** The row in today's shape; null where it cannot be understood, which is noted. */
  take<T>(
    kind: Kind | 'history',
    raw: unknown,
    reshape: Reshape | null,
    check: (shape: unknown) => Checked<T>,
  ): T | null {
    const hostile = isObject(raw) ? whatIsHostile(raw) : 'no record';
    if (hostile !== null) this.refuse(kind, raw, hostile);
    if (hostile !== null) return null;
    try {
      const checked = check(reshape ? reshape(raw as Old) : raw);
      if (checked.good) return checked.value;
      this.refuse(kind, raw, checked.wrong, checked.field);
    } catch (thrown) {
      this.refuse(kind, raw, `could not be brought to today's form: ${String(thrown)}`);
    }
    return null;
  }
}

const BATCH = 5_000;

/** Lets the screen breathe while a large file is gone through. */
const breathe = () => new Promise<void>((on) => setTimeout(on));

async function takeRecords<K extends Kind>(
  intake: Intake,
  kind: K,
  rows: readonly unknown[],
  reshape: Reshape | null,
): Promise<Map<Id, RecordOf[K]>> {
  const records = new Map<Id, RecordOf[K]>();
  for (const [at, raw] of rows.entries()) {
    if (at % BATCH === BATCH - 1) await breathe();
    const record = intake.take(kind, raw, reshape, (shape) => checkRecord(kind, shape));
    if (!record) continue;
    const wrong = records.has(record.id) ? 'id: another has it already' : untrue(record);
    if (wrong === null) {
      records.set(record.id, record);
      for (const stamp of Object.values(record.stamps)) intake.seen(stamp);
    } else intake.refuse(kind, raw, wrong);
  }
  return records;
}

async function takeEntries(
  intake: Intake,
  rows: readonly unknown[],
  reshape: Reshape | null,
): Promise<BackupEntry[]> {
  const entries: BackupEntry[] = [];
  const known = new Set<Id>();
  for (const [at, raw] of rows.entries()) {
    if (at % BATCH === BATCH - 1) await breathe();
    const { entry: inner, projects } = isObject(raw) ? raw : { entry: null, projects: null };
    const entry = intake.take('history', inner, reshape, checkEntry);
    if (!entry) continue;
    const wrong = known.has(entry.id)
      ? 'id: another has it already'
      : isTrueStamp(entry.stamp)
        ? null
        : 'stamp: not a moment';
    if (wrong !== null) {
      intake.refuse('history', inner, wrong);
      continue;
    }
    known.add(entry.id);
    intake.seen(entry.stamp);
    const ids = Array.isArray(projects) ? projects.filter((id) => typeof id === 'string') : [];
    entries.push({ entry, projects: ids });
  }
  return entries;
}

function takeRemembered(intake: Intake, remembered: Parsed): [string, unknown][] {
  return Object.entries(remembered).filter(([name, value]) => {
    const hostile = whatIsHostile({ [name]: value });
    if (hostile !== null) intake.refuse('remembered', { id: name, value }, hostile);
    return hostile === null;
  });
}

/** As it stands at the end of every file: everything before it is summed. */
const SUM = /"checksum":"([0-9a-f]{64})"\}\s*$/;
const SUM_LENGTH = 200;

async function isIntact(file: Blob): Promise<boolean> {
  const found = SUM.exec(await file.slice(-SUM_LENGTH).text());
  if (!found) return false;
  return (await checksum(file.slice(0, file.size - found[0].length))) === found[1];
}

/** Refused with `bad-file` where the file as a whole is none that can be taken. */
export async function readBackup(file: Blob, ladder: readonly Step[] = LADDER): Promise<Backup> {
  const parsed = await parseFile(file);
  const head = headOf(parsed, ladder);
  const { records, history, remembered } = rowsOf(parsed);
  const intake = new Intake();
  const steps = ladder.filter(({ version }) => version > head.dataVersion);
  const take = <K extends Kind>(kind: K) =>
    takeRecords(intake, kind, records.get(kind) ?? [], chain(steps, kind));
  return {
    head,
    intact: await isIntact(file),
    records: {
      clients: await take('clients'),
      projects: await take('projects'),
      places: await take('places'),
      people: await take('people'),
      goals: await take('goals'),
      constraints: await take('constraints'),
      tasks: await take('tasks'),
      tags: await take('tags'),
      overrides: await take('overrides'),
    },
    entries: await takeEntries(intake, history, chain(steps, 'history')),
    remembered: takeRemembered(intake, remembered),
    unreadable: intake.unreadable,
    latest: intake.latest,
  };
}
