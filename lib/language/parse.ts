/** Reads amounts that people type, by the marks of their language. What is ambiguous is refused, never guessed. */
import type { Currency, Minor, Minutes } from '../core/amount.ts';

export interface Marks {
  decimal: string;
  group: string;
}

/** A blank field is null, which is "not stated". `bad`: something was typed that is no amount. */
export type Parsed = { value: number | null } | 'bad';

export function marksOf(locale: string): Marks {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567.8);
  const of = (type: string, usual: string) =>
    parts.find((part) => part.type === type)?.value ?? usual;
  return { decimal: of('decimal', '.'), group: of('group', ',') };
}

export const sameMarks = (a: Marks, b: Marks): boolean =>
  a.decimal === b.decimal && a.group === b.group;

/** An amount typed by the marks of one language, by those of another: `1,240.50` is `1.240,50`. Its words stay. */
export function inMarks(typed: string, from: Marks, to: Marks): string {
  if (sameMarks(from, to)) return typed;
  return typed.replace(/(?<=\p{Nd}).(?=\p{Nd}|$)/gu, (mark) =>
    mark === from.decimal ? to.decimal : mark === from.group ? to.group : mark,
  );
}

const escaped = (mark: string) => mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Digits of any script as 0–9, so that ١٢ counts as 12; marks of direction, which nobody sees, left out. */
function latin(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      // Unicode keeps the ten digits of a script side by side, 0 first.
      let zero = code;
      while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
      return String(code - zero);
    });
}

/** The whole and decimal digits of a number as typed; null where it is none. */
function digitsOf(
  typed: string,
  marks: Marks,
): { negative: boolean; whole: string; fraction: string } | null {
  const text = latin(typed)
    .trim()
    .replace(/^[−‒–-]/, '-');
  const gap =
    /\s/.test(marks.group) || marks.group === '’' ? "[\\s'’]" : `[\\s'’${escaped(marks.group)}]`;
  // Groups of three, or of two before the last three, as in India.
  const shape = new RegExp(
    `^(-?)(\\d{1,15}|\\d{1,3}(?:${gap}\\d{2,3}){0,6}${gap}\\d{3})(?:${escaped(marks.decimal)}(\\d{0,6}))?$`,
  );
  const found = shape.exec(text);
  if (!found) return null;
  return {
    negative: found[1] === '-',
    whole: (found[2] ?? '').replace(/\D/g, ''),
    fraction: found[3] ?? '',
  };
}

/**
 * `1,240.50` as minor units of a currency with so many decimals; more decimals than it has are refused.
 * Its own code may stand behind the amount; `foreign`: another one does, and nothing is converted.
 */
export function parseMoney(
  typed: string,
  decimals: number,
  marks: Marks,
  currency: Currency,
): Parsed | 'foreign' {
  if (typed.trim() === '') return { value: null };
  const [, amount = '', code = ''] = /^(.*?)\s*([A-Za-z]{3})?\s*$/s.exec(latin(typed)) ?? [];
  const digits = digitsOf(amount, marks);
  if (digits && code !== '' && code.toUpperCase() !== currency.toUpperCase()) return 'foreign';
  if (!digits || digits.fraction.length > decimals) return 'bad';
  const minor: Minor = Number(digits.whole + digits.fraction.padEnd(decimals, '0'));
  if (!Number.isSafeInteger(minor)) return 'bad';
  return { value: digits.negative && minor !== 0 ? -minor : minor };
}

/** `9`, `9.5`, `9:30`, `9 h 30 m`, `45 m` as minutes. A bare number is hours. */
export function parseHours(typed: string, marks: Marks): Parsed {
  const text = latin(typed).trim().toLowerCase();
  if (text === '') return { value: null };
  const clock = /^(\d{1,7}):([0-5]?\d)$/.exec(text);
  if (clock) return { value: Number(clock[1]) * 60 + Number(clock[2]) };
  const said =
    /^(?:([\d.,٫٬’'\s]{1,20}?)\s*(?:h|hrs?|hours?|std\.?|stunden?|س|ساعة|ساعات))?\s*(?:(\d{1,7})\s*(?:m|min\.?|mins?|minutes?|minuten?|د|دقيقة|دقائق)?)?$/.exec(
      text,
    );
  if (said && (said[1] !== undefined || /\p{L}/u.test(text))) {
    const hours = said[1] === undefined ? 0 : hoursAsMinutes(said[1], marks);
    return hours === null ? 'bad' : { value: hours + Number(said[2] ?? 0) };
  }
  const hours = hoursAsMinutes(text, marks);
  return hours === null ? 'bad' : { value: hours };
}

function hoursAsMinutes(text: string, marks: Marks): Minutes | null {
  const digits = digitsOf(text, marks);
  if (!digits || digits.negative) return null;
  const minutes = Math.round(Number(`${digits.whole}.${digits.fraction || '0'}`) * 60);
  return Number.isSafeInteger(minutes) ? minutes : null;
}

/** A plain number, for measures; decimals as they come. */
export function parseNumber(typed: string, marks: Marks): Parsed {
  if (typed.trim() === '') return { value: null };
  const digits = digitsOf(typed, marks);
  if (!digits) return 'bad';
  const size = Number(`${digits.whole}.${digits.fraction || '0'}`);
  return { value: digits.negative && size !== 0 ? -size : size };
}
