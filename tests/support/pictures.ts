/** Where the suites leave pictures of what they saw: a folder that is not kept in the repository, or the one that was asked for. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

export function picturePath(name: string): string {
  const folder = process.env.PLANSEAT_PICTURES ?? join(import.meta.dirname, '../pictures');
  const path = join(folder, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}
