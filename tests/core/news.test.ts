/** What is told, and that it is told once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookForNews, type Memory, type Passed, type Watched } from '../../lib/core/news.ts';
import { SAMPLE_PROJECT } from '../../lib/core/sample.ts';
import { LEVELS, type Level } from '../../lib/core/status.ts';

const DAY = '2026-06-11';
const NEXT = '2026-06-12';
const LATER = '2026-06-13';

const project = (level: Level, about: Partial<Watched> = {}): Watched => ({
  id: 'p1',
  name: 'Website relaunch',
  clientName: 'Halden Museum',
  currency: 'EUR',
  level,
  overridden: false,
  reasons: [],
  passed: [],
  ...about,
});
const passed = (...percents: number[]): Passed[] =>
  percents.map((percent) => ({ budgetId: 'b1', budgetName: 'Build', percent }));

/** Looks at each in turn, a day given where it changes; answers the news of each look, in short. */
function told(...looks: (readonly [Watched, string?])[]): string[][] {
  let memory: Memory | null = null;
  let today = DAY;
  return looks.map(([one, day], at) => {
    today = day ?? today;
    const looked = lookForNews(memory, [one], { at, today });
    memory = looked.memory;
    return looked.news.map(({ what }) =>
      what.is === 'worse' ? what.level : `${what.budgetName} ${what.percent}`,
    );
  });
}

describe('a status that gets worse', () => {
  it('is told, each step once', () => {
    expect(
      told(
        [project('on-track')],
        [project('at-risk')],
        [project('at-risk')],
        [project('off-track')],
        [project('off-track')],
      ),
    ).toEqual([[], ['at-risk'], [], ['off-track'], []]);
  });

  it('is not told again by undoing and doing again on the same day', () => {
    const [good, bad] = [project('on-track'), project('off-track')];
    expect(told([good], [bad], [good], [bad], [good], [bad])).toEqual([
      [],
      ['off-track'],
      [],
      [],
      [],
      [],
    ]);
  });

  it('is news again after it was better for a day', () => {
    const [good, bad] = [project('on-track'), project('at-risk')];
    expect(told([good], [bad], [good], [good, NEXT], [good, LATER], [bad])).toEqual([
      [],
      ['at-risk'],
      [],
      [],
      [],
      ['at-risk'],
    ]);
  });

  it('is not told as getting better: off track, then at risk', () => {
    expect(told([project('on-track')], [project('off-track')], [project('at-risk')])).toEqual([
      [],
      ['off-track'],
      [],
    ]);
  });

  it('is not told where somebody set it by hand, nor where data are missing', () => {
    const set = project('off-track', { overridden: true });
    expect(told([project('on-track')], [set], [project('not-enough-data')])).toEqual([[], [], []]);
  });

  it('is told of no project on its first day, and of no sample', () => {
    expect(told([project('off-track')])).toEqual([[]]);
    const sample = (level: Level) => project(level, { id: SAMPLE_PROJECT });
    expect(told([sample('on-track')], [sample('off-track')])).toEqual([[], []]);
  });
});

describe('a threshold that is passed', () => {
  const at = (...percents: number[]) => project('on-track', { passed: passed(...percents) });

  it('is told once, the highest of several', () => {
    expect(told([at()], [at(80)], [at(80)], [at(80, 100)], [at(80)], [at(80, 100)])).toEqual([
      [],
      ['Build 80'],
      [],
      ['Build 100'],
      [],
      [],
    ]);
    expect(told([at()], [at(80, 100)], [at(80)])).toEqual([[], ['Build 100'], []]);
  });

  it('has a name of its own in each project and budget, so that none takes another’s place', () => {
    const start = lookForNews(null, [at(), project('on-track', { id: 'p2' })], {
      at: 1,
      today: DAY,
    });
    const both = [at(80), project('on-track', { id: 'p2', passed: passed(80) })];
    const { news } = lookForNews(start.memory, both, { at: 2, today: DAY });
    expect(new Set(news.map(({ id }) => id)).size).toBe(2);
  });
});

it('a project that was in the trash comes back without news', () => {
  const bad = project('off-track');
  const first = lookForNews({ p1: {} }, [bad], { at: 1, today: DAY });
  expect(first.news).toHaveLength(1);
  const gone = lookForNews(first.memory, [], { at: 2, today: NEXT });
  expect(lookForNews(gone.memory, [bad], { at: 3, today: LATER }).news).toEqual([]);
});

it('looking twice at the same tells nothing, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LEVELS),
      fc.uniqueArray(fc.integer({ min: 0, max: 200 })),
      fc.boolean(),
      (level, percents, overridden) => {
        const one = project(level, { passed: passed(...percents), overridden });
        const first = lookForNews({ p1: {} }, [one], { at: 1, today: DAY });
        const second = lookForNews(first.memory, [one], { at: 2, today: DAY });
        expect(second.news).toEqual([]);
        expect(second.memory).toEqual(first.memory);
      },
    ),
  );
});
