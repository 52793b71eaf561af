/** Every language says the same things with the same values, and whatever core can say has words. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { REASONS, type ReasonCode } from '../../lib/core/reasons.ts';
import { LANGUAGE_CODES, LANGUAGES, openLanguage } from '../../lib/language/language.ts';
import english from '../../lib/language/locales/en/index.ts';
import { DEEDS } from '../../lib/workspace/deeds.ts';
import type { Trouble } from '../../lib/workspace/workspace.ts';

/** `a.b.c` → words, with plural endings folded away, since languages differ in how many they have. */
function flat(words: object, path = ''): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of Object.entries(words)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') {
      const name = here.replace(/_(zero|one|two|few|many|other)$/, '');
      found.set(name, [...(found.get(name) ?? []), value]);
    } else {
      for (const [name, texts] of flat(value as object, here)) found.set(name, texts);
    }
  }
  return found;
}

const placeholders = (texts: readonly string[]) =>
  [...new Set(texts.join(' ').match(/\{\{[^}]+\}\}/g) ?? [])].sort();

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Every key as it stands in the files, plural endings kept. */
function keys(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [here] : keys(value as object, here);
  });
}

const en = flat(english);
/** What English counts: the words that need all plural forms of a language. */
const counted = new Set(
  keys(english)
    .filter((key) => key.endsWith('_other'))
    .map((key) => key.replace(PLURAL, '')),
);
const languages = await Promise.all(
  LANGUAGE_CODES.map(async (code) => ({ code, words: (await LANGUAGES[code].load()).default })),
);

describe.each(languages)('the words of $code', ({ code, words }) => {
  const own = flat(words);
  test('have the keys of English', () => {
    expect([...own.keys()].sort()).toEqual([...en.keys()].sort());
  });
  test('have the placeholders of English, and nothing is empty', () => {
    for (const [key, texts] of en)
      expect(placeholders(own.get(key) ?? []), key).toEqual(placeholders(texts));
    for (const [key, texts] of own) for (const text of texts) expect(text.trim(), key).not.toBe('');
  });
  test('have every plural form that the language has, for whatever is counted', () => {
    const forms = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
    const all = new Set(keys(words));
    for (const stem of counted) for (const form of forms) expect(all).toContain(`${stem}_${form}`);
  });
  test('are there for the browser’s own menus, too', async () => {
    const read = async (of: string) =>
      JSON.parse(await readFile(`public/_locales/${of}/messages.json`, 'utf8')) as object;
    expect(Object.keys(await read(code))).toEqual(Object.keys(await read('en')));
    // What the browser’s stores take at most.
    const { description } = (await read(code)) as { description: { message: string } };
    expect(description.message.length).toBeLessThanOrEqual(132);
  });
});

const TROUBLES = {
  'storage-refused': true,
  'storage-full': true,
  'storage-blocked': true,
  'data-newer': true,
  'data-damaged': true,
  'migration-failed': true,
  'bad-input': true,
  'bad-file': true,
  'changed-meanwhile': true,
  gone: true,
  unexpected: true,
} satisfies Record<Trouble, true>;

describe.each(LANGUAGE_CODES)('in %s', (code) => {
  test.each(Object.keys(TROUBLES) as Trouble[])(
    'trouble %s says what happened, what is safe, what to do',
    async (trouble) => {
      const { t } = await openLanguage(code, []);
      for (const part of ['happened', 'safe', 'do'] as const)
        expect(t(`troubles:${trouble}.${part}`)).not.toContain(trouble);
    },
  );

  test.each(DEEDS)('deed %s has words', async (deed) => {
    const language = await openLanguage(code, []);
    expect(language.deed(deed)).not.toBe(deed);
  });

  test.each(Object.keys(REASONS) as ReasonCode[])('reason %s has words', async (reason) => {
    const language = await openLanguage(code, []);
    const values = Object.fromEntries(REASONS[reason].map((name) => [name, sampleOf(name)]));
    for (const count of [0, 1, 2, 3, 11, 100]) {
      const words = language.reason({ code: reason, values: { ...values, count } }, 'EUR');
      expect(words).not.toContain(reason);
      expect(words).not.toMatch(/[{}]|NaN|undefined|n\/a|k\. A\.|غير متاح/);
    }
  });
});

/** A value of the kind a reason's words expect under this name. */
function sampleOf(name: string): string | number {
  if (name === 'date' || name === 'due') return '2026-10-01';
  return name === 'name' || name === 'statement' ? 'Build' : 7;
}
