import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOAL_MOVES, GOAL_STATES, isOpenGoal } from '../../lib/core/goal.ts';
import {
  compareGoals,
  goalNumbers,
  lastRank,
  moveGoal,
  rankBetween,
} from '../../lib/core/goal-order.ts';
import { bandOf, expectedScore, goalLevel, goalScore } from '../../lib/core/goal-progress.ts';
import { mustShare } from '../../lib/core/moscow.ts';
import { aGoal, aMeasure } from '../support/records.ts';

describe('score', () => {
  it.each([
    // The design's goals: tickets sold online; taps to today's programme (falling); pages changed by staff.
    [18, 45, 26, 8 / 27],
    [6, 2, 3, 0.75],
    [0, 40, 14, 0.35],
    [35, 10, 35, 0],
    // Beyond the target, and worse than the baseline: not clamped.
    [0, 10, 12, 1.2],
    [6, 2, 8, -0.5],
  ])('from %f to %f, now %f', (baseline, target, current, score) => {
    expect(goalScore(aMeasure({ baseline, target, current }))).toBeCloseTo(score, 12);
  });

  it('is n/a without a value, without a measure, and where the target is the baseline', () => {
    expect(goalScore(aMeasure({ current: null }))).toBeNull();
    expect(goalScore(null)).toBeNull();
    expect(goalScore(aMeasure({ baseline: 5, target: 5 }))).toBeNull();
    expect(
      goalScore(aMeasure({ current: Number.MAX_VALUE, baseline: -Number.MAX_VALUE })),
    ).toBeNull();
  });

  it('is the same for a falling target as for its mirror', () => {
    const n = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(n, n, n, (baseline, target, current) => {
        const score = goalScore(aMeasure({ baseline, target, current }));
        const mirror = { baseline: -baseline, target: -target, current: -current };
        expect(goalScore(aMeasure(mirror))).toBe(score);
      }),
    );
  });
});

describe('expected by now', () => {
  const within = aMeasure({ from: '2026-01-01', by: '2026-01-11' });
  it.each([
    ['2025-12-01', 0],
    ['2026-01-01', 0],
    ['2026-01-06', 0.5],
    ['2026-01-11', 1],
    ['2026-03-01', 1],
  ])('on %s', (today, expected) => {
    expect(expectedScore(within, today)).toBe(expected);
  });

  it('is n/a without both days, and all at once where they are one', () => {
    expect(expectedScore(aMeasure({ by: '2026-01-11' }), '2026-01-06')).toBeNull();
    expect(expectedScore(aMeasure({ from: '2026-01-11' }), '2026-01-06')).toBeNull();
    const day = aMeasure({ from: '2026-01-05', by: '2026-01-05' });
    expect(expectedScore(day, '2026-01-04')).toBe(0);
    expect(expectedScore(day, '2026-01-05')).toBe(1);
  });
});

describe('bands', () => {
  it.each([
    [0.39999, null, 'off-track'],
    [0.4, null, 'at-risk'],
    [0.69999, null, 'at-risk'],
    [0.7, null, 'on-track'],
    [-1, null, 'off-track'],
    [8 / 27, 0.25, 'on-track'],
    [0.2, 0.5, 'at-risk'],
    [0.19, 0.5, 'off-track'],
    [0.35, 0.5, 'on-track'],
    [0, 0, 'not-enough-data'],
    [0.1, 0, 'on-track'],
    [-0.1, 0, 'at-risk'],
    [null, 0.5, 'not-enough-data'],
  ] as const)('%f against %f: %s', (score, expected, level) => {
    expect(bandOf(score, expected)).toBe(level);
  });

  it('of closed goals are their verdict', () => {
    const measure = aMeasure({ current: 10 });
    const levels = GOAL_STATES.map((state) => goalLevel({ state, measure }, '2026-01-01'));
    expect(levels).toEqual([
      'off-track',
      'off-track',
      'off-track',
      'on-track',
      'off-track',
      'not-enough-data',
    ]);
  });
});

describe('states', () => {
  it('lead on from each, never to themselves, and every state can be reached', () => {
    const reached = new Set(Object.values(GOAL_MOVES).flat());
    expect([...reached].sort()).toEqual([...GOAL_STATES].sort());
    for (const state of GOAL_STATES) {
      expect(GOAL_MOVES[state].length).toBeGreaterThan(0);
      expect(GOAL_MOVES[state]).not.toContain(state);
    }
    expect(GOAL_MOVES.captured).not.toContain('achieved');
    expect(GOAL_MOVES.agreed).toContain('achieved');
  });

  it('are open until there is a verdict', () => {
    expect(GOAL_STATES.filter((state) => isOpenGoal({ state }))).toEqual([
      'captured',
      'proposed',
      'agreed',
    ]);
  });
});

describe('order', () => {
  const goals = ['a', 'b', 'c', 'd'].map((id, at) => aGoal({ id, rank: at + 1 }));
  const [first, second, third, fourth] = goals;

  it('numbers the open goals by rank, age and id', () => {
    const mixed = [
      aGoal({ id: 'z', rank: 2 }),
      aGoal({ id: 'y', rank: 2 }),
      aGoal({ id: 'x', rank: 2, createdAt: 0 }),
      aGoal({ id: 'dropped', rank: 1, state: 'dropped' }),
      aGoal({ id: 'first', rank: -3.5, state: 'captured' }),
    ];
    expect([...goalNumbers(mixed)]).toEqual([
      ['first', 1],
      ['x', 2],
      ['y', 3],
      ['z', 4],
    ]);
  });

  it('finds a rank between two', () => {
    expect(rankBetween(1, 2)).toBe(1.5);
    expect(rankBetween(null, 1)).toBe(0);
    expect(rankBetween(3, null)).toBe(4);
    expect(rankBetween(null, null)).toBe(1);
    expect(rankBetween(1, 1)).toBeNull();
    expect(rankBetween(1, 1 + Number.EPSILON)).toBeNull();
    expect(lastRank(goals)).toBe(5);
    expect(lastRank([])).toBe(1);
  });

  it('moves one goal by its own rank alone', () => {
    expect(moveGoal(goals, 'd', 2)).toEqual([{ id: 'd', rank: 1.5 }]);
    expect(moveGoal(goals, 'a', 99)).toEqual([{ id: 'a', rank: 5 }]);
    expect(moveGoal(goals, 'b', 2)).toEqual([]);
    expect(moveGoal(goals, 'nobody', 1)).toEqual([]);
  });

  it('ranks all anew where nothing fits between', () => {
    const tight = [first, second, third, fourth].flatMap((goal) =>
      goal ? [{ ...goal, rank: 1 }] : [],
    );
    const moves = moveGoal(tight, 'd', 2);
    expect(moves.map(({ id }) => id)).toEqual(['a', 'd', 'b', 'c']);
    expect(moves.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
  });

  it('gives the moved goal the wanted number and keeps the others in order', () => {
    const ranks = fc.array(fc.constantFrom(0, 1, 1.5, 2, -4), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(ranks, fc.nat(9), fc.nat(9), (some, which, to) => {
        const all = some.map((rank, at) => aGoal({ id: `g${at}`, rank }));
        const id = `g${which % all.length}`;
        const number = (to % all.length) + 1;
        const changed = new Map(moveGoal(all, id, number).map((move) => [move.id, move.rank]));
        const after = all.map((goal) => ({ ...goal, rank: changed.get(goal.id) ?? goal.rank }));
        expect(goalNumbers(after).get(id)).toBe(number);
        const others = (list: typeof all) =>
          [...list]
            .sort(compareGoals)
            .map((goal) => goal.id)
            .filter((one) => one !== id);
        expect(others(after)).toEqual(others(all));
      }),
    );
  });
});

describe('MoSCoW', () => {
  it('warns above 60 % Must, not at it (DSDM)', () => {
    const at = (must: number, could: number) =>
      mustShare([
        { moscow: 'must', planned: must },
        { moscow: 'could', planned: could },
        { moscow: 'wont', planned: 1_000_000 },
      ]);
    expect(at(60, 40)).toEqual({ must: 60, planned: 100, share: 0.6, warn: false });
    expect(at(61, 39).warn).toBe(true);
    expect(at(0, 0)).toEqual({ must: 0, planned: 0, share: null, warn: false });
    expect(mustShare([{ moscow: null, planned: 5 }]).planned).toBe(5);
  });
});
