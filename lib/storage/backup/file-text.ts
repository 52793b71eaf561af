/** From the bytes of a file that somebody chose to the object in it: each way to fail has its name and its sentence. */
import { BACKUP_FORMAT, BACKUP_MOST_BYTES, type FileFault } from '../../core/backup.ts';
import { Refusal } from '../../core/refusal.ts';

const SENTENCES: Readonly<Record<FileFault, string>> = {
  empty: 'There is nothing in this file.',
  'too-large': `This file is larger than ${BACKUP_MOST_BYTES / 1_000_000} MB, the most that is read.`,
  'wrong-encoding': 'This file is not written in UTF-8. A backup of Planseat always is.',
  'cut-off': 'This backup ends in the middle: it was not copied or downloaded whole.',
  'not-json': 'This file is no backup of Planseat: it is no JSON.',
  'not-planseat': 'This file was made by another program, not by Planseat.',
  newer: 'This backup was made by a newer Planseat. Update Planseat to open it.',
  malformed: 'This backup does not say what it must say of itself; it was made or changed by hand.',
  'too-many': 'There are more records in this file than are read.',
};

export function badFile(fault: FileFault, cause?: unknown): Refusal {
  const refusal = new Refusal('bad-file', SENTENCES[fault], fault);
  refusal.cause = cause;
  return refusal;
}

async function textOf(file: Blob): Promise<string> {
  if (file.size > BACKUP_MOST_BYTES) throw badFile('too-large');
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (thrown) {
    throw badFile('wrong-encoding', thrown);
  }
}

/** The beginning that every backup has, however it was formatted since. */
const OURS = new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${BACKUP_FORMAT}"`);

export type Parsed = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Parsed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export async function parseFile(file: Blob): Promise<Parsed> {
  const text = await textOf(file);
  if (text.trim() === '') throw badFile('empty');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (thrown) {
    // UTF-16 without a mark decodes as UTF-8, with a zero in every second place.
    if (text.slice(0, 1_000).includes('\0')) throw badFile('wrong-encoding', thrown);
    throw badFile(OURS.test(text.slice(0, 1_000)) ? 'cut-off' : 'not-json', thrown);
  }
  if (!isObject(parsed) || parsed.format !== BACKUP_FORMAT) throw badFile('not-planseat');
  return parsed;
}
