import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tag } from '../../lib/core/tag.ts';
import {
  addTally,
  contributions,
  emptyTally,
  isEmptyTally,
  type Slice,
  subtractTally,
  TALLIED,
  type Tally,
} from '../../lib/core/tally.ts';
import type { Task } from '../../lib/core/task.ts';
import { aTag, aTask, theTimes } from '../support/records.ts';

const HOURS = { estimate: 24 * 60, spent: 570, remaining: 16 * 60 };
const none = { minutes: null, minor: null };

const slice = (task: Task | null, tag: Tag | null, name: Slice) =>
  contributions(task, tag).find((one) => one.slice === name);
const open = (times: Parameters<typeof theTimes>[0]) => aTask(theTimes(times));

describe('what a task adds', () => {
  it('is its own numbers, to all and to no goal, without a tag', () => {
    const parts = contributions(open(HOURS), null);
    expect(parts.map((part) => part.slice)).toEqual(['all', 'goal:none']);
    expect(parts[0]).toEqual({
      ...emptyTally('p1', 'all'),
      tasks: 1,
      open: 1,
      measured: 1,
      ...HOURS,
    });
  });

  it('is nothing in the trash, without a project, or where there is no task', () => {
    expect(contributions(null, aTag())).toEqual([]);
    expect(contributions(aTask({ deletedAt: 5 }), null)).toEqual([]);
    expect(contributions(aTask({ projectId: null }), aTag())).toEqual([]);
  });

  it('goes to the slices that the tag says', () => {
    const draws = [{ constraintId: 'b1', amount: none }];
    const tag = aTag({ goals: ['g1', 'g2', 'g1'], draws, scope: 'out' });
    expect(contributions(open(HOURS), tag).map((part) => part.slice)).toEqual([
      'all',
      'out',
      'goal:g1',
      'goal:g2',
      'budget:b1',
      'goal:g1|budget:b1',
      'goal:g2|budget:b1',
    ]);
  });

  it('takes nothing from a tag in the trash or of another project', () => {
    const task = open(HOURS);
    const plain = contributions(task, null);
    expect(contributions(task, aTag({ goals: ['g1'], deletedAt: 3 }))).toEqual(plain);
    expect(contributions(task, aTag({ goals: ['g1'], projectId: 'p2' }))).toEqual(plain);
  });

  it('splits times among goals, odd minutes to the first', () => {
    const tag = aTag({ goals: ['g1', 'g2', 'g3'] });
    const task = open({ estimate: 11, spent: 10, remaining: 1 });
    const split = ['g1', 'g2', 'g3'].map((goal) => slice(task, tag, `goal:${goal}`));
    expect(split.map((part) => part?.estimate)).toEqual([4, 4, 3]);
    expect(split.map((part) => part?.spent)).toEqual([4, 3, 3]);
    expect(split.map((part) => part?.remaining)).toEqual([1, 0, 0]);
    expect(split.map((part) => part?.tasks)).toEqual([1, 1, 1]);
  });
});

describe('remaining work', () => {
  it.each([
    ['re-estimated', { estimate: 100, spent: 90, remaining: 50 }, 50, 0],
    ['estimate − spent, where nobody re-estimated', { estimate: 100, spent: 90 }, 10, 0],
    ['… where it was looked at and is empty', { estimate: 100, spent: 90, remaining: null }, 10, 0],
    ['… and never below 0', { estimate: 100, spent: 190 }, 0, 0],
    ['… with nothing spent', { estimate: 100, spent: null }, 100, 0],
    ['unknown without an estimate', { spent: 90 }, 0, 1],
    ['unknown where nothing was read', {}, 0, 1],
    ['0 is 0', { estimate: 100, spent: 10, remaining: 0 }, 0, 0],
    ['none once done', { estimate: 100, spent: 10, remaining: 60, done: true }, 0, 0],
    ['none once done, without estimate', { spent: 10, done: true }, 0, 0],
    ['unknown where it is absurd', { remaining: -5 }, 0, 1],
  ])('%s', (_, times, remaining, unestimated) => {
    expect(slice(open(times), null, 'all')).toMatchObject({ remaining, unestimated });
  });

  it('of a task that says nothing is no data; empty is not 0', () => {
    expect(slice(open({}), null, 'all')?.measured).toBe(0);
    expect(slice(open({ spent: null, estimate: null }), null, 'all')?.measured).toBe(0);
    expect(slice(open({ spent: 0 }), null, 'all')?.measured).toBe(1);
  });
});

describe('amounts stated by a tag', () => {
  const stating = (minutes: number | null, minor: number | null, more: Partial<Tag> = {}) =>
    aTag({ draws: [{ constraintId: 'b1', amount: { minutes, minor } }], ...more });

  it('minutes replace the forecast: what was stated, or what is spent if more', () => {
    const tag = stating(600, null);
    expect(slice(open({ spent: 100, remaining: 999 }), tag, 'budget:b1')).toMatchObject({
      spent: 100,
      remaining: 500,
    });
    expect(slice(open({ spent: 700, remaining: 999 }), tag, 'budget:b1')).toMatchObject({
      spent: 700,
      remaining: 0,
    });
    expect(slice(open({}), tag, 'all')).toMatchObject({
      remaining: 600,
      measured: 1,
      unestimated: 0,
    });
    expect(slice(open({ spent: 100, done: true }), tag, 'all')?.remaining).toBe(0);
  });

  it('a price is agreed now and spent once done; its hours are hours, but not billed', () => {
    const tag = stating(null, 5000);
    expect(slice(open({ spent: 60, remaining: 30 }), tag, 'budget:b1')).toMatchObject({
      spent: 60,
      remaining: 30,
      flatSpent: 60,
      flatRemaining: 30,
      fixed: 5000,
      fixedSpent: 0,
    });
    const done = slice(open({ spent: 60, done: true }), tag, 'budget:b1');
    expect(done).toMatchObject({ fixed: 5000, fixedSpent: 5000 });
    expect(slice(open({}), tag, 'budget:b1')).toMatchObject({ unestimated: 0, measured: 1 });
  });

  it('two budgets see the one task each in its way; the whole neither counts hours twice nor drops a price', () => {
    const draws = [
      { constraintId: 'b1', amount: { minutes: 300, minor: 1000 } },
      { constraintId: 'b2', amount: { minutes: 600, minor: 500 } },
      { constraintId: 'b1', amount: { minutes: 9999, minor: 9999 } },
    ];
    const tag = aTag({ draws });
    const task = open({ spent: 100 });
    expect(slice(task, tag, 'budget:b1')).toMatchObject({ remaining: 200, fixed: 1000 });
    expect(slice(task, tag, 'budget:b2')).toMatchObject({ remaining: 500, fixed: 500 });
    expect(slice(task, tag, 'all')).toMatchObject({ spent: 100, remaining: 500, fixed: 1500 });
  });
});

const minutes = fc.option(fc.nat(10_000));
const randomTask = fc
  .record({ estimate: minutes, spent: minutes, remaining: minutes, done: fc.boolean() })
  .map(open);
const randomTag = fc
  .record({
    goals: fc.array(fc.constantFrom('g1', 'g2', 'g3', 'g4')),
    draws: fc.array(
      fc.record({
        constraintId: fc.constantFrom('b1', 'b2'),
        amount: fc.record({ minutes: fc.option(fc.nat(9999)), minor: fc.option(fc.nat(9999)) }),
      }),
      { maxLength: 3 },
    ),
    scope: fc.constantFrom('in' as const, 'out' as const),
  })
  .map(aTag);
const pairs = fc.array(fc.tuple(randomTask, fc.option(randomTag)), { maxLength: 20 });

function summed(parts: readonly Tally[], slices: (name: string) => boolean): Tally {
  return parts.filter((part) => slices(part.slice)).reduce(addTally, emptyTally('p1', 'all'));
}
const SPLIT = TALLIED.filter(
  (name) =>
    !['tasks', 'open', 'unestimated', 'measured', 'spentUnknown', 'flatSpentUnknown'].includes(
      name,
    ),
);

describe('tallies', () => {
  it('over the goals and none add up to all, and so within each budget', () => {
    fc.assert(
      fc.property(pairs, (some) => {
        const parts = some.flatMap(([task, tag]) => contributions(task, tag));
        const all = summed(parts, (name) => name === 'all');
        const goals = summed(parts, (name) => /^goal:[^|]*$/.test(name));
        for (const name of SPLIT) expect(goals[name]).toBe(all[name]);
        for (const budget of ['b1', 'b2']) {
          const whole = summed(parts, (name) => name === `budget:${budget}`);
          const cells = summed(parts, (name) => name.endsWith(`|budget:${budget}`));
          for (const name of SPLIT) expect(cells[name]).toBe(whole[name]);
        }
      }),
    );
  });

  it('are integers, and never show more done than there is', () => {
    fc.assert(
      fc.property(randomTask, fc.option(randomTag), (task, tag) => {
        for (const part of contributions(task, tag)) {
          for (const name of TALLIED) {
            expect(Number.isSafeInteger(part[name])).toBe(true);
            expect(part[name]).toBeGreaterThanOrEqual(0);
          }
          expect(part.flatSpent).toBeLessThanOrEqual(part.spent);
          expect(part.fixedSpent).toBeLessThanOrEqual(part.fixed);
        }
      }),
    );
  });

  it('are the same after adding and taking away, in any order', () => {
    fc.assert(
      fc.property(pairs, (some) => {
        const parts = some.flatMap(([task, tag]) => contributions(task, tag));
        const there = parts.reduce(addTally, emptyTally('p1', 'all'));
        const back = [...parts].reverse().reduce(subtractTally, there);
        expect(back).toEqual(emptyTally('p1', 'all'));
        expect(isEmptyTally(back)).toBe(true);
        expect(parts.length === 0 || !isEmptyTally(there)).toBe(true);
      }),
    );
  });
});
