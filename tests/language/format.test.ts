/** Numbers, money, hours, days and moments as they are written in a language, and read back as typed. */
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Language, openLanguage, speak } from '../../lib/language/language.ts';
import english from '../../lib/language/locales/en/index.ts';
import { inMarks, marksOf, parseHours, parseMoney, parseNumber } from '../../lib/language/parse.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const en: Language = await openLanguage('en', []);
const de: Language = await openLanguage('de', []);

afterEach(() => vi.useRealTimers());

describe('money', () => {
  test.each([
    [124000, 'EUR', '1,240 EUR', '1.240 EUR'],
    [191250, 'EUR', '1,912.50 EUR', '1.912,50 EUR'],
    [-7500, 'EUR', '−75 EUR', '−75 EUR'],
    [0, 'EUR', '0 EUR', '0 EUR'],
    [5, 'EUR', '0.05 EUR', '0,05 EUR'],
    [1240, 'JPY', '1,240 JPY', '1.240 JPY'],
    [1240500, 'KWD', '1,240.500 KWD', '1.240,500 KWD'],
    [Number.MAX_SAFE_INTEGER, 'EUR', '90,071,992,547,409.91 EUR', '90.071.992.547.409,91 EUR'],
  ])('%d %s', (minor, currency, english, german) => {
    expect(plain(en.format.money(minor, currency))).toBe(english);
    expect(plain(de.format.money(minor, currency))).toBe(german);
  });
  test('in a column where others have cents, even amounts show theirs', () => {
    expect(plain(en.format.money(124000, 'EUR', true))).toBe('1,240.00 EUR');
    expect(plain(de.format.money(124000, 'JPY', true))).toBe('124.000 JPY');
  });
  test('nothing is n/a, which is not 0; a made-up currency does not break the screen', () => {
    expect(en.format.money(null, 'EUR')).toBe('n/a');
    expect(plain(en.format.money(150, 'no code'))).toBe('1.50 no code');
  });
});

test.each([
  [570, '9 h 30 m', '9 Std. 30 Min.', '9 Std. 30 Min.'],
  [1440, '24 h', '24 Std.', '24 Std.'],
  [45, '45 m', '45 Min.', '45 Min.'],
  [0, '0 h', '0 Std.', '0 Std.'],
  [-90, '−1 h 30 m', '−1 Std. 30 Min.', '−1 Std. 30 Min.'],
  [74_400, '1,240 h', '1.240 Std.', '1.240 Std.'],
])('%d minutes', (minutes, english, german, short) => {
  expect(plain(en.format.hours(minutes))).toBe(english);
  expect(plain(de.format.hours(minutes))).toBe(german);
  expect(plain(de.format.hoursShort(minutes))).toBe(short);
});

test('a small ratio never becomes a silent 0', () => {
  expect(plain(en.format.percent(0.07))).toBe('7 %');
  expect(plain(en.format.percent(0.7823, 1))).toBe('78.2 %');
  expect(plain(en.format.percent(0.004))).toBe('0.4 %');
  expect(plain(en.format.percent(0.0001))).toBe('under 0.1 %');
  expect(plain(en.format.percent(-0.14))).toBe('−14 %');
  expect(plain(en.format.percent(0))).toBe('0 %');
  expect(en.format.percent(null)).toBe('n/a');
  expect(en.format.percent(Number.POSITIVE_INFINITY)).toBe('n/a');
});

test('numbers below each other have the same decimals', () => {
  expect(en.format.fixed(0.3, 2)).toBe('0.30');
  expect(de.format.fixed(-1, 2)).toBe('−1,00');
  expect(en.format.fixed(null, 2)).toBe('n/a');
});

test('the year stands where day and month alone could mean another year', () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 25, 12, 0) });
  expect(plain(en.format.day('2026-12-31'))).toBe('31 Dec');
  expect(plain(en.format.day('2027-01-11'))).toBe('11 Jan');
  expect(plain(en.format.day('2026-01-11'))).toBe('11 Jan 2026');
  expect(plain(en.format.day('2027-11-11'))).toBe('11 Nov 2027');
});

test('days and moments', () => {
  vi.useFakeTimers({ now: new Date(2026, 5, 11, 18, 0) });
  const at = new Date(2026, 5, 11, 14, 5).getTime();
  // The day stays on one line; the hour may begin the next.
  expect(en.format.moment(at)).toBe('11\u00a0Jun, 14:05');
  expect(en.format.asOf(at)).toBe('14:05');
  expect(en.format.asOf(at - 86_400_000)).toBe('10\u00a0Jun, 14:05');
  expect(en.format.day('2026-10-01')).toBe('1\u00a0Oct');
  expect(de.format.day('2026-10-01')).toBe('1.\u00a0Okt.');
  expect(en.format.day('2027-01-01')).toBe('1\u00a0Jan\u00a02027');
  expect(en.format.day('nonsense')).toBe('n/a');
  expect(en.format.moment(null)).toBe('n/a');
});

test('the hour is written as the language writes it, without a zero that it does not', async () => {
  vi.useFakeTimers({ now: new Date(2026, 5, 11, 18, 0) });
  const morning = new Date(2026, 5, 11, 9, 5).getTime();
  const us = await openLanguage('en', ['en-US']);
  expect(us.format.asOf(morning)).toMatch(/^9:05\sAM$/);
  expect(de.format.asOf(morning)).toBe('09:05');
});

describe('read back as typed', () => {
  const us = marksOf('en-GB');
  const eu = marksOf('de-DE');
  test.each([
    ['1,240.50', 124050],
    ['1240.5', 124050],
    ['12 000', 1200000],
    ['−75', -7500],
    ['1,240 EUR', 124000],
    ['', null],
    ['0', 0],
  ])('%s', (typed, minor) => expect(parseMoney(typed, 2, us, 'EUR')).toEqual({ value: minor }));
  test.each(['1.240.50', '1,24', '1.234', 'ten', '1e9', '--1', '9'.repeat(40)])(
    '%s is refused, not guessed',
    (typed) => expect(parseMoney(typed, 2, us, 'EUR')).toBe('bad'),
  );
  test('its own code may stand behind an amount, another one is refused: nothing is converted', () => {
    expect(parseMoney('100 eur', 2, us, 'EUR')).toEqual({ value: 10_000 });
    for (const typed of ['100 USD', '100USD', '100 abc'])
      expect(parseMoney(typed, 2, us, 'EUR')).toBe('foreign');
    for (const typed of ['USD', '100 US', '100 USDT', '1,24 USD'])
      expect(parseMoney(typed, 2, us, 'EUR')).toBe('bad');
  });
  test('German marks', () => {
    expect(parseMoney('1.240,50', 2, eu, 'EUR')).toEqual({ value: 124050 });
    expect(parseMoney('1.240', 2, eu, 'EUR')).toEqual({ value: 124000 });
    expect(parseMoney('1.24', 2, eu, 'EUR')).toBe('bad');
  });
  test.each([
    ['9', 540],
    ['9.5', 570],
    ['9:30', 570],
    ['9 h 30 m', 570],
    ['9h30', 570],
    ['45 m', 45],
    ['1,240 h', 74_400],
    ['', null],
  ])('hours %s', (typed, minutes) => expect(parseHours(typed, us)).toEqual({ value: minutes }));
  test.each(['-3', 'soon', '9:75', '3 d'])('hours %s are refused', (typed) =>
    expect(parseHours(typed, us)).toBe('bad'),
  );
  test('Arabic digits count', () =>
    expect(parseNumber('١٢٫٥', marksOf('ar-EG'))).toEqual({ value: 12.5 }));
  test('what is written is read as the same, in any language and currency', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom('EUR', 'JPY', 'KWD'),
        fc.constantFrom('en-GB', 'de-DE', 'fr-FR', 'de-CH', 'en-IN', 'ar-EG', 'ar-u-nu-latn'),
        (minor, currency, locale) => {
          const { format } = speak({ code: 'en', locale, dir: 'ltr', words: english });
          expect(
            parseMoney(
              format.money(minor, currency),
              format.decimals(currency),
              format.marks,
              currency,
            ),
          ).toEqual({ value: minor });
        },
      ),
    );
  });
});

describe('Arabic', async () => {
  const ar = await openLanguage('ar', []);
  const egypt = await openLanguage('browser', ['ar-EG']);
  test('runs from right to left, with figures as on the key caps, or as its country writes them', () => {
    expect(ar.dir).toBe('rtl');
    expect(plain(ar.format.money(191250, 'EUR'))).toBe('1,912.50 EUR');
    expect(plain(ar.format.hours(570))).toBe('\u200f9 س 30 د');
    // The first mark is the sentence’s, the second the sign’s.
    expect(plain(ar.format.hours(-240))).toBe('\u200f\u200e−4 س');
    expect(plain(ar.format.hours(-570))).toBe('\u200f\u200e−9 س 30 د');
    expect(plain(ar.format.hours(-30))).toBe('\u200f\u200e−30 د');
    // The mark makes the sign stand where Arabic has it: at the left of the figures.
    expect(plain(ar.format.percent(0.07))).toBe('\u061c7٪');
    expect(plain(egypt.format.money(191250, 'EUR'))).toBe('١٬٩١٢٫٥٠ EUR');
  });
  test.each([
    [0, 'لا أهداف'],
    [1, 'هدف واحد'],
    [2, 'هدفان'],
    [3, '3 أهداف'],
    [11, '11 هدفًا'],
    [100, '100 هدف'],
  ])('%d goals', (count, words) => expect(ar.t('popup:list.goals', { count })).toBe(words));
  test('counts in the figures of its country', () =>
    expect(egypt.t('popup:list.goals', { count: 1203 })).toBe('١٬٢٠٣ أهداف'));
  test('sets keys and names of another direction apart', () =>
    expect(ar.t('panel:task.open', { key: 'HAL-12', tool: 'Jira' })).toBe(
      'فتح \u2068HAL-12\u2069 في \u2068Jira\u2069',
    ));
  test('sets money beside hours from right to left, though the currency’s letters run the other way', () => {
    const both = { minor: 4_800_000, minutes: 38_400 };
    expect(plain(ar.format.amount(both, 'EUR') ?? '')).toBe(
      '\u200f\u206848,000 EUR\u2069 · \u2068\u200f640 س\u2069',
    );
    expect(plain(en.format.amount(both, 'EUR') ?? '')).toBe('48,000 EUR · 640 h');
    expect(en.format.amount({ minor: null, minutes: 90 }, 'EUR')).toBe(en.format.hours(90));
    expect(en.format.amount({ minor: null, minutes: null }, 'EUR')).toBeNull();
  });
  test('days and moments', () => {
    vi.useFakeTimers({ now: new Date(2026, 5, 11, 18, 0) });
    expect(ar.format.moment(new Date(2026, 5, 11, 14, 5).getTime())).toBe(
      '\u200f11\u00a0يونيو، 14:05',
    );
  });
  test('begins every sentence on its own side, whatever stands first in it', () => {
    const spent = ar.t('popup:burn.of', { spent: '9 EUR', limit: '10 EUR' });
    expect(spent).toBe('\u200f\u20689 EUR\u2069 من \u206810 EUR\u2069');
    expect(ar.t('panel:history.part', { part: 'الدور', value: 'Ana' })).toMatch(/^\u200f/);
    expect(ar.t('launcher:badge.attention', { count: 3 })).toMatch(/^\u200fPlanseat/);
    expect(ar.t('options:version', { version: '1.0.0' })).toMatch(/^\u2066Planseat/);
    expect(ar.t('brand')).toBe('Planseat');
    expect(en.t('popup:burn.of', { spent: '9 EUR', limit: '10 EUR' })).toBe('9 EUR of 10 EUR');
  });
  test('keys side by side stand in its own order', () => {
    expect(ar.row(['HAL-1', '5'])).toBe('\u2068HAL-1\u2069، \u20685\u2069');
    expect(en.row(['HAL-1', '5'])).toBe('HAL-1, 5');
  });
  test('is read back as typed', () => {
    expect(parseHours('9 س 30 د', ar.format.marks)).toEqual({ value: 570 });
    expect(parseHours('٩٫٥', egypt.format.marks)).toEqual({ value: 570 });
    expect(parseHours(egypt.format.hours(570), egypt.format.marks)).toEqual({ value: 570 });
  });
});

test('counts are grouped as all numbers are', () =>
  expect(en.t('popup:list.goals', { count: 1240 })).toBe('1,240 goals'));

describe('which language', () => {
  test('the browser’s first that is spoken, in its own regional way', async () => {
    const language = await openLanguage('browser', ['fr-FR', 'de-CH', 'en-US']);
    expect(language.code).toBe('de');
    expect(language.locale).toBe('de-CH');
  });
  test('English where none is spoken, and nonsense is passed over', async () => {
    expect((await openLanguage('browser', ['xx', '###'])).code).toBe('en');
  });
  test('a choice stands, with the regional numbers the browser knows for it', async () => {
    const language = await openLanguage('en', ['de-DE', 'en-IN']);
    expect([language.code, language.locale]).toEqual(['en', 'en-IN']);
  });
});

describe('names of another direction in a sentence', () => {
  const said = (name: string) => en.t('panel:link.linked', { place: 'SHOP 2', project: name });
  test('are set apart from the words around them', () => {
    expect(said('אתר חדש')).toContain('\u2068אתר חדש\u2069');
    expect(said('مشروع 2')).toContain('\u2068مشروع 2\u2069');
    // An override that nobody closed would turn the rest of the sentence around.
    expect(said('a \u202eb')).toContain('\u2068a \u202eb\u2069');
  });
  test('all other names come as they are', () => {
    expect(said('Überblick 2: €5')).not.toMatch(/[\u2068\u2069]/);
  });
});

test('an amount by the marks of another language; its words and what is no mark of a number stay', () => {
  const [english, german] = [marksOf('en-GB'), marksOf('de-DE')];
  for (const [one, other] of [
    ['1,240.50', '1.240,50'],
    ['1,240.50 EUR', '1.240,50 EUR'],
    ['9.5 h', '9,5 h'],
    ['9 Std. 30 Min.', '9 Std. 30 Min.'],
    ['6.', '6,'],
    ['80.5; 100', '80,5; 100'],
    ['٩٫5', '٩٫5'],
  ] as const) {
    expect(inMarks(one, english, german)).toBe(other);
    expect(inMarks(other, german, english)).toBe(one);
  }
});
