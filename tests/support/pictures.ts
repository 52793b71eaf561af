/** Where the suites leave pictures of what they saw: a folder that is not kept in the repository. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../pictures');

export function picturePath(name: string): string {
  const path = join(FOLDER, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}
