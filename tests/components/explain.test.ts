/** A number's explanation gives the number: whoever reckons with its inputs, as they are written, comes to its value. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Explanation } from '../../components/basics/explain.tsx';
import { explainTakes } from '../../components/budget/explain-draw.ts';
import {
  explainForecast,
  explainOpen,
  explainSpent,
  type SumWords,
} from '../../components/budget/explain-sum.ts';
import { unitWords } from '../../components/budget/unit-words.ts';
import { rateChanges } from '../../components/project/rate-change.ts';
import { explainTaskForecast } from '../../components/task/explain-task.ts';
import type { BudgetConstraint } from '../../lib/core/constraint.ts';
import { moneyOf } from '../../lib/core/money.ts';
import { sumOf } from '../../lib/core/sum.ts';
import type { Draw } from '../../lib/core/tag.ts';
import { addTally, contributions, emptyTally, type Slice } from '../../lib/core/tally.ts';
import { statedIn } from '../../lib/core/work.ts';
import { openLanguage } from '../../lib/language/language.ts';
import { parseHours, parseMoney } from '../../lib/language/parse.ts';
import { drawView } from '../../lib/workspace/draw-view.ts';
import type { ProjectFacts } from '../../lib/workspace/project-facts.ts';
import { forecastOf } from '../../lib/workspace/task-rows.ts';
import type { ProjectPage } from '../../lib/workspace/views.ts';
import { aBudget, aProject, aTag, aTask, theTimes } from '../support/records.ts';

const language = await openLanguage('en', ['en-GB']);
const { t, format } = language;

const minutes = fc.option(fc.integer({ min: 0, max: 6_000 }), { nil: null });
const times = fc.record({
  estimate: minutes,
  spent: minutes,
  remaining: minutes,
  done: fc.boolean(),
});
const amount = fc.record({
  minutes,
  minor: fc.option(fc.integer({ min: 0, max: 900_000 }), { nil: null }),
});
const work = fc.record({ times, here: fc.option(amount), there: fc.option(amount) });
const rate = fc.integer({ min: 1, max: 30_000 });

type Work = {
  times: Parameters<typeof theTimes>[0];
  here: Draw['amount'] | null;
  there: Draw['amount'] | null;
};

function tagged({ times: read, here, there }: Work, key: string) {
  const task = aTask({ key, ...theTimes(read) });
  const draw = (constraintId: string, stated: Draw['amount'] | null): Draw[] =>
    stated ? [{ constraintId, amount: stated }] : [];
  const draws = [...draw('b1', here), ...draw('b2', there)];
  return { task, tag: aTag({ taskId: task.id, draws }) };
}

function tallyOf(all: readonly Work[], slice: Slice) {
  return all
    .flatMap((one, at) => {
      const { task, tag } = tagged(one, `A-${at}`);
      return contributions(task, tag).filter((part) => part.slice === slice);
    })
    .reduce(addTally, emptyTally('p1', slice));
}

/** What an input says, read as a person would; null: there is no such input. */
function read({ inputs }: Explanation, label: string, how: 'money' | 'hours'): number | null {
  const said = inputs.find((input) => input.label === label);
  if (!said) return null;
  const text = said.value.replace(/ per hour| an hour|\/h/g, '');
  const parsed =
    how === 'money' ? parseMoney(text, 2, format.marks, 'EUR') : parseHours(text, format.marks);
  if (typeof parsed === 'string') throw new Error(`${label}: ${said.value}`);
  return parsed.value;
}

const wordsFor = (unit: 'money' | 'hours', billRate: number | null): SumWords => ({
  language,
  unit: unitWords(unit, 'EUR', format),
  currency: 'EUR',
  billRate,
  source: null,
});

describe('what was spent and what is open', () => {
  test('in money: hours at the rate, and prices of their own', () => {
    fc.assert(
      fc.property(fc.array(work, { maxLength: 5 }), rate, (all, billRate) => {
        const sum = sumOf(tallyOf(all, 'all'), billRate);
        for (const [of, value, prices] of [
          [explainSpent(sum, wordsFor('money', billRate)), sum.spent.minor, 'fixedDone'],
          [explainOpen(sum, wordsFor('money', billRate)), sum.remaining.minor, 'fixedOpen'],
        ] as const) {
          const hours = read(of, t('dashboard:explain.hourly'), 'hours') ?? Number.NaN;
          const perHour = read(of, t('dashboard:explain.rate'), 'money');
          const fixed = read(of, t(`dashboard:explain.${prices}`), 'money') ?? 0;
          expect(moneyOf(hours, perHour, fixed)).toBe(value);
        }
      }),
    );
  });

  test('in hours, and the forecast is the two, or says that it was rounded on its own', () => {
    fc.assert(
      fc.property(fc.array(work, { maxLength: 5 }), rate, (all, billRate) => {
        const sum = sumOf(tallyOf(all, 'all'), billRate);
        const hours = wordsFor('hours', billRate);
        expect(read(explainSpent(sum, hours), t('dashboard:explain.time'), 'hours')).toBe(
          sum.spent.minutes,
        );
        expect(read(explainOpen(sum, hours), t('dashboard:explain.time'), 'hours')).toBe(
          sum.remaining.minutes,
        );
        const of = explainForecast(sum, wordsFor('money', billRate));
        const spent = read(of, t('dashboard:explain.spent'), 'money') ?? Number.NaN;
        const open = read(of, t('dashboard:explain.remaining'), 'money') ?? Number.NaN;
        const told = of.notes?.includes(t('explain.rounded')) ?? false;
        expect(spent + open === sum.forecast.minor).toBe(!told);
      }),
    );
  });

  test('whose time is not known is said to be left out', () => {
    const all: Work[] = [
      { times: { estimate: 60 }, here: null, there: null },
      { times: { spent: 60 }, here: null, there: null },
    ];
    const sum = sumOf(tallyOf(all, 'all'), 60_00);
    const said = t('explain.spentUnknown', { count: 1 });
    for (const of of [explainSpent, explainForecast])
      expect(of(sum, wordsFor('hours', 60_00)).notes).toContain(said);
    expect(explainForecast(sum, wordsFor('hours', 60_00)).notes).toContain(
      t('explain.notReestimated'),
    );
  });
});

test('a line of the list of tasks: its forecast is what its inputs give', () => {
  fc.assert(
    fc.property(work, (one) => {
      const { task, tag } = tagged(one, 'A-1');
      const forecast = forecastOf(task, tag, null);
      fc.pre(forecast.minutes !== null);
      const row = { task, goals: [], scope: tag.scope, stated: statedIn(tag.draws), forecast };
      const of = explainTaskForecast(row, language);
      const input = (label: string) =>
        of.inputs.find((one) => one.label === label)?.value === format.hours(null)
          ? 0
          : read(of, label, 'hours');
      const spent = input(t('dashboard:explain.spent')) ?? Number.NaN;
      const stated = input(t('panel:explain.stated'));
      const given =
        stated === null
          ? spent + (input(t('dashboard:explain.remaining')) ?? Number.NaN)
          : Math.max(stated, spent);
      expect(given).toBe(forecast.minutes);
      expect(of.notes?.includes(t('explain.spentUnknown', { count: 1 }))).toBe(
        one.times.spent === null,
      );
    }),
  );
});

function viewOf(one: Work, covers: BudgetConstraint['covers'], billRate: number) {
  const project = aProject({ billRate });
  const budget = aBudget({ covers, limit: { minutes: 6_000, minor: 1_000_00 } });
  const facts: ProjectFacts = {
    project,
    client: null,
    goals: [],
    budgets: [budget],
    timelines: [],
    stakeholders: [],
    priorities: [],
    overrides: [],
    tally: (slice) => tallyOf([one], slice),
    sum: (slice) => sumOf(tallyOf([one], slice), billRate),
    latestDue: null,
    dueAsOf: null,
    asOf: null,
    today: '2026-06-11',
  };
  const { task, tag } = tagged(one, 'A-0');
  return drawView(facts, budget, task, tag);
}

function takesOf(of: Explanation, side: 'minor' | 'minutes'): number | null {
  const label = (name: 'stated' | 'spentHere' | 'remainingHere' | 'rate') =>
    t(`panel:explain.${name}`);
  if (side === 'minor' && of.formula === t('panel:explain.takesPriceFormula'))
    return read(of, label('stated'), 'money');
  const stated = read(of, label('stated'), 'hours');
  const spent = read(of, label('spentHere'), 'hours') ?? Number.NaN;
  const whole =
    stated === null
      ? spent + (read(of, label('remainingHere'), 'hours') ?? Number.NaN)
      : Math.max(stated, spent);
  return side === 'minutes' ? whole : moneyOf(whole, read(of, label('rate'), 'money'));
}

describe('what a ticket takes', () => {
  test.each(['project', 'tagged'] as const)('from a budget that covers "%s"', (covers) => {
    fc.assert(
      fc.property(work, rate, (one, billRate) => {
        const draw = viewOf(one, covers, billRate);
        for (const side of ['minor', 'minutes'] as const) {
          if (draw.takes[side] === null) continue;
          const of = explainTakes(draw, { language, currency: 'EUR', billRate, side });
          expect(takesOf(of, side)).toBe(draw.takes[side]);
        }
      }),
    );
  });

  test('from the whole project says that another budget’s price counts', () => {
    const there = { minutes: null, minor: 500_00 };
    const draw = viewOf({ times: { spent: 60 }, here: null, there }, 'project', 60_00);
    const of = explainTakes(draw, { language, currency: 'EUR', billRate: 60_00, side: 'minor' });
    expect(draw.takes.minor).toBe(500_00);
    expect(of.inputs).toEqual([
      { label: t('panel:explain.stated'), value: format.money(500_00, 'EUR') },
    ]);
    expect(of.notes).toContain(t('panel:explain.ofAll'));
  });
});

test('the preview of a new rate is what the project will show with it', () => {
  const next = fc.option(rate, { nil: null });
  fc.assert(
    fc.property(fc.array(work, { maxLength: 5 }), next, next, (all, before, after) => {
      fc.pre(before !== after);
      const tally = tallyOf(all, 'all');
      const project = aProject({ billRate: before });
      const page = { project, all: sumOf(tally, before) } as ProjectPage;
      const then = sumOf(tally, after);
      expect(rateChanges(page, after).map((change) => change.after.minor)).toEqual([
        then.spent.minor,
        then.forecast.minor,
      ]);
    }),
  );
});
