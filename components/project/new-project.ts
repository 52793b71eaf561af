/** The one small form of client, project and place: its fields as typed, and what they mean. */
import { MINOR_MOST, MINUTES_MOST } from '../../lib/core/amount.ts';
import { isCurrency } from '../../lib/core/currency.ts';
import { trimmed } from '../../lib/core/trimmed.ts';
import type { Formats } from '../../lib/language/format.ts';
import { type Parsed, parseHours, parseMoney } from '../../lib/language/parse.ts';
import type { NewProject } from '../../lib/workspace/workspace.ts';

export const NAME_MOST = 200;

export interface NewProjectTyped {
  client: string;
  project: string;
  currency: string;
  money: string;
  hours: string;
  rate: string;
  ends: string;
}

export const NEW_PROJECT_AMOUNTS = ['money', 'hours', 'rate'] as const;

export type NewProjectFault =
  | 'nameEmpty'
  | 'clientEmpty'
  | 'tooLong'
  | 'badCurrency'
  | 'badMoney'
  | 'foreign'
  | 'badHours'
  | 'negative'
  | 'tooMuch';

export type NewProjectFaults = Partial<Record<keyof NewProjectTyped, NewProjectFault>>;

export function checkNewProject(
  typed: NewProjectTyped,
  format: Formats,
):
  | { fields: Omit<NewProject, 'client' | 'place' | 'budgetName' | 'startsOn'>; faults: null }
  | { fields: null; faults: NewProjectFaults } {
  const faults: NewProjectFaults = {};
  const name = (field: 'client' | 'project', empty: NewProjectFault) => {
    const text = trimmed(typed[field]);
    if (text === '') faults[field] = empty;
    else if (text.length > NAME_MOST) faults[field] = 'tooLong';
    return text;
  };
  name('client', 'clientEmpty');
  const project = name('project', 'nameEmpty');
  const currency = typed.currency.trim().toUpperCase();
  if (!isCurrency(currency)) faults.currency = 'badCurrency';
  const amount = (field: 'money' | 'hours' | 'rate', parsed: Parsed | 'foreign') => {
    if (parsed === 'foreign') faults[field] = 'foreign';
    else if (parsed === 'bad') faults[field] = field === 'hours' ? 'badHours' : 'badMoney';
    else if (parsed.value !== null && parsed.value < 0) faults[field] = 'negative';
    else if ((parsed.value ?? 0) > (field === 'hours' ? MINUTES_MOST : MINOR_MOST))
      faults[field] = 'tooMuch';
    return typeof parsed === 'string' ? null : parsed.value;
  };
  const decimals = format.decimals(currency);
  const minor = amount('money', parseMoney(typed.money, decimals, format.marks, currency));
  const minutes = amount('hours', parseHours(typed.hours, format.marks));
  const billRate = amount('rate', parseMoney(typed.rate, decimals, format.marks, currency));
  if (Object.keys(faults).length > 0) return { fields: null, faults };
  return {
    fields: {
      name: project,
      currency,
      billRate,
      endsOn: typed.ends === '' ? null : typed.ends,
      budget: { minutes, minor },
    },
    faults: null,
  };
}

/** The money of the country the locale names; where it names none, or one not listed, euros. */
export function currencyOf(locale: string): string {
  const region = new Intl.Locale(locale).region ?? '';
  return CURRENCY_OF_REGION[region] ?? 'EUR';
}

const CURRENCY_OF_REGION: Readonly<Record<string, string>> = {
  AE: 'AED',
  AR: 'ARS',
  AU: 'AUD',
  BR: 'BRL',
  CA: 'CAD',
  CH: 'CHF',
  CL: 'CLP',
  CN: 'CNY',
  CO: 'COP',
  CZ: 'CZK',
  DK: 'DKK',
  EG: 'EGP',
  GB: 'GBP',
  HK: 'HKD',
  HU: 'HUF',
  ID: 'IDR',
  IL: 'ILS',
  IN: 'INR',
  IS: 'ISK',
  JP: 'JPY',
  KR: 'KRW',
  KW: 'KWD',
  LI: 'CHF',
  MX: 'MXN',
  NG: 'NGN',
  NO: 'NOK',
  NZ: 'NZD',
  PH: 'PHP',
  PK: 'PKR',
  PL: 'PLN',
  RO: 'RON',
  SA: 'SAR',
  SE: 'SEK',
  SG: 'SGD',
  TH: 'THB',
  TR: 'TRY',
  TW: 'TWD',
  UA: 'UAH',
  US: 'USD',
  VN: 'VND',
  ZA: 'ZAR',
};
