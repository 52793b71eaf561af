/**
 * A language that nobody speaks: English with accents, 40 % longer, in brackets. Words on a screen that wear no brackets
 * were written into the program; brackets that are cut off show where longer words do not fit. It is made from the English
 * files of a build, and put into a copy of that build in the place of English (left-to-right) and Arabic (right-to-left).
 */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Words {
  [key: string]: string | Words;
}

const PLAIN = 'aceilnorsuyACEINORSUY';
const ODD = 'àçéîłñøřšûýÀÇÉÎÑØŘŠÛÝ';
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Placeholders stay as they are; what is between them is made odd. */
export function pseudo(text: string): string {
  const odd = text
    .split(/(\{\{[^}]*\}\}|%s)/)
    .map((part, at) =>
      at % 2 === 1 ? part : [...part].map((one) => ODD[PLAIN.indexOf(one)] ?? one).join(''),
    )
    .join('');
  const letters = text.replace(/\{\{[^}]*\}\}/g, '').length;
  const longer = ' lørém îpšûm dølør šît àmét'.repeat(20).slice(0, Math.ceil(letters * 0.4));
  return `⟦${odd}${longer}⟧`;
}

/** Marks between values and frames around figures are no words: they stay. */
const AS_IT_IS = /^basics\.(number|between|brand)\b/;

export function pseudoWords(words: Words, path = ''): Words {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]): [string, string | Words][] => {
      const here = path ? `${path}.${key}` : key;
      if (typeof value !== 'string') return [[key, pseudoWords(value, here)]];
      const odd = AS_IT_IS.test(here) || !/\p{L}/u.test(value) ? value : pseudo(value);
      // English has two forms; a language has up to six.
      return key.endsWith('_other')
        ? FORMS.map((form) => [key.replace(/other$/, form), odd])
        : [[key, odd]];
    }),
  ) as Words;
}

/** A copy of a build that speaks the pseudo-language; `end` takes it away again. */
export async function speakPseudo(
  extension: string,
): Promise<{ folder: string; end(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'planseat-pseudo-'));
  await cp(extension, folder, { recursive: true });
  const chunks = join(folder, 'chunks');
  const files = await readdir(chunks);
  const english = await wordsIn(chunks, files, 'Save');
  const odd = pseudoWords(english.words);
  const arabic = await wordsIn(chunks, files, 'حفظ');
  for (const { file, name } of [english, arabic]) {
    const body = `const words=${JSON.stringify(odd)};export{words as ${name}};`;
    await writeFile(join(chunks, file), body);
  }
  return { folder, end: () => rm(folder, { recursive: true, force: true }) };
}

/** The chunk of a language is the one that exports its words; which language it is, its word for saving tells. */
async function wordsIn(chunks: string, files: readonly string[], save: string) {
  for (const file of files.filter((one) => one.endsWith('.js'))) {
    const text = await readFile(join(chunks, file), 'utf8');
    if (!text.includes('{{when}}') || /\bimport\b/.test(text.slice(0, 200))) continue;
    // A copy by another name: Node would take this one for a script.
    const copy = join(chunks, `${file}.mjs`);
    await writeFile(copy, text);
    const found = (await import(pathToFileURL(copy).href)) as Record<string, Words>;
    await rm(copy);
    for (const [name, words] of Object.entries(found))
      if (JSON.stringify(words).includes(`"save":"${save}"`)) return { file, name, words };
  }
  throw new Error(`No chunk in ${chunks} has the words in which saving is “${save}”`);
}
