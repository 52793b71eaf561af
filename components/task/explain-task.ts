/** How the times in a line of the list of tasks are made. */
import { figuresAsOf } from '../../lib/core/task-reading.ts';
import { knownMinutes } from '../../lib/core/work.ts';
import type { Language } from '../../lib/language/language.ts';
import type { TaskRow } from '../../lib/workspace/views.ts';
import type { Explanation } from '../basics/explain.tsx';

export function explainTaskSpent({ task }: TaskRow, { t, format }: Language): Explanation {
  const { spent } = task;
  return {
    title: t('dashboard:explain.spent'),
    formula: t('dashboard:explain.spentHours'),
    inputs: [{ label: t('dashboard:explain.time'), value: format.hours(spent?.value ?? null) }],
    ...(spent === null ? {} : { source: t('asOf', { when: format.asOf(spent.asOf) }) }),
  };
}

export function explainTaskForecast(row: TaskRow, { t, format }: Language): Explanation {
  const { task, forecast } = row;
  const done = task.done?.value === true;
  const spent = knownMinutes(task.spent);
  const whole = forecast.minutes ?? 0;
  // Of a done task nothing is left, whatever was stated.
  const stated = done ? null : row.stated.minutes;
  const reestimated = done || knownMinutes(task.remaining) !== null;
  const asOf = figuresAsOf(task);
  return {
    title: t('dashboard:explain.forecast'),
    formula: t(
      stated === null ? 'dashboard:explain.forecastFormula' : 'panel:explain.takesStatedFormula',
    ),
    inputs: [
      ...(stated === null
        ? []
        : [{ label: t('panel:explain.stated'), value: format.hours(stated) }]),
      { label: t('dashboard:explain.spent'), value: format.hours(spent) },
      ...(stated === null
        ? [
            {
              label: t('dashboard:explain.remaining'),
              value: format.hours(whole - (spent ?? 0)),
            },
          ]
        : []),
    ],
    notes: [
      ...(stated === null && !reestimated ? [t('explain.notReestimated')] : []),
      ...(spent === null ? [t('explain.spentUnknown', { count: 1 })] : []),
    ],
    ...(asOf === null ? {} : { source: t('asOf', { when: format.asOf(asOf) }) }),
  };
}
