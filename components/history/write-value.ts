/** A stored value in words, for the history. What has no words of its own is shown as it is. */
import type { Amount, Currency } from '../../lib/core/amount.ts';
import type { ClientScore } from '../../lib/core/goal.ts';
import { holdsIds } from '../../lib/core/pointers.ts';
import type { Id } from '../../lib/core/record.ts';
import { same } from '../../lib/core/same.ts';
import type { Draw } from '../../lib/core/tag.ts';
import type { ParentTask } from '../../lib/core/task.ts';
import type { Language } from '../../lib/language/language.ts';
import type { HistoryChange } from '../../lib/workspace/views.ts';

export interface ValueWords {
  language: Language;
  /** Of the records that the value points at. */
  names: ReadonlyMap<Id, string>;
  currency: Currency;
  /** To the last word: two long texts may differ at their ends only. */
  whole?: boolean;
}

const LONGEST = 120;
const TIMES = ['estimate', 'spent', 'remaining', 'minutes'];
const PERCENTS = ['thresholds', 'atRiskPercent', 'offTrackPercent'];
/** Fields whose text is one of our own words, and no person's. */
const CHOICES = ['scope', 'moscow', 'state', 'level', 'side', 'covers'];
/** A goal's measure may be finer than money and hours. */
const DECIMALS = 6;

/** What the parts of a value are called: of seats, a quote, a measure, tolerances. Null: it speaks for itself. */
const PARTS = {
  clientRep: 'seat.clientRep',
  planner: 'seat.planner',
  teamCaptain: 'seat.teamCaptain',
  productionLead: 'seat.productionLead',
  text: null,
  speakerId: 'capture:speaker.label',
  at: 'deeds:field.overrides.at',
  pageTitle: 'deeds:field.tasks.title',
  url: 'deeds:field.tasks.url',
  what: 'dashboard:goalEditor.what',
  unit: 'dashboard:goalEditor.unit',
  baseline: 'dashboard:goalEditor.baseline',
  target: 'dashboard:goalEditor.target',
  current: 'dashboard:goalEditor.current',
  from: 'dashboard:goalEditor.from',
  by: 'dashboard:goalEditor.by',
  atRiskPercent: 'level.at-risk',
  offTrackPercent: 'level.off-track',
} as const;
/** Where it was said is told only where that is what changed. */
const ASIDE = ['pageTitle', 'url'];

type Part = keyof typeof PARTS;
type Parts = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ORDER = Object.keys(PARTS) as Part[];
const partsOf = (value: Parts): Part[] => ORDER.filter((name) => Object.hasOwn(value, name));

/** What was and what is. Of two values made of parts, only the parts that differ; `part`: the only one, by its name. */
export function writeChange(
  {
    field,
    before,
    after,
    currency,
  }: Pick<HistoryChange, 'field' | 'before' | 'after' | 'currency'>,
  words: Omit<ValueWords, 'currency'>,
): { part: string | null; before: string; after: string } {
  const then = { ...words, currency: currency.before };
  const now = { ...words, currency: currency.after };
  if (isObject(before) && isObject(after)) {
    const parts = partsOf(after).filter((name) => !same(before[name], after[name]));
    const [only] = parts;
    if (only && parts.length === 1)
      return {
        part: nameOfPart(only, words.language),
        before: writePart(before, only, field, then),
        after: writePart(after, only, field, now),
      };
    if (only)
      return {
        part: null,
        before: writeParts(before, parts, field, then),
        after: writeParts(after, parts, field, now),
      };
  }
  const written = { before: writeValue(before, field, then), after: writeValue(after, field, now) };
  return { part: null, ...written };
}

export function writeValue(value: unknown, field: string, words: ValueWords): string {
  const { t, format } = words.language;
  if (value === null || value === undefined || value === '') return t('panel:history.nothing');
  if (Array.isArray(value)) {
    if (value.length === 0) return t('panel:history.nothing');
    const each = value.map((one) => writeValue(one, field, words));
    // What is made of parts has commas of its own.
    return value.some(isObject) ? format.clauses(each) : format.list(each);
  }
  if (typeof value === 'number') return writeNumber(value, field, words);
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'string') return writeText(value, field, words);
  return isObject(value) ? writeObject(value, field, words) : String(value);
}

function writeNumber(value: number, field: string, words: ValueWords): string {
  const { format } = words.language;
  if (TIMES.includes(field)) return format.hours(value);
  if (PERCENTS.includes(field)) return format.percent(value / 100, 2);
  if (field === 'billRate') return format.money(value, words.currency);
  return /(?:At|asOf)$/.test(field) || field === 'at'
    ? format.moment(value)
    : format.number(value, DECIMALS);
}

function writeText(value: string, field: string, words: ValueWords): string {
  const { t, format, value: choice } = words.language;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.day(value);
  // An id is nothing to be read: without a name it is said that there is none.
  if (holdsIds(field)) return shorten(words.names.get(value) ?? t('panel:history.gone'), words);
  return shorten(CHOICES.includes(field) ? choice(value) : value, words);
}

const shorten = (text: string, { whole }: ValueWords) =>
  text.length > LONGEST && !whole ? `${text.slice(0, LONGEST)}…` : text;

const isAmount = (value: object): value is Amount => 'minutes' in value && 'minor' in value;
const isDraw = (value: object): value is Draw => 'constraintId' in value && 'amount' in value;
const isScore = (value: object): value is ClientScore => 'score' in value && 'on' in value;
const isParent = (value: object): value is ParentTask => 'key' in value && 'title' in value;

function writeObject(value: Parts, field: string, words: ValueWords): string {
  const { t, format } = words.language;
  const nothing = t('panel:history.nothing');
  // A detail seen on a page: what was seen counts, not when.
  if ('asOf' in value && 'value' in value) return writeValue(value.value, field, words);
  if (isAmount(value)) return format.amount(value, words.currency) ?? nothing;
  if (isDraw(value)) {
    const name = writeText(value.constraintId, 'constraintId', words);
    const amount = format.amount(value.amount, words.currency);
    return amount === null ? name : t('panel:history.draw', { name, amount });
  }
  if (isParent(value)) return format.parts([value.key, shorten(value.title, words)]);
  if (isScore(value))
    return format.parts([
      t('dashboard:goalEditor.scoreLine', { score: value.score }),
      format.day(value.on),
      value.personId && writeText(value.personId, 'personId', words),
    ]);
  const said = partsOf(value).filter(
    (name) => value[name] !== null && value[name] !== '' && !ASIDE.includes(name),
  );
  return said.length > 0 ? writeParts(value, said, field, words) : nothing;
}

const nameOfPart = (name: Part, { t }: Language): string | null => {
  const label = PARTS[name];
  return label === null ? null : t(label);
};

/** Of seats, the field as a whole says that each of them holds an id. */
const writePart = (value: Parts, name: Part, field: string, words: ValueWords): string =>
  writeValue(value[name], holdsIds(field) ? field : name, words);

function writeParts(
  value: Parts,
  parts: readonly Part[],
  field: string,
  words: ValueWords,
): string {
  const { language } = words;
  const each = parts.map((name) => {
    const text = writePart(value, name, field, words);
    const part = nameOfPart(name, language);
    return part === null ? text : language.t('panel:history.part', { part, value: text });
  });
  return language.format.clauses(each);
}
