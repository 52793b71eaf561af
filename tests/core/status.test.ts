import { describe, expect, it } from 'vitest';
import { weighBudget } from '../../lib/core/budget.ts';
import { confidenceOf, latestScore } from '../../lib/core/confidence.ts';
import {
  budgetFindings,
  confidenceFindings,
  goalFindings,
  timelineFindings,
} from '../../lib/core/findings.ts';
import type { ClientScore } from '../../lib/core/goal.ts';
import { DEFAULT_TOLERANCES } from '../../lib/core/project.ts';
import { reason } from '../../lib/core/reasons.ts';
import { type Findings, ruleStatus, standingOverride } from '../../lib/core/rule.ts';
import { sampleId } from '../../lib/core/sample.ts';
import {
  compareAttention,
  type Level,
  needsAttention,
  type StatusOverride,
} from '../../lib/core/status.ts';
import { sumOf } from '../../lib/core/sum.ts';
import type { Tally } from '../../lib/core/tally.ts';
import { type TimelineFacts, weighTimeline } from '../../lib/core/timeline.ts';
import { aBudget, aGoal, aMeasure, aTally, aTimeline } from '../support/records.ts';

const nothing: Findings = { budget: [], timeline: [], goals: [], confidence: [] };
const found = (level: Level, name: string) => ({
  level,
  reason: reason('budget-no-times', { name }),
});
const names = (reasons: readonly { values: object }[]) =>
  reasons.map(({ values }) => Object.values(values)[0]);

describe('the rule', () => {
  it('lets the worst dimension win, with its reasons alone', () => {
    const status = ruleStatus(
      {
        ...nothing,
        budget: [found('on-track', 'a'), found('at-risk', 'b')],
        timeline: [found('off-track', 'c'), found('on-track', 'd')],
        goals: [found('off-track', 'e')],
      },
      7,
    );
    expect(status.level).toBe('off-track');
    expect(names(status.reasons)).toEqual(['c', 'e']);
    expect(status.asOf).toBe(7);
    expect(status.dimensions.map(({ dimension, level }) => [dimension, level])).toEqual([
      ['budget', 'at-risk'],
      ['timeline', 'off-track'],
      ['goals', 'off-track'],
    ]);
    expect(names(status.dimensions[0]?.reasons ?? [])).toEqual(['b', 'a']);
  });

  it('says what is missing beside what is good, and nothing of it beside what is bad', () => {
    const timeline = [found('not-enough-data', 'unknown')];
    const good = ruleStatus({ ...nothing, timeline, budget: [found('on-track', 'good')] }, null);
    expect([good.level, names(good.reasons)]).toEqual(['on-track', ['good', 'unknown']]);
    const bad = ruleStatus({ ...nothing, timeline, budget: [found('at-risk', 'bad')] }, null);
    expect([bad.level, names(bad.reasons)]).toEqual(['at-risk', ['bad']]);
  });

  it('never makes a level out of nothing', () => {
    expect(ruleStatus(nothing, null)).toEqual({
      level: 'not-enough-data',
      dimensions: [],
      reasons: [{ code: 'nothing-to-judge', values: {} }],
      asOf: null,
    });
    const unknown = ruleStatus({ ...nothing, goals: [found('not-enough-data', 'x')] }, null);
    expect([unknown.level, names(unknown.reasons)]).toEqual(['not-enough-data', ['x']]);
  });
});

describe('budget findings', () => {
  const codes = (
    limit: { minutes: number | null; minor: number | null },
    spent: number,
    remaining: number,
    rate: number | null = 60,
  ) =>
    budgetFindings(
      aBudget({ limit }),
      sumOf(aTally({ tasks: 1, spent, remaining }), rate),
      1,
      DEFAULT_TOLERANCES,
    ).map(({ level, reason: { code, values } }) => [level, code, values]);
  const money = (minor: number | null) => ({ minutes: null, minor });

  it('say how far over, in tolerance or out of it', () => {
    expect(codes(money(1000), 0, 1030)).toEqual([
      ['on-track', 'budget-inside-tolerance', { name: 'Build', ratio: 0.03 }],
    ]);
    expect(codes(money(1000), 0, 1071)).toEqual([
      ['at-risk', 'budget-forecast-over', { name: 'Build', ratio: 0.071 }],
    ]);
    expect(codes(money(1000), 1105, 0)).toEqual([
      ['off-track', 'budget-overspent-money', { name: 'Build', money: 105 }],
    ]);
    expect(codes(money(1000), 250, 0)).toEqual([
      ['on-track', 'budget-within', { name: 'Build', ratio: 0.25 }],
    ]);
  });

  it('say each side on its own', () => {
    expect(codes({ minutes: 100, minor: 1000 }, 120, 0)).toEqual([
      ['on-track', 'budget-within-money', { name: 'Build', ratio: 0.12 }],
      ['off-track', 'budget-overspent-time', { name: 'Build', time: 20 }],
    ]);
  });

  it('never read alike: both sides of one budget in the same state say which they are', () => {
    expect(codes({ minutes: 1000, minor: 1000 }, 250, 0).map(([, code]) => code)).toEqual([
      'budget-within-money',
      'budget-within-time',
    ]);
    expect(codes({ minutes: 1000, minor: 1000 }, 0, 1071).map(([, code]) => code)).toEqual([
      'budget-forecast-over-money',
      'budget-forecast-over-time',
    ]);
    expect(codes({ minutes: 1000, minor: 1000 }, 0, 1030).map(([, code]) => code)).toEqual([
      'budget-inside-tolerance-money',
      'budget-inside-tolerance-time',
    ]);
  });

  it('have words for a limit of 0, which has no percentage', () => {
    expect(codes(money(0), 0, 0)).toEqual([['on-track', 'budget-untouched', { name: 'Build' }]]);
    expect(codes(money(0), 0, 5)).toEqual([
      ['off-track', 'budget-forecast-over-zero-money', { name: 'Build', money: 5 }],
    ]);
    expect(codes({ minutes: 0, minor: null }, 0, 5)).toEqual([
      ['off-track', 'budget-forecast-over-zero-time', { name: 'Build', time: 5 }],
    ]);
  });

  it('say what is missing', () => {
    expect(codes(money(1000), 5, 0, null)).toEqual([
      ['not-enough-data', 'budget-no-rate', { name: 'Build' }],
    ]);
    expect(codes(money(null), 5, 0)).toEqual([]);
    const sum = sumOf(aTally({ tasks: 4, unestimated: 3 }), 60);
    const of = (measured: number) =>
      budgetFindings(aBudget(), sum, measured, DEFAULT_TOLERANCES).map((one) => one.reason.code);
    expect(of(0)).toEqual(['budget-no-times']);
    expect(of(1)).toEqual(['budget-within', 'budget-unestimated']);
  });
});

describe('spent time that nobody knows', () => {
  const unknown = (about: Partial<Tally>, limit: number, minutes: number | null = null) => {
    const sum = sumOf(aTally({ tasks: 3, estimate: 100, ...about }), 60);
    const budget = aBudget({ limit: { minutes, minor: limit } });
    const found = budgetFindings(budget, sum, 3, DEFAULT_TOLERANCES);
    const { burn, level } = weighBudget(budget, sum, 3, DEFAULT_TOLERANCES);
    return { found: found.map((one) => [one.level, one.reason.code]), burn, level };
  };

  it('of every ticket is not enough data, and no burn of 0 %', () => {
    expect(unknown({ remaining: 100, spentUnknown: 3 }, 1000)).toEqual({
      found: [['not-enough-data', 'budget-spent-unknown']],
      burn: { minutes: null, minor: null },
      level: 'not-enough-data',
    });
  });

  it('is no excuse where the work to come is too much already', () => {
    const { found, level } = unknown({ remaining: 1200, spentUnknown: 3 }, 1000);
    expect(level).toBe('off-track');
    expect(found).toEqual([
      ['off-track', 'budget-forecast-over'],
      ['not-enough-data', 'budget-spent-unknown'],
    ]);
  });

  it('of some tickets is told beside what is known', () => {
    const { found, level } = unknown({ spent: 250, spentUnknown: 2 }, 1000);
    expect(level).toBe('on-track');
    expect(found).toEqual([
      ['on-track', 'budget-within'],
      ['not-enough-data', 'budget-spent-unknown'],
    ]);
  });

  it('of tickets with a fixed price is not wanted for money, but for hours', () => {
    const prices = { fixed: 500, fixedSpent: 100, spentUnknown: 3, flatSpentUnknown: 3 };
    expect(unknown(prices, 1000).found).toEqual([['on-track', 'budget-within']]);
    expect(unknown(prices, 1000, 600).found).toEqual([
      ['on-track', 'budget-within-money'],
      ['not-enough-data', 'budget-spent-unknown'],
    ]);
  });

  it('is another thing than money too large to be exact', () => {
    const { found } = unknown({ spent: 2 ** 52, remaining: 2 ** 52 }, 1000);
    expect(found).toEqual([['not-enough-data', 'budget-too-large']]);
  });
});

const facts: TimelineFacts = {
  latestDue: '2026-09-29',
  tasks: 5,
  open: 3,
  startsOn: '2026-06-23',
  tolerances: DEFAULT_TOLERANCES,
  today: '2026-06-11',
};

describe('timelines', () => {
  // From 23 June to 1 October are 100 days.
  it.each([
    ['hard, in time', true, { latestDue: '2026-09-29' }, 'on-track', 'timeline-in-time', 2],
    ['hard, on the day', true, { latestDue: '2026-10-01' }, 'on-track', 'timeline-in-time', 0],
    ['hard, a day late', true, { latestDue: '2026-10-02' }, 'off-track', 'timeline-late', 1],
    [
      'soft, 4 of 100 days',
      false,
      { latestDue: '2026-10-05' },
      'on-track',
      'timeline-inside-tolerance',
      4,
    ],
    ['soft, 5 of 100 days', false, { latestDue: '2026-10-06' }, 'at-risk', 'timeline-late', 5],
    ['soft, 10 of 100 days', false, { latestDue: '2026-10-11' }, 'off-track', 'timeline-late', 10],
    [
      'soft, of unknown duration',
      false,
      { latestDue: '2026-12-01', startsOn: null },
      'at-risk',
      'timeline-late',
      61,
    ],
    ['passed', false, { today: '2026-10-02' }, 'off-track', 'timeline-passed', 1],
    ['today', true, { today: '2026-10-01' }, 'on-track', 'timeline-in-time', 2],
    [
      'passed, all done',
      true,
      { today: '2026-12-01', open: 0, latestDue: null },
      'on-track',
      'timeline-done',
      undefined,
    ],
    ['no dates', true, { latestDue: null }, 'not-enough-data', 'timeline-no-dates', undefined],
    [
      'no tasks',
      true,
      { latestDue: null, tasks: 0, open: 0 },
      'not-enough-data',
      'timeline-no-dates',
      undefined,
    ],
  ] as const)('%s', (_, hard, more, level, code, count) => {
    const constraint = aTimeline({ hard });
    const known: TimelineFacts = { ...facts, ...more };
    expect(weighTimeline(constraint, known).level).toBe(level);
    const [finding] = timelineFindings(constraint, known);
    expect(finding).toMatchObject({ level, reason: { code } });
    expect(finding?.reason.values.count).toBe(count);
  });

  it('count days to spare with their sign', () => {
    expect(weighTimeline(aTimeline(), facts).daysToSpare).toBe(2);
    expect(weighTimeline(aTimeline(), { ...facts, latestDue: '2026-10-04' }).daysToSpare).toBe(-3);
    expect(weighTimeline(aTimeline(), { ...facts, latestDue: null }).daysToSpare).toBeNull();
  });
});

describe('goal findings', () => {
  const goals = [
    aGoal({ id: 'good', rank: 1, measure: aMeasure({ current: 80 }) }),
    aGoal({ id: 'low', rank: 2, measure: aMeasure({ current: 10 }) }),
    aGoal({
      id: 'behind',
      rank: 3,
      measure: aMeasure({ current: 25, from: '2026-06-01', by: '2026-06-21' }),
    }),
    aGoal({ id: 'unmeasured', rank: 4 }),
    aGoal({ id: 'wont', rank: 5, moscow: 'wont', measure: aMeasure({ current: 0 }) }),
    aGoal({ id: 'missed', rank: 6, state: 'missed' }),
  ];

  it('name the goals that are behind, and count the others', () => {
    const lines = goalFindings(goals, '2026-06-11').map((one) => [
      one.level,
      one.reason.code,
      one.reason.values.number ?? one.reason.values.count,
    ]);
    expect(lines).toEqual([
      ['off-track', 'goal-low', 2],
      ['at-risk', 'goal-behind', 3],
      ['on-track', 'goals-on-track', 1],
      ['not-enough-data', 'goals-not-measured', 1],
    ]);
  });

  it('say nothing without goals', () => {
    expect(goalFindings([], '2026-06-11')).toEqual([]);
    expect(confidenceFindings([])).toEqual([]);
  });
});

describe('client confidence', () => {
  const score = (value: number, on: string, personId: string | null = null): ClientScore => ({
    score: value,
    on,
    personId,
  });
  const of = (...clientScores: ClientScore[]) => confidenceOf(aGoal({ clientScores }));

  it.each([
    [0, 'off-track'],
    [4, 'off-track'],
    [5, 'at-risk'],
    [6, 'at-risk'],
    [7, 'on-track'],
    [10, 'on-track'],
  ])('of %i is %s', (value, level) => {
    expect(of(score(value, '2026-06-01'))?.level).toBe(level);
  });

  it('that fell by 2 is at risk, by 1 is not', () => {
    expect(of(score(10, '2026-05-01'), score(8, '2026-06-01'))).toMatchObject({
      level: 'at-risk',
      fell: true,
      before: 10,
    });
    expect(of(score(8, '2026-05-01'), score(7, '2026-06-01'))?.level).toBe('on-track');
    expect(of(score(9, '2026-05-01'), score(3, '2026-06-01'))?.level).toBe('off-track');
  });

  it('goes by the day, not by the order of writing, and by person', () => {
    expect(of(score(9, '2026-06-01'), score(3, '2026-05-01'))).toMatchObject({
      score: 9,
      before: 3,
    });
    const two = of(score(10, '2026-05-01', 'helene'), score(7, '2026-06-01', 'ines'));
    expect(two).toMatchObject({ score: 7, before: null, level: 'on-track' });
  });

  it('says nothing where nobody was asked, or the score is none', () => {
    expect(of()).toBeNull();
    expect(of(score(11, '2026-06-01'))).toBeNull();
    expect(of(score(Number.NaN, '2026-06-01'))).toBeNull();
  });

  it('names what is low and what fell, and is brief when all is well', () => {
    const goals = [
      aGoal({ id: 'a', rank: 1, clientScores: [score(9, '2026-05-01')] }),
      aGoal({ id: 'b', rank: 2, clientScores: [score(4, '2026-05-01')] }),
      aGoal({ id: 'c', rank: 3, clientScores: [score(9, '2026-05-01'), score(7, '2026-06-01')] }),
    ];
    const codes = confidenceFindings(goals).map(({ reason: { code, values } }) => [
      code,
      values.number,
    ]);
    expect(codes).toEqual([
      ['confidence-low', 2],
      ['confidence-fell', 3],
    ]);
    const [well] = confidenceFindings(goals.slice(0, 1));
    expect(well).toEqual({
      level: 'on-track',
      reason: reason('confidence-good', { score: 9, count: 1 }),
    });
  });
});

describe('order and override', () => {
  it('puts what calls for attention first, then client and name', () => {
    const line = (level: Level, clientName: string, name: string) => ({ level, clientName, name });
    const lines = [
      line('on-track', 'A', 'a'),
      line('not-enough-data', 'A', 'b'),
      line('at-risk', 'B', 'c'),
      line('at-risk', 'A', 'z'),
      line('at-risk', 'A', 'd'),
      line('off-track', 'Z', 'e'),
    ];
    expect(
      lines
        .sort(compareAttention)
        .map(({ name }) => name)
        .join(''),
    ).toBe('edzcba');
  });

  it('sorts names as people do, not by code points', () => {
    const names = ['Zoo', 'Äpfel', 'apes', 'Etat 10', 'Etat 9', 'État'];
    const lines = names.map((name) => ({ level: 'at-risk' as const, clientName: 'A', name }));
    expect(lines.sort(compareAttention).map(({ name }) => name)).toEqual([
      'apes',
      'Äpfel',
      'État',
      'Etat 9',
      'Etat 10',
      'Zoo',
    ]);
  });

  it('the latest override that nobody ended stands', () => {
    const override = (id: string, more: Partial<StatusOverride>): StatusOverride => ({
      id,
      createdAt: 1,
      deletedAt: null,
      stamps: {},
      projectId: 'p1',
      level: 'at-risk',
      reason: 'Client is on holiday',
      by: 'Ana',
      at: 1,
      endedAt: null,
      ...more,
    });
    const all = [
      override('old', { at: 1 }),
      override('stands', { at: 5 }),
      override('ended', { at: 6, endedAt: 7 }),
      override('gone', { at: 8, deletedAt: 9 }),
      override('other', { at: 9, projectId: 'p2' }),
    ];
    expect(standingOverride(all, 'p1')?.id).toBe('stands');
    expect(standingOverride(all, 'p3')).toBeNull();
  });
});

it('the latest score is the latest by day, in whatever order the scores were written down', () => {
  const clientScores = [
    { score: 8, on: '2026-06-10', personId: 'p1' },
    { score: 3, on: '2026-05-01', personId: 'p1' },
  ];
  expect(latestScore({ clientScores })).toBe(8);
  expect(latestScore({ clientScores })).toBe(confidenceOf({ clientScores })?.score);
  expect(latestScore({ clientScores: [] })).toBeNull();
});

it.each([
  ['p', 'off-track', true],
  ['p', 'at-risk', true],
  ['p', 'on-track', false],
  ['p', 'not-enough-data', false],
  [sampleId('project'), 'off-track', false],
  [sampleId('project'), 'at-risk', false],
] as const)('%s at %s needs attention: %s', (id, level, needs) => {
  expect(needsAttention({ id, level })).toBe(needs);
});
