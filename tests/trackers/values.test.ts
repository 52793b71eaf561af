/** What text becomes: amounts of time and days that are understood, and those that must not be guessed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, checked, dayOf, minutesOf, plain, wholeMinutes } from '../../lib/trackers/values.ts';

describe('minutesOf', () => {
  it.each([
    ['2h 45m', 165],
    ['2h45m', 165],
    ['2:45', 165],
    ['2:45 h', 165],
    ['2.75 h', 165],
    ['2,75 h', 165],
    ['0m', 0],
    ['0 h', 0],
    ['90m', 90],
    ['90 min', 90],
    [' 1H ', 60],
    ['1.33 h', 80],
    ['20.50 h', 1230],
  ])('%s', (text, minutes) => {
    expect(minutesOf(text)).toBe(minutes);
  });

  it.each([
    '1d 2h 45m',
    '1d',
    '2w',
    '3 Tage',
    '1,234.5 h',
    '1,234 h',
    '2:75',
    '-1h',
    '1e3 h',
    '12',
    '',
    'h',
    'Not Specified',
    '4.00 h (Total: 20.50 h)',
    '5 points',
    '٣h',
    `${'9'.repeat(40)}h`,
  ])('%s is not guessed', (text) => {
    expect(minutesOf(text)).toBeNull();
  });
});

describe('dayOf', () => {
  it('takes days that exist', () => {
    expect(dayOf('2026-11-30')).toBe('2026-11-30');
    expect(dayOf(' 2028-02-29 ')).toBe('2028-02-29');
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '30.11.2026',
    '11/30/26',
    '2026-11-30T10:00:00Z',
    '',
    'tomorrow',
  ])('%s is not guessed', (text) => {
    expect(dayOf(text)).toBeNull();
  });
});

describe('wholeMinutes', () => {
  it('rounds half a minute up, and takes no other kind of number', () => {
    expect([90 / 60, 29 / 60, 30 / 60, 0].map(wholeMinutes)).toEqual([2, 0, 1, 0]);
    expect([-1, Number.NaN, Number.POSITIVE_INFINITY, 1e300, '5', null].map(wholeMinutes)).toEqual(
      Array(6).fill(null),
    );
  });
});

describe('plain', () => {
  it('makes one line, and strips what makes text read other than it is written', () => {
    expect(plain('  a\n\t b  ')).toBe('a b');
    expect(plain('in\u202evoice\u202c \u2066x\u2069\u0000\u0007\u009f')).toBe('invoice x');
    expect(plain('a\ud800b')).toBe('ab');
  });

  it('keeps scripts, marks and emoji as they are', () => {
    for (const text of ['مرحبا\u200f!', '👩‍💻 fix', 'ﬁ é é', '<b>&amp;</b>'])
      expect(plain(text)).toBe(text);
  });

  it('caps, without leaving half a character', () => {
    expect(plain('x'.repeat(1_000_000))).toHaveLength(2000);
    expect(plain('😀'.repeat(10), 5)).toBe('😀😀');
  });

  it('leaves one space where something odd stood between two', () => {
    expect(plain('a \u0000 b')).toBe('a b');
  });

  it('is well-formed, capped, of one line, and final, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(60), (text, cap) => {
        const clean = plain(text, cap);
        expect(clean.length).toBeLessThanOrEqual(cap);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        expect(plain(clean, cap)).toBe(clean);
      }),
    );
  });
});

describe('at', () => {
  it('walks own properties only', () => {
    const answer = JSON.parse('{"a":{"b":1},"__proto__":{"c":2},"n":null}');
    expect([at(answer, 'a', 'b'), at(answer, 'n'), at(answer, '__proto__', 'c')]).toEqual([
      1,
      null,
      2,
    ]);
    expect([
      at({}, '__proto__'),
      at([], 'constructor'),
      at('text', 'length'),
      at(null, 'x'),
      at({}, 'a', 'b'),
    ]).toEqual(Array(5).fill(undefined));
  });
});

describe('checked', () => {
  it('lets only the right kind of value through', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const minutes = checked('spent', raw);
        expect(minutes === null || Number.isSafeInteger(minutes)).toBe(true);
        expect([null, true, false]).toContain(checked('done', raw));
        expect(['object', 'string']).toContain(typeof checked('title', raw));
        const labels = checked('labels', raw);
        expect(labels === null || Array.isArray(labels)).toBe(true);
      }),
    );
  });

  it('caps labels in number and length', () => {
    const labels = checked('labels', Array(500).fill('l'.repeat(900)));
    expect(labels).toEqual(Array(50).fill('l'.repeat(200)));
    expect(checked('labels', ['a', 5, null, '', 'b'])).toEqual(['a', 'b']);
  });
});
