/** The released build with another manifest: everything else as released. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';

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

/** The same for a packed one, as a file in a folder; answers the file. */
export async function changedPack(
  released: string,
  into: string,
  change: (manifest: Manifest) => void,
): Promise<string> {
  const packed = await JSZip.loadAsync(await readFile(released));
  const manifest = JSON.parse(
    (await packed.file('manifest.json')?.async('text')) ?? '',
  ) as Manifest;
  change(manifest);
  packed.file('manifest.json', JSON.stringify(manifest));
  const file = join(into, `${manifest.version}.zip`);
  await writeFile(file, await packed.generateAsync({ type: 'nodebuffer' }));
  return file;
}
