/** What no honest record holds, looked for before anything else touches it: endless depth, endless text, names of JavaScript's own. */

const DEEPEST = 24;
const LONGEST = 1_000_000;
const MOST_PARTS = 5_000_000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** What is wrong with a value of a file, for a person who mends it; null: nothing. */
export function whatIsHostile(value: unknown): string | null {
  let parts = 0;
  const look = (one: unknown, depth: number): string | null => {
    parts += 1;
    if (parts > MOST_PARTS) return 'more parts than a record can have';
    if (typeof one === 'string') return one.length > LONGEST ? 'a text without end' : null;
    if (typeof one !== 'object' || one === null) return null;
    if (depth >= DEEPEST) return 'nested too deep';
    for (const [name, inner] of Object.entries(one)) {
      if (FORBIDDEN.has(name)) return `a field called ${name}`;
      const wrong = name.length > LONGEST ? 'a name without end' : look(inner, depth + 1);
      if (wrong !== null) return wrong;
    }
    return null;
  };
  return look(value, 0);
}
