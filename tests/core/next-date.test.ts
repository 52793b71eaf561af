/** Which of a project's dates comes next. */
import { expect, test } from 'vitest';
import { nextDate } from '../../lib/core/next-date.ts';

const TODAY = '2026-06-11';
const LIVE = { name: 'Live', date: '2026-06-12' };

test.each([
  ['none is set', [null, null], [], null],
  ['a check-in alone', ['2026-06-23', null], [], 'check-in 2026-06-23'],
  [
    'a hard date tomorrow, before the check-in',
    ['2026-06-23', null],
    [LIVE],
    'timeline 2026-06-12',
  ],
  ['today counts', [null, TODAY], [LIVE], `end ${TODAY}`],
  ['what has passed gives way', ['2026-06-01', '2026-09-25'], [], 'end 2026-09-25'],
  ['all have passed: the latest', ['2026-06-01', '2026-05-01'], [], 'check-in 2026-06-01'],
  ['on one day the check-in is named', ['2026-06-12', '2026-06-12'], [LIVE], 'check-in 2026-06-12'],
] as const)('%s', (_, [nextCheckInOn, endsOn], timelines, wanted) => {
  const next = nextDate({ nextCheckInOn, endsOn }, timelines, TODAY);
  expect(next && `${next.what} ${next.day}`).toBe(wanted);
});
