/** The released build with another manifest: everything else as released. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Manifest {
  version: string;
  permissions: string[];
  optional_permissions: string[];
}

/** Lays the build into a folder, over what lies there; answers the folder. */
export async function changedBuild(
  released: string,
  into: string,
  change: (manifest: Manifest) => void,
): Promise<string> {
  await cp(released, into, { recursive: true });
  const path = join(into, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  change(manifest);
  await writeFile(path, JSON.stringify(manifest));
  return into;
}
