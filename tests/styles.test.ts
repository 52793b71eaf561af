/** The sheets hold no rule for what nobody draws: each of their classes is named somewhere in the product. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sources } from './support/walls.ts';

const ROOT = join(import.meta.dirname, '..');
const SHEETS = join(ROOT, 'components/styles');
/** Words within quotes, and beginnings that are filled in: `status-${level}`. */
const code = sources(ROOT)
  .map(({ text }) => text)
  .join('\n');
const quoted = new Set(
  [...code.matchAll(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g)].flatMap(
    ([text]) => text.match(/[\w-]+/g) ?? [],
  ),
);
const begun = [...new Set([...code.matchAll(/([\w-]+-)\$\{/g)].map(([, start = '']) => start))];

const selectors = (css: string) =>
  css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\{[^{}]*\}/g, '{}');
const classes = (css: string) => [
  ...new Set([...selectors(css).matchAll(/\.([a-z_][\w-]*)/gi)].map(([, name = '']) => name)),
];

test.each(
  readdirSync(SHEETS)
    .filter((name) => name !== 'sheet.css')
    .map((name) => [name] as const),
)('%s has classes in use only', (name) => {
  const all = classes(readFileSync(join(SHEETS, name), 'utf8'));
  const idle = all.filter(
    (one) => !quoted.has(one) && !begun.some((start) => one.startsWith(start)),
  );
  expect(idle).toEqual([]);
});
