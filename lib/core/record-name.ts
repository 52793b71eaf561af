/** What people call a record: a goal by its statement, a task by its title, the rest by its name. */
import type { Kind } from './change.ts';
import type { Id } from './record.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Empty where it has no name of its own, as a tag, which is called as its task. */
export function recordName(record: object): string {
  if ('statement' in record) return text(record.statement);
  if ('key' in record && 'title' in record) {
    const { title } = record;
    const seen = typeof title === 'object' && title !== null && 'value' in title ? title.value : '';
    return text(seen) || text(record.key);
  }
  if (!('name' in record)) return '';
  return text(record.name) || ('area' in record ? text(record.area) : '');
}

/** What a record goes by: a tag by its task, a status set by hand by its project. Empty: it is not there, or has no name. */
export async function nameOf(
  kind: Kind,
  id: Id,
  find: (kind: Kind, id: Id) => Promise<object | null>,
): Promise<string> {
  const record = await find(kind === 'tags' ? 'tasks' : kind, id);
  if (!record) return '';
  if (kind !== 'overrides') return recordName(record);
  return 'projectId' in record ? nameOf('projects', text(record.projectId), find) : '';
}
