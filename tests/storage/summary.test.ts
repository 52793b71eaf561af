import { expect, test } from 'vitest';
import { readSummary, writeSummary } from '../../lib/storage/summary.ts';
import type { ProjectSummary, Summary } from '../../lib/workspace/views.ts';

const PROJECT: ProjectSummary = {
  id: 'checkout',
  name: 'Checkout',
  clientId: 'kestrel',
  clientName: 'Kestrel Ltd',
  level: 'off-track',
  overridden: true,
  overrideReason: 'The fair moved',
  reasons: [{ code: 'budget.over', values: { name: 'Build', percent: 12.5 } }],
  asOf: 1_780_000_000_000,
  currency: 'EUR',
  burn: 0.912345,
  forecastRatio: null,
  left: { minutes: null, minor: -4_200 },
  made: {
    budgetName: 'Build',
    side: 'minor',
    limit: 48_000,
    spent: 43_792,
    forecast: null,
    spentUnknown: 1,
  },
  nextCheckInOn: '2026-06-01',
  nextDate: { what: 'check-in', name: '', day: '2026-06-01' },
  endsOn: null,
  goals: 3,
  goalsNotOnTrack: 1,
  passed: [{ budgetId: 'b1', budgetName: 'Build', percent: 80 }],
};
const SUMMARY: Summary = { version: 1, at: 1_780_000_000_000, projects: [PROJECT], inbox: 2 };

test('what is read is what was written', () => {
  const read: Summary | null = readSummary(writeSummary(SUMMARY));
  expect(read).toEqual(SUMMARY);
});

test.each([
  ['nothing', undefined],
  ['an object', SUMMARY],
  ['half of it', writeSummary(SUMMARY)?.slice(0, 100)],
  ['another version', JSON.stringify({ ...SUMMARY, version: 2 })],
  ['a number that lies', JSON.stringify({ ...SUMMARY, inbox: 'two' })],
  [
    'a project without its status',
    JSON.stringify({ ...SUMMARY, projects: [{ ...PROJECT, level: null }] }),
  ],
  ['a field that is not ours', JSON.stringify({ ...SUMMARY, margin: 4 })],
])('%s is answered as none, so that it gets made anew', (_, stored) => {
  expect(readSummary(stored)).toBeNull();
});

test('what is no summary is not written', () => {
  expect(writeSummary({ ...SUMMARY, inbox: 0.5 })).toBeNull();
});
