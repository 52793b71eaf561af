/** One unit for a whole table: money or hours, written without its code in cells whose head says it. */
import type { Amount, Currency } from '../../lib/core/amount.ts';
import type { Formats } from '../../lib/language/format.ts';

export type Unit = 'money' | 'hours';

export interface UnitWords {
  unit: Unit;
  side: keyof Amount;
  /** Without the currency's code: for cells and fields. */
  bare(value: number | null): string;
  /** With its code or `h`. */
  full(value: number | null): string;
  /** How a column of these is written: with the same decimals in every cell when any has cents. */
  column(values: readonly (number | null)[]): (value: number | null) => string;
}

/** `9,480.50` of `9,480.50 EUR`: the code goes, the figures stay exact. */
export function bareMoney(
  format: Formats,
  minor: number | null,
  currency: Currency,
  cents = false,
): string {
  const full = format.money(minor, currency, cents);
  return minor === null ? full : full.slice(0, full.lastIndexOf(currency)).trim();
}

export function unitWords(unit: Unit, currency: Currency, format: Formats): UnitWords {
  return unit === 'money'
    ? {
        unit,
        side: 'minor',
        bare: (minor) => bareMoney(format, minor, currency),
        full: (minor) => format.money(minor, currency),
        column: (values) => {
          const size = 10 ** format.decimals(currency);
          const cents = values.some((value) => value !== null && value % size !== 0);
          return (minor) => bareMoney(format, minor, currency, cents);
        },
      }
    : {
        unit,
        side: 'minutes',
        bare: format.hours,
        full: format.hours,
        column: () => format.hours,
      };
}
