/** Opens a language: its words, typed by the English files, and its ways to write numbers and dates. */
import { createInstance, type TFunction } from 'i18next';
import type { Currency } from '../core/amount.ts';
import type { Reason } from '../core/status.ts';
import { type Formats, makeFormats } from './format.ts';
import { chooseLanguage, LANGUAGES, type LanguageChoice, type Namespace } from './languages.ts';

export { LANGUAGE_CODES, LANGUAGES, type LanguageChoice, type LanguageCode } from './languages.ts';

export const NAMESPACES = [
  'basics',
  'capture',
  'dashboard',
  'data',
  'deeds',
  'launcher',
  'options',
  'panel',
  'popup',
  'reasons',
  'sample',
  'troubles',
  'welcome',
] as const satisfies readonly Namespace[];

/** `t('do.save')` speaks from basics; `t('panel:serves')` from another namespace. */
export type Say = TFunction<typeof NAMESPACES>;

export interface Language {
  /** `en`, `de`: what the words are in; goes into `lang`. */
  code: string;
  /** `en-GB`: what numbers and dates are written in. */
  locale: string;
  dir: 'ltr' | 'rtl';
  t: Say;
  format: Formats;
  /** A status reason in words; amounts in it are of this currency. */
  reason(reason: Reason, currency: Currency): string;
  /** A deed of the history in words; a deed nobody has words for is shown by its own name. */
  deed(deed: string): string;
  /** A record's field in words, for the history. */
  field(kind: string, field: string): string;
  /** A stored word that stands for a choice (`in`, `must`, `agreed`) in words; any other text as it is. */
  value(value: string): string;
  /** Keys and names side by side, each in its own direction, in the order of the language. */
  row(items: readonly string[]): string;
}

export async function openLanguage(
  choice: LanguageChoice | (string & {}) | null,
  browserLanguages: readonly string[],
): Promise<Language> {
  const { code, locale } = chooseLanguage(choice, browserLanguages);
  const words = await LANGUAGES[code].load();
  return speak({ code, locale, dir: LANGUAGES[code].dir, words: words.default });
}

/** Letters written from the right, and marks that turn what follows them. */
const TURNS =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A language from words at hand: tests try other directions and pseudo-languages with it. */
export function speak(of: {
  code: string;
  locale: string;
  dir: 'ltr' | 'rtl';
  words: Record<Namespace, object>;
}): Language {
  let write = (value: unknown): string => String(value);
  const i18n = createInstance({
    postProcess: of.dir === 'rtl' ? [OWN_SIDE.name] : false,
    lng: of.code,
    resources: { [of.code]: of.words },
    ns: NAMESPACES,
    defaultNS: 'basics',
    fallbackLng: false,
    initAsync: false,
    showSupportNotice: false,
    // React escapes. What happens to a value here is that it is written in this language.
    interpolation: { useRawValueToEscape: true, escape: (value: unknown) => write(value) },
  } as Parameters<typeof createInstance>[0]);
  i18n.use(OWN_SIDE);
  void i18n.init();
  // Typed keys end here: from now on a word that is not in the English files does not compile.
  const t = i18n.t as unknown as Say;
  const format = makeFormats(of.locale, t);
  write = (value) => {
    if (typeof value === 'number') return format.number(value);
    // Set apart, so that a key or a name of the other direction does not turn the sentence around.
    const text = String(value);
    return of.dir === 'rtl' || TURNS.test(text) ? `\u2068${text}\u2069` : text;
  };
  addFormatters(i18n, format);
  const anyWord = i18n.t as (key: string, values?: object) => string;
  // The key's type is the words' own; a leaf is a string, a branch is not.
  const wordOr = (key: string, otherwise: string) => {
    const word: unknown = i18n.exists(key) ? anyWord(key) : null;
    return typeof word === 'string' ? word : otherwise;
  };
  return {
    code: of.code,
    locale: of.locale,
    dir: of.dir,
    t,
    format,
    reason: (reason, currency) => anyWord(`reasons:${reason.code}`, { ...reason.values, currency }),
    deed: (deed) => wordOr(`deeds:deed.${deed}`, deed),
    field: (kind, field) =>
      wordOr(`deeds:field.${kind}.${field}`, wordOr(`deeds:field.any.${field}`, field)),
    row: (items) => format.parts(items.map((item) => item && write(item))),
    // Only what looks like one of our words is looked up: people's text may contain anything.
    value: (value) =>
      /^[a-z-]{2,20}$/.test(value) ? wordOr(`deeds:value.${value}`, value) : value,
  };
}

/** Begins with what was put in, or with a Latin letter: by that, a sentence of its own would take its direction. */
const BEGINS_FOREIGN = /^[^\p{L}\u200f\u061c\u2066]*[\u2068A-Za-z]/u;
const HAS_OWN = /[\u0590-\u08ff\u2068]/;

/** A sentence of a language that is written from right to left begins there, whatever stands first in it. */
const OWN_SIDE = {
  type: 'postProcessor',
  name: 'own-side',
  process: (value: unknown) =>
    typeof value === 'string' && BEGINS_FOREIGN.test(value) && HAS_OWN.test(value)
      ? `\u200f${value}`
      : value,
} as const;

/** `{{over, money}}` in a locale file: the words say how a value is written. */
function addFormatters(i18n: ReturnType<typeof createInstance>, format: Formats): void {
  const numeric = (value: unknown) => (typeof value === 'number' ? value : null);
  const add = (name: string, write: (value: unknown, options: { currency?: string }) => string) =>
    i18n.services.formatter?.add(name, (value, _, options) => write(value, options));
  add('money', (value, { currency }) => format.money(numeric(value), currency ?? ''));
  add('hours', (value) => format.hours(numeric(value)));
  add('percent', (value) => format.percent(numeric(value)));
  add('number', (value) => format.number(numeric(value)));
  add('day', (value) => format.day(typeof value === 'string' ? value : null));
  add('moment', (value) => format.moment(numeric(value)));
}
