/** The project settings' fields as typed, and what they mean. */

import { type Currency, MINOR_MOST } from '../../lib/core/amount.ts';
import { isCurrency } from '../../lib/core/currency.ts';
import type { Project } from '../../lib/core/project.ts';
import type { Id } from '../../lib/core/record.ts';
import { trimmed } from '../../lib/core/trimmed.ts';
import { type Marks, parseMoney, parseNumber } from '../../lib/language/parse.ts';
import { day } from '../goal/goal-form.ts';

const NAME_MOST = 200;

export interface ProjectForm {
  name: string;
  clientId: Id;
  currency: string;
  billRate: string;
  startsOn: string;
  endsOn: string;
  atRisk: string;
  offTrack: string;
  cadence: string;
  nextCheckInOn: string;
}

export const PROJECT_AMOUNTS = ['billRate', 'atRisk', 'offTrack', 'cadence'] as const;

export type ProjectFault =
  | 'nameEmpty'
  | 'tooLong'
  | 'currency'
  | 'currencyHeld'
  | 'money'
  | 'foreign'
  | 'negative'
  | 'tooMuch'
  | 'day'
  | 'endsBeforeStart'
  | 'percent'
  | 'percentOrder'
  | 'days';

export type ProjectFaults = Partial<Record<keyof ProjectForm, ProjectFault>>;

export type ProjectFields = Pick<
  Project,
  | 'name'
  | 'clientId'
  | 'currency'
  | 'billRate'
  | 'startsOn'
  | 'endsOn'
  | 'tolerances'
  | 'cadenceDays'
  | 'nextCheckInOn'
>;

export interface ProjectWriting {
  money(minor: number): string;
  number(value: number): string;
}

export function projectForm(project: Project, write: ProjectWriting): ProjectForm {
  return {
    name: project.name,
    clientId: project.clientId,
    currency: project.currency,
    billRate: project.billRate === null ? '' : write.money(project.billRate),
    startsOn: project.startsOn ?? '',
    endsOn: project.endsOn ?? '',
    atRisk: write.number(project.tolerances.atRiskPercent),
    offTrack: write.number(project.tolerances.offTrackPercent),
    cadence: project.cadenceDays === null ? '' : write.number(project.cadenceDays),
    nextCheckInOn: project.nextCheckInOn ?? '',
  };
}

export function checkProject(
  form: ProjectForm,
  marks: Marks,
  decimalsOf: (currency: string) => number,
): { fields: ProjectFields; faults: null } | { fields: null; faults: ProjectFaults } {
  const faults: ProjectFaults = {};
  const name = trimmed(form.name);
  if (name === '') faults.name = 'nameEmpty';
  else if (name.length > NAME_MOST) faults.name = 'tooLong';
  const currency = form.currency.trim().toUpperCase();
  if (!isCurrency(currency)) faults.currency = 'currency';
  const billRate = rate(form, marks, currency, decimalsOf(currency), faults);
  const [startsOn, endsOn, nextCheckInOn] = (['startsOn', 'endsOn', 'nextCheckInOn'] as const).map(
    (field) => {
      const found = day(form[field]);
      if (found === 'bad') faults[field] = 'day';
      return found === 'bad' ? null : found;
    },
  );
  if (startsOn && endsOn && endsOn < startsOn) faults.endsOn = 'endsBeforeStart';
  const tolerances = {
    atRiskPercent: percent(form, 'atRisk', marks, faults),
    offTrackPercent: percent(form, 'offTrack', marks, faults),
  };
  if (!faults.atRisk && !faults.offTrack && tolerances.offTrackPercent < tolerances.atRiskPercent)
    faults.offTrack = 'percentOrder';
  const cadenceDays = cadence(form, marks, faults);
  if (Object.keys(faults).length > 0) return { fields: null, faults };
  return {
    fields: {
      name,
      clientId: form.clientId,
      currency,
      billRate,
      startsOn: startsOn ?? null,
      endsOn: endsOn ?? null,
      tolerances,
      cadenceDays,
      nextCheckInOn: nextCheckInOn ?? null,
    },
    faults: null,
  };
}

function rate(
  form: ProjectForm,
  marks: Marks,
  currency: Currency,
  decimals: number,
  faults: ProjectFaults,
) {
  const parsed = parseMoney(form.billRate, decimals, marks, currency);
  if (typeof parsed === 'string') {
    faults.billRate = parsed === 'bad' ? 'money' : 'foreign';
    return null;
  }
  if (parsed.value !== null && parsed.value < 0) faults.billRate = 'negative';
  else if ((parsed.value ?? 0) > MINOR_MOST) faults.billRate = 'tooMuch';
  return parsed.value;
}

function percent(
  form: ProjectForm,
  field: 'atRisk' | 'offTrack',
  marks: Marks,
  faults: ProjectFaults,
): number {
  const parsed = parseNumber(form[field].replace(/\s*%\s*$/, ''), marks);
  if (parsed !== 'bad' && parsed.value !== null && parsed.value >= 0 && parsed.value <= 1000)
    return parsed.value;
  faults[field] = 'percent';
  return 0;
}

function cadence(form: ProjectForm, marks: Marks, faults: ProjectFaults): number | null {
  const parsed = parseNumber(form.cadence, marks);
  if (parsed !== 'bad') {
    const { value } = parsed;
    if (value === null || (Number.isInteger(value) && value >= 1 && value <= 366)) return value;
  }
  faults.cadence = 'days';
  return null;
}
