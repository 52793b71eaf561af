/** What the dashboard's forms make of what is typed: fields, or the input at fault; nothing is guessed or cut. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ConstraintForm,
  checkConstraint,
  constraintForm,
  NEW_PERSON,
} from '../../components/constraint/constraint-form.ts';
import { checkGoal, type GoalForm, goalForm } from '../../components/goal/goal-form.ts';
import { initials } from '../../components/person/who.tsx';
import { faultWords } from '../../components/project/fault-words.ts';
import { checkNewProject } from '../../components/project/new-project.ts';
import { checkProject, projectForm } from '../../components/project/project-form.ts';
import { DEFAULT_TOLERANCES, type Project } from '../../lib/core/project.ts';
import { openLanguage } from '../../lib/language/language.ts';
import { aGoal } from '../support/records.ts';

const { format } = await openLanguage('en', ['en-GB']);
const german = (await openLanguage('de', ['de-DE'])).format;
const marks = format.marks;
const writing = {
  marks,
  decimals: 2,
  currency: 'EUR',
  money: (minor: number) => format.money(minor, 'EUR').replace(/\sEUR$/, ''),
  hours: format.hours,
  number: (value: number) => format.number(value),
};

describe('a goal', () => {
  const blank = goalForm(null, String);
  const good: GoalForm = {
    ...blank,
    statement: ' Visitors buy tickets ',
    measured: true,
    what: 'Tickets online',
    unit: '%',
    baseline: '18',
    target: '45',
  };
  const faultsOf = (to: Partial<GoalForm>) => checkGoal({ ...good, ...to }, marks).faults;

  test('needs no more than words', () => {
    expect(checkGoal({ ...blank, statement: 'Words' }, marks).fields).toEqual({
      statement: 'Words',
      moscow: null,
      reviewOn: null,
      measure: null,
      state: 'captured',
      clientScores: [],
    });
  });

  test('a score is read in any digits, and not of a day to come', () => {
    const scored = (score: string, scoreOn = blank.scoreOn) =>
      checkGoal({ ...good, score, scoreOn }, marks);
    expect(scored('٧').fields?.clientScores).toMatchObject([{ score: 7 }]);
    expect(scored('10').fields?.clientScores).toMatchObject([{ score: 10 }]);
    for (const bad of ['11', '-1', '7.5', '1,0', 'x'])
      expect(scored(bad).faults, bad).toEqual({ score: 'score' });
    expect(scored('7', '9999-12-31').faults).toEqual({ scoreOn: 'dayToCome' });
  });

  test('a score that is written and not yet added is meant: it is added, in the order of days', () => {
    const old = { score: 6, on: '2026-06-09', personId: null };
    const form = {
      ...good,
      clientScores: [old],
      score: ' 8',
      scoreOn: '2026-05-01',
      scoreBy: 'bo',
    };
    expect(checkGoal(form, marks).fields?.clientScores).toEqual([
      { score: 8, on: '2026-05-01', personId: 'bo' },
      old,
    ]);
    expect(checkGoal({ ...form, score: ' ' }, marks).fields?.clientScores).toEqual([old]);
  });

  test('with its measure; a blank current value is null, not 0', () => {
    const { fields } = checkGoal(good, marks);
    expect(fields?.statement).toBe('Visitors buy tickets');
    expect(fields?.measure).toEqual({
      what: 'Tickets online',
      unit: '%',
      baseline: 18,
      target: 45,
      current: null,
      from: null,
      by: null,
    });
    expect(checkGoal({ ...good, current: '0' }, marks).fields?.measure?.current).toBe(0);
  });

  test.each<[Partial<GoalForm>, object]>([
    [{ statement: ' \n ' }, { statement: 'statementEmpty' }],
    [{ statement: 'x'.repeat(2001) }, { statement: 'tooLong' }],
    [{ what: ' ' }, { what: 'whatEmpty' }],
    [{ baseline: 'many' }, { baseline: 'number' }],
    [{ target: '' }, { target: 'numberNeeded' }],
    [{ target: '18.0' }, { target: 'sameTarget' }],
    [{ current: '1e400' }, { current: 'number' }],
    [{ reviewOn: '2026-02-30' }, { reviewOn: 'day' }],
    [{ score: '11' }, { score: 'score' }],
    [{ score: '7.5' }, { score: 'score' }],
    [{ score: '7', scoreOn: '' }, { scoreOn: 'day' }],
    [{ score: '7', scoreOn: '2026-02-30' }, { scoreOn: 'day' }],
    [{ from: '2026-05-02', by: '2026-05-01' }, { by: 'byBeforeFrom' }],
  ])('%j is at fault: %j', (to, faults) => expect(faultsOf(to)).toEqual(faults));

  test('what lies behind a switched-off measure is not looked at', () => {
    expect(faultsOf({ measured: false, baseline: 'many' })).toBeNull();
  });

  test('written out and read again it is the same, in both languages', () => {
    const number = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1000);
    for (const { number: write, marks: readBy } of [format, german])
      fc.assert(
        fc.property(number, number, fc.option(number), (baseline, target, current) => {
          fc.pre(baseline !== target);
          const measure = { what: 'x', unit: '', baseline, target, current, by: null, from: null };
          const goal = aGoal({ measure });
          const form = goalForm(goal, (value) => write(value, 6));
          expect(checkGoal(form, readBy).fields?.measure).toEqual(measure);
        }),
      );
  });
});

describe('a constraint', () => {
  const blank = constraintForm('budget', '2026-06-11', writing);
  const check = (to: Partial<ConstraintForm>) =>
    checkConstraint({ ...blank, name: 'Total', ...to }, 'p', writing);

  test('a budget of nothing stated, of 0, and of both', () => {
    expect(check({}).fields).toMatchObject({ limit: { minor: null, minutes: null } });
    expect(check({ money: '0', hours: '0' }).fields).toMatchObject({
      limit: { minor: 0, minutes: 0 },
    });
    expect(check({ money: '48,000.50', hours: '9 h 30 m' }).fields).toMatchObject({
      limit: { minor: 4_800_050, minutes: 570 },
      thresholds: [80, 100],
    });
  });

  test('thresholds come sorted, once each, or none', () => {
    expect(check({ thresholds: '100; 80;80 95.5 %' }).fields).toBeNull();
    expect(check({ thresholds: '100; 80;80 95.5%' }).fields).toMatchObject({
      thresholds: [80, 95.5, 100],
    });
    expect(check({ thresholds: '' }).fields).toMatchObject({ thresholds: [] });
  });

  test.each<[Partial<ConstraintForm>, object]>([
    [{ name: ' ' }, { name: 'nameEmpty' }],
    [{ name: 'x'.repeat(201) }, { name: 'tooLong' }],
    [{ money: 'a lot' }, { money: 'money' }],
    [{ money: '-1' }, { money: 'negative' }],
    [{ money: '1.234' }, { money: 'money' }],
    [{ money: '99999999999999999999' }, { money: 'money' }],
    [{ hours: '-3' }, { hours: 'negative' }],
    [{ thresholds: '0' }, { thresholds: 'thresholds' }],
    [{ kind: 'timeline', date: '' }, { date: 'dayNeeded' }],
    [{ kind: 'timeline', date: '2026-13-01' }, { date: 'day' }],
    [{ kind: 'stakeholder' }, { personId: 'personNeeded', position: 'positionEmpty' }],
    [
      { kind: 'stakeholder', personId: NEW_PERSON, position: 'Against' },
      { personName: 'nameEmpty' },
    ],
    [
      { kind: 'priority', changedOn: '' },
      { now: 'nowEmpty', changedOn: 'dayNeeded' },
    ],
  ])('%j is at fault: %j', (to, faults) => expect(check(to).faults).toEqual(faults));
});

describe('project settings', () => {
  const project: Project = {
    id: 'p',
    createdAt: 0,
    deletedAt: null,
    stamps: {},
    clientId: 'c',
    name: 'Website relaunch',
    currency: 'EUR',
    startsOn: '2026-03-02',
    endsOn: '2026-09-25',
    seats: { clientRep: null, planner: null, teamCaptain: null, productionLead: null },
    tolerances: DEFAULT_TOLERANCES,
    cadenceDays: 14,
    nextCheckInOn: null,
    billRate: 7500,
  };
  const form = projectForm(project, writing);
  const check = (to: Partial<typeof form>) =>
    checkProject({ ...form, ...to }, marks, format.decimals);

  test('unchanged, they are what they were', () => {
    const { id, createdAt, deletedAt, stamps, seats, ...fields } = project;
    expect(check({}).fields).toEqual(fields);
  });

  test('a blank rate is no rate; a rate follows the decimals of its currency', () => {
    expect(check({ billRate: '' }).fields?.billRate).toBeNull();
    expect(check({ currency: 'jpy', billRate: '9,000' }).fields?.billRate).toBe(9000);
    expect(check({ currency: 'JPY', billRate: '75.50' }).faults).toEqual({ billRate: 'money' });
  });

  test.each([
    [{ name: '' }, { name: 'nameEmpty' }],
    [{ currency: 'EURO' }, { currency: 'currency' }],
    [{ currency: '€' }, { currency: 'currency' }],
    [{ billRate: '-1' }, { billRate: 'negative' }],
    [{ billRate: '10,000,000,000.01' }, { billRate: 'tooMuch' }],
    [{ endsOn: '2026-03-01' }, { endsOn: 'endsBeforeStart' }],
    [{ atRisk: '-1' }, { atRisk: 'percent' }],
    [{ atRisk: '20' }, { offTrack: 'percentOrder' }],
    [{ cadence: '1.5' }, { cadence: 'days' }],
    [{ cadence: '0' }, { cadence: 'days' }],
  ])('%j is at fault: %j', (to, faults) => expect(check(to).faults).toEqual(faults));
});

test.each([
  ['Ana Ferreira', 'AF'],
  ['Helene', 'H'],
  ['Maria de la Cruz', 'MC'],
  ['  ', ''],
  ['王小明', '王'],
])('initials of %s', (name, marksOfName) =>
  expect(initials(name).replaceAll('\u200c', '')).toBe(marksOfName),
);

describe('a new project', () => {
  const good = {
    client: 'Halden Museum',
    project: 'Relaunch',
    currency: 'EUR',
    money: '48,000',
    hours: '640',
    rate: '75',
    ends: '',
  };
  const faultsOf = (to: Partial<typeof good>) => checkNewProject({ ...good, ...to }, format).faults;

  test('is not made of a name that nobody can see', () => {
    expect(faultsOf({})).toBeNull();
    expect(faultsOf({ client: '\u200b \u2060', project: '\u3164\u202e' })).toEqual({
      client: 'clientEmpty',
      project: 'nameEmpty',
    });
    // What is invisible within a name belongs to it.
    expect(checkNewProject({ ...good, project: ' ❤\ufe0f ' }, format).fields?.name).toBe('❤\ufe0f');
  });

  test('amounts beyond what can be kept are at fault in their own field', () => {
    expect(
      faultsOf({ money: '99,999,999,999', hours: '99999999', rate: '10,000,000,001' }),
    ).toEqual({ money: 'tooMuch', hours: 'tooMuch', rate: 'tooMuch' });
    expect(faultsOf({ money: '10,000,000,000' })).toBeNull();
  });
});

test('amounts too large for a budget or a rate are at fault in their own field', () => {
  const budget = { ...constraintForm('budget', '2026-11-26', writing), name: 'Total' };
  expect(
    checkConstraint({ ...budget, money: '99,999,999,999', hours: '99999999' }, 'p', writing).faults,
  ).toEqual({ money: 'tooMuch', hours: 'tooMuch' });
});

test('an example of money has decimals where the currency has some', async () => {
  const language = await openLanguage('en', ['en-GB']);
  expect(faultWords(language, 'money', 0, 2)).toContain('1,240.5');
  expect(faultWords(language, 'money', 0, 0)).toMatch(/like 1,240\.$/);
});
