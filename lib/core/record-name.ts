/** What people call a record: a goal by its statement, a task by its title, the rest by its name. */

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
