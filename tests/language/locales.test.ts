/** Every language says the same things with the same values, and whatever core can say has words. */
import { describe, expect, test } from 'vitest';
import { REASONS, type ReasonCode } from '../../lib/core/reasons.ts';
import { openLanguage } from '../../lib/language/language.ts';
import german from '../../lib/language/locales/de/index.ts';
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

const en = flat(english);
const de = flat(german);

describe('English and German', () => {
  test('have the same keys', () => {
    expect([...de.keys()].sort()).toEqual([...en.keys()].sort());
  });
  test.each([...en.keys()])('%s: same placeholders, nothing empty', (key) => {
    expect(placeholders(de.get(key) ?? [])).toEqual(placeholders(en.get(key) ?? []));
    for (const text of [...(en.get(key) ?? []), ...(de.get(key) ?? [])])
      expect(text.trim()).not.toBe('');
  });
  test('have every plural form their language needs', () => {
    for (const [code, words] of [
      ['en', english],
      ['de', german],
    ] as const) {
      const forms = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
      const all = JSON.stringify(words);
      const stems = new Set([...all.matchAll(/"(\w+)_(?:one|other)":/g)].map((hit) => hit[1]));
      for (const stem of stems)
        for (const form of forms) expect(all).toContain(`"${stem}_${form}":`);
    }
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

describe.each(['en', 'de'] as const)('in %s', (code) => {
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
    for (const count of [1, 2]) {
      const words = language.reason({ code: reason, values: { ...values, count } }, 'EUR');
      expect(words).not.toContain(reason);
      expect(words).not.toMatch(/[{}]|NaN|undefined|n\/a|k\. A\./);
    }
  });
});

/** A value of the kind a reason's words expect under this name. */
function sampleOf(name: string): string | number {
  if (name === 'date' || name === 'due') return '2026-10-01';
  return name === 'name' || name === 'statement' ? 'Build' : 7;
}
