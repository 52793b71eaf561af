/** A stored value in words, for the history. What has no words of its own is shown as it is. */
import type { Currency } from '../../lib/core/amount.ts';
import type { Id } from '../../lib/core/record.ts';
import type { Language } from '../../lib/language/language.ts';

export interface ValueWords {
  language: Language;
  names: ReadonlyMap<Id, string>;
  currency: Currency;
  /** To the last word: two long texts may differ at their ends only. */
  whole?: boolean;
}

const LONGEST = 120;
const TIMES = ['estimate', 'spent', 'remaining', 'minutes'];

export function writeValue(value: unknown, field: string, words: ValueWords): string {
  const { t, format } = words.language;
  if (value === null || value === undefined || value === '') return t('panel:history.nothing');
  if (Array.isArray(value))
    return value.length === 0
      ? t('panel:history.nothing')
      : format.list(value.map((one) => writeValue(one, field, words)));
  if (typeof value === 'number') {
    if (TIMES.includes(field)) return format.hours(value);
    if (field === 'billRate' || field === 'minor') return format.money(value, words.currency);
    return /(?:At|asOf)$/.test(field) || field === 'at'
      ? format.moment(value)
      : format.number(value);
  }
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'string') return writeText(value, words);
  return writeObject(value, field, words);
}

function writeText(value: string, words: ValueWords): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return words.language.format.day(value);
  const text = words.names.get(value) ?? words.language.value(value);
  return text.length > LONGEST && !words.whole ? `${text.slice(0, LONGEST)}…` : text;
}

function writeObject(value: object, field: string, words: ValueWords): string {
  const { t } = words.language;
  // A detail seen on a page: what was seen counts, not when.
  if ('asOf' in value && 'value' in value) return writeValue(value.value, field, words);
  if ('constraintId' in value) return writeValue(value.constraintId, field, words);
  if ('text' in value) return writeValue(value.text, field, words);
  if ('title' in value) return writeValue(value.title, field, words);
  const parts = Object.entries(value).flatMap(([name, part]) =>
    part === null || part === '' ? [] : [writeValue(part, name, words)],
  );
  return parts.length > 0 ? words.language.format.list(parts) : t('panel:history.nothing');
}
