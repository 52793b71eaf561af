/** How numbers, money, hours, days and moments are written in a language: figures by Intl, the frame around them by the locale files. */
import type { Amount, Currency, Minor, Minutes } from '../core/amount.ts';
import { decimalsOf } from '../core/currency.ts';
import type { Day, Instant } from '../core/record.ts';
import type { Say } from './language.ts';
import { type Marks, marksOf } from './parse.ts';

/** Null is always "n/a": there is no answer, which is not 0. */
export interface Formats {
  marks: Marks;
  number(value: number | null, maxDecimals?: number): string;
  /** Always with these decimals, so that numbers below each other compare: `0.30`. */
  fixed(value: number | null, decimals: number): string;
  /** `1,240 EUR`, `1,912.50 EUR`, `−75 EUR`; with `cents` `1,240.00 EUR`, for a column in which others have some. */
  money(minor: Minor | null, currency: Currency, cents?: boolean): string;
  /** `9 h 30 m` */
  hours(minutes: Minutes | null): string;
  /** Where room is scarce: `9 Std. 30`. */
  hoursShort(minutes: Minutes | null): string;
  /** Money and hours of one amount side by side, `48,000 EUR · 640 h`; null: neither is stated. */
  amount(amount: Amount, currency: Currency): string | null;
  /** Of a plain ratio: 0.07 is `7 %`. A small ratio never becomes a silent 0. */
  percent(ratio: number | null, maxDecimals?: number): string;
  /** `11 Jun`, with the year where it is more than half a year away, so that no other day can be meant. */
  day(day: Day | null): string;
  /** `Tue 23 Jun` */
  weekday(day: Day | null): string;
  /** `11 Jun, 14:05` */
  moment(at: Instant | null): string;
  /** `14:05` today, else as `moment`. */
  asOf(at: Instant | null): string;
  list(items: readonly string[]): string;
  /** `late by a day; over budget`: whole statements side by side. */
  clauses(items: readonly string[]): string;
  /** `11 Jun, Helene Vogt`: facts of one thing side by side; what is empty is left out. */
  parts(items: readonly (string | null | undefined | false)[]): string;
  /** The decimals of a currency by ISO 4217. */
  decimals(currency: Currency): number;
}

const MINUS = '\u2212';
/** A number and its unit stay on one line. */
const GAP = '\u00a0';

/** One minus for all: the typographic one, as wide as a figure. */
const withMinus = (text: string) => text.replace('-', MINUS);

/** Exactly, as text: no floating point between the integer and the paper. */
function decimalText(minor: Minor, decimals: number): `${number}` {
  const digits = Math.abs(minor)
    .toFixed(0)
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return `${minor < 0 ? '-' : ''}${whole}${decimals > 0 ? `.${fraction}` : ''}` as `${number}`;
}

/** Midday in UTC, so that no time zone moves the day. */
const noon = (day: Day) => new Date(`${day}T12:00:00Z`);

export function makeFormats(locale: string, t: Say): Formats {
  const na = t('number.na');
  // These texts are also put into fields, where marks of direction would be invisible letters.
  const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');
  const figures = (options?: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options);
    return (value: number | `${number}`) => withMinus(format.format(value));
  };
  const whole = figures({ maximumFractionDigits: 0 });

  const number = (value: number | null, maxDecimals = 2) =>
    value === null || !Number.isFinite(value)
      ? na
      : figures({ maximumFractionDigits: maxDecimals })(value);

  const fixed = (value: number | null, decimals: number) =>
    value === null || !Number.isFinite(value)
      ? na
      : figures({ minimumFractionDigits: decimals, maximumFractionDigits: decimals })(value);

  const money = (minor: Minor | null, currency: Currency, cents = false) => {
    if (minor === null) return na;
    const decimals = decimalsOf(currency);
    const even = minor % 10 ** decimals === 0;
    const shown = even && !cents ? 0 : decimals;
    const write = figures({ minimumFractionDigits: shown, maximumFractionDigits: shown });
    return `${write(decimalText(minor, decimals))}${GAP}${currency}`;
  };

  const time = (
    minutes: Minutes | null,
    both: 'number.hoursMinutes' | 'number.hoursMinutesShort',
  ) => {
    if (minutes === null) return na;
    const size = Math.abs(minutes);
    const sign = Math.sign(minutes);
    // The sign is the first figure's own: only so does it stand at their left from right to left too.
    const parts = {
      hours: whole(sign * Math.floor(size / 60)),
      minutes: whole(size < 60 ? minutes : size % 60),
    };
    const key = size % 60 === 0 ? 'number.hours' : size < 60 ? 'number.minutes' : both;
    return plain(t(key, parts)).replaceAll(' ', GAP);
  };

  const percent = (ratio: number | null, maxDecimals = 0) => {
    if (ratio === null || !Number.isFinite(ratio)) return na;
    const write = (value: number, decimals: number) =>
      plain(
        t('number.percent', { number: figures({ maximumFractionDigits: decimals })(value) }),
      ).replaceAll(' ', GAP);
    const size = Math.abs(ratio) * 100;
    const decimals = size < 1 ? Math.max(1, maxDecimals) : maxDecimals;
    const smallest = 10 ** -decimals;
    if (size > 0 && size < smallest) {
      return t('number.lessThan', { number: write(Math.sign(ratio) * smallest, decimals) });
    }
    return write(ratio * 100, decimals);
  };

  const hours = (minutes: Minutes | null) => time(minutes, 'number.hoursMinutes');
  const amount = ({ minor, minutes }: Amount, currency: Currency) => {
    const one = minor === null ? null : money(minor, currency);
    const other = minutes === null ? null : hours(minutes);
    return one && other ? t('number.amount', { one, other }) : (one ?? other);
  };

  return {
    marks: marksOf(locale),
    number,
    fixed,
    money,
    hours,
    amount,
    hoursShort: (minutes) => time(minutes, 'number.hoursMinutesShort'),
    percent,
    ...makeDays(locale, na, (day, clock) => plain(t('day.moment', { day, clock }))),
    list: (items) => new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(items),
    clauses: (items) => items.join(t('between.clauses')),
    parts: (items) => items.filter(Boolean).join(t('between.parts')),
    decimals: decimalsOf,
  };
}

/** Within it a day and a month mean one day only. */
const HALF_YEAR = 182 * 86_400_000;

/** Days and moments. The year is written only where day and month alone could mean another year's. */
function makeDays(
  locale: string,
  na: string,
  both: (day: string, clock: string) => string,
): Pick<Formats, 'day' | 'weekday' | 'moment' | 'asOf'> {
  // A day and its month stay on one line.
  const write = (date: Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, options).format(date).replaceAll(' ', GAP);
  const year = (date: Date) =>
    Math.abs(date.getTime() - Date.now()) <= HALF_YEAR ? {} : ({ year: 'numeric' } as const);
  const valid = (date: Date) => !Number.isNaN(date.getTime());
  const calendar = (day: Day | null, more: Intl.DateTimeFormatOptions) => {
    if (day === null || !valid(noon(day))) return na;
    const date = noon(day);
    return write(date, { day: 'numeric', month: 'short', ...more, ...year(date), timeZone: 'UTC' });
  };
  const clock = (date: Date) => write(date, { timeStyle: 'short' });
  const moment = (at: Instant | null) => {
    if (at === null || !valid(new Date(at))) return na;
    const date = new Date(at);
    return both(write(date, { day: 'numeric', month: 'short', ...year(date) }), clock(date));
  };
  return {
    day: (day) => calendar(day, {}),
    weekday: (day) => calendar(day, { weekday: 'short' }),
    moment,
    asOf: (at) => {
      if (at === null || !valid(new Date(at))) return na;
      const date = new Date(at);
      return date.toDateString() === new Date().toDateString() ? clock(date) : moment(at);
    },
  };
}
