/** What the history says was and is: every kind of value in words, and never an id. */
import { describe, expect, test } from 'vitest';
import { writeChange } from '../../components/history/write-value.ts';
import { type LanguageCode, openLanguage } from '../../lib/language/language.ts';

const NOW = Date.UTC(2026, 4, 11, 12);
const names = new Map([
  ['build', 'Build'],
  ['design', 'Design'],
  ['ana', 'Ana'],
  ['noor', 'Noor'],
  ['first', 'Shorter queue'],
  ['second', 'Fewer calls'],
]);

async function writer(code: LanguageCode, locale: string) {
  const language = await openLanguage(code, [locale]);
  const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ');
  return (field: string, before: unknown, after: unknown, was = 'EUR', is = was) => {
    const change = { field, before, after, currency: { before: was, after: is } };
    const words = writeChange(change, { language, names });
    const part = words.part === null ? '' : `${words.part}: `;
    return plain(`${part}${words.before} → ${words.after}`);
  };
}

const amount = (minutes: number | null, minor: number | null = null) => ({ minutes, minor });
const draw = (constraintId: string, of = amount(null)) => ({ constraintId, amount: of });
const seats = (about: object) => ({
  clientRep: null,
  planner: null,
  teamCaptain: null,
  productionLead: null,
  ...about,
});
const quote = (about: object) => ({
  text: 'Too slow',
  url: 'https://a.example/1',
  pageTitle: 'Call notes',
  prefix: 'p',
  suffix: 's',
  fragmentUrl: null,
  at: NOW,
  speakerId: 'ana',
  ...about,
});
const measure = (about: object) => ({
  what: 'Tickets',
  unit: '%',
  baseline: 10,
  target: 50,
  current: 20,
  by: null,
  from: null,
  ...about,
});
const score = (of: number, personId: string | null) => ({ score: of, on: '2026-05-01', personId });

const write = await writer('en', 'en-GB');

describe('written values', () => {
  test.each<[string, string, unknown, unknown, string]>([
    ['money', 'billRate', 9_500, 11_050, '95 EUR → 110.50 EUR'],
    ['hours', 'spent', 60, 90, '1 h → 1 h 30 m'],
    ['an amount', 'limit', amount(600), amount(1200, 50_000), '10 h → 500 EUR · 20 h'],
    ['an amount that is not stated', 'limit', amount(0, 0), amount(null), '0 EUR · 0 h → nothing'],
    ['a day', 'endsOn', '2026-05-01', null, '1 May 2026 → nothing'],
    ['a number', 'cadenceDays', 7, 14, '7 → 14'],
    ['a fine number', 'rank', 1.125, 1.0625, '1.125 → 1.0625'],
    ['thresholds', 'thresholds', [80], [80, 100], '80 % → 80 %, 100 %'],
    [
      'a draw of another amount',
      'draws',
      [draw('build', amount(600))],
      [draw('build', amount(1200))],
      'Build (10 h) → Build (20 h)',
    ],
    [
      'draws, one with money',
      'draws',
      [draw('build')],
      [draw('build'), draw('design', amount(null, 50_000))],
      'Build → Build; Design (500 EUR)',
    ],
    [
      'a quote of another speaker',
      'quote',
      quote({}),
      quote({ speakerId: 'noor' }),
      'Speaker: Ana → Noor',
    ],
    ['a quote of other words', 'quote', quote({}), quote({ text: 'Slow' }), 'Too slow → Slow'],
    [
      'a quote of another page',
      'quote',
      quote({}),
      quote({ url: null }),
      'Address: https://a.example/1 → nothing',
    ],
    ['no quote', 'quote', null, quote({ speakerId: null, at: null }), 'nothing → Too slow'],
    [
      'seats that changed hands',
      'seats',
      seats({ planner: 'ana', teamCaptain: 'noor' }),
      seats({ planner: 'noor', teamCaptain: 'ana' }),
      'Planner: Ana; Team Captain: Noor → Planner: Noor; Team Captain: Ana',
    ],
    [
      'one seat of two',
      'seats',
      seats({ planner: 'ana', clientRep: 'noor' }),
      seats({ clientRep: 'noor' }),
      'Planner: Ana → nothing',
    ],
    [
      'a measure',
      'measure',
      measure({}),
      null,
      'What is measured: Tickets; Unit: %; Baseline: 10; Target: 50; Current: 20 → nothing',
    ],
    [
      'a part of a measure',
      'measure',
      measure({}),
      measure({ current: 20.125, by: '2026-05-01' }),
      'Current: 20; By: nothing → Current: 20.125; By: 1 May 2026',
    ],
    [
      'tolerances',
      'tolerances',
      { atRiskPercent: 5, offTrackPercent: 10 },
      { atRiskPercent: 7.5, offTrackPercent: 10 },
      'At risk: 5 % → 7.5 %',
    ],
    [
      'client’s scores',
      'clientScores',
      [],
      [score(8, 'ana'), score(0, null)],
      'nothing → 8 of 10, 1 May 2026, Ana; 0 of 10, 1 May 2026',
    ],
    ['a pointer', 'personId', 'ana', 'noor', 'Ana → Noor'],
    [
      'pointers',
      'goals',
      ['first', 'second'],
      ['second'],
      'Shorter queue, Fewer calls → Fewer calls',
    ],
    ['a boolean', 'hard', true, false, 'yes → no'],
    ['a choice', 'scope', 'in', 'out', 'in scope → out of scope'],
    ['a person’s word that is also a choice', 'note', 'in', 'must', 'in → must'],
    ['the tracker’s word', 'status', seen('out'), seen('in'), 'out → in'],
    ['hours seen', 'estimate', seen(60), seen(null), '1 h → nothing'],
    ['a parent', 'parent', seen({ key: 'A-1', title: 'Shop' }), null, 'A-1, Shop → nothing'],
    ['empty', 'note', '', [], 'nothing → nothing'],
  ])('%s', (_, field, before, after, text) => {
    expect(write(field, before, after)).toBe(dated(text));
  });

  test.each([
    ['personId', 'x9', 'something that is no longer here'],
    ['goals', ['first', 'x9'], 'Shorter queue, something that is no longer here'],
    ['draws', [draw('x9', amount(60))], 'something that is no longer here (1 h)'],
    ['seats', seats({ planner: 'x9' }), 'Planner: something that is no longer here'],
    [
      'quote',
      quote({ speakerId: 'x9', at: null }),
      'Too slow; Speaker: something that is no longer here',
    ],
    ['clientScores', [score(8, 'x9')], '8 of 10, 1 May 2026, something that is no longer here'],
  ])('%s whose name nobody knows any more', (field, value, text) => {
    expect(write(field, value, null)).toBe(dated(`${text} → nothing`));
  });

  test('money as the decimals of its currency are', () => {
    expect(write('billRate', 9_000, 9_001, 'JPY')).toBe('9,000 JPY → 9,001 JPY');
    expect(write('draws', [draw('build', amount(null, 9_000))], [], 'JPY')).toBe(
      'Build (9,000 JPY) → nothing',
    );
    expect(write('billRate', 9_500, 9_500, 'EUR', 'JPY')).toBe('95 EUR → 9,500 JPY');
  });

  test('the same parts in the other languages', async () => {
    const before = seats({ planner: 'ana' });
    const after = seats({ planner: 'x9' });
    const [german, arabic] = [await writer('de', 'de-DE'), await writer('ar', 'ar')];
    expect(german('seats', before, after)).toMatch(
      /^Planung: Ana → etwas, das es nicht mehr gibt$/,
    );
    expect(arabic('seats', before, after)).toMatch(/^المخطِّط: Ana → شيء لم يعد موجودًا$/);
  });
});

function seen(value: unknown) {
  return { value, asOf: NOW, source: 'api' };
}

/** A year is written only where day and month alone could mean another year's: that depends on today. */
function dated(text: string) {
  const far = Math.abs(Date.parse('2026-05-01T12:00Z') - Date.now()) > 182 * 86_400_000;
  return far ? text : text.replaceAll('1 May 2026', '1 May');
}
