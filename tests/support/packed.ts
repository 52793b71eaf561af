/** What a built extension is allowed and made of, read off the folder that is packed: its manifest, pages and scripts. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

export type Manifest = Record<string, unknown>;

/** Where the unpacked build lies; of Firefox the packed one is known, beside which it was made. */
export const folderOf = (extension: string): string =>
  extension.endsWith('.zip') ? join(dirname(extension), 'firefox-mv3') : extension;

export const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

const filesIn = (folder: string, ending: RegExp): { path: string; text: string }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file), text: readFileSync(file, 'utf8') }));

/** Bytes of the scripts that the manifest puts into a tracker's page, and of the same gzipped. */
export function contentSize(folder: string): { bytes: number; gzipped: number } {
  const scripts = manifestIn(folder).content_scripts as { js: string[] }[];
  const files = [...new Set(scripts.flatMap(({ js }) => js))];
  const all = files.map((file) => readFileSync(join(folder, file)));
  const sum = (sizes: number[]) => sizes.reduce((total, one) => total + one, 0);
  return {
    bytes: sum(all.map((file) => file.length)),
    gzipped: sum(all.map((file) => gzipSync(file, { level: 9 }).length)),
  };
}

/** Every permission of a manifest, by the key under which it is asked for. */
export function permissionsOf(manifest: Manifest): Record<string, unknown> {
  const scripts = manifest.content_scripts as { matches: string[] }[] | undefined;
  return {
    permissions: list(manifest.permissions),
    optional_permissions: list(manifest.optional_permissions),
    host_permissions: list(manifest.host_permissions),
    optional_host_permissions: list(manifest.optional_host_permissions),
    content_scripts: list(scripts?.flatMap(({ matches }) => matches)),
    web_accessible_resources: manifest.web_accessible_resources,
    externally_connectable: manifest.externally_connectable ?? null,
  };
}
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String).sort() : []);

/** Addresses that stand in scripts and lead nowhere: names of formats, a hint in a field, explanations of React's errors. */
const HARMLESS =
  /^https?:\/\/(?:www\.w3\.org\/|redmine\.example$|react\.dev\/errors\/$|base-ui\.com\/production-error$|\*\.atlassian\.net\/|app\.asana\.com\/\*|docs\.google\.com(?:\/\*)?$|\.)/;

/** Ways by which code that is not in the package could come to run, one line each. */
export function foreignCode(files: readonly { path: string; text: string }[]): string[] {
  return files.flatMap(({ path, text }) => {
    const found = path.endsWith('.html') ? inPage(text) : inScript(text);
    return found.map((what) => `${path}: ${what}`);
  });
}

export const codeIn = (folder: string) => filesIn(folder, /\.(?:m?js|html|css)$/);

function inPage(text: string): string[] {
  const addresses = [...text.matchAll(/(?:src|href)\s*=\s*["']?([^"'\s>]*)/g)].map(
    ([, at]) => at ?? '',
  );
  return [
    ...addresses
      .filter((at) => !/^\.?\/(?!\/)/.test(at))
      .map((at) => `${at} is not of the package`),
    ...[...text.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>/g)].map(
      ([tag]) => `${tag} has code in it`,
    ),
    ...[...text.matchAll(/\son[a-z]+\s*=/g)].map(([attribute]) => `${attribute.trim()} is code`),
  ];
}

function inScript(text: string): string[] {
  const addresses = [...text.matchAll(/(?:https?|wss?):\/\/[\w.*%/:-]+/g)].map(([at]) => at);
  return [
    ...addresses.filter((at) => !HARMLESS.test(at)).map((at) => `${at} is an address of the web`),
    ...[...text.matchAll(/\beval\s*\(|\bFunction\s*\(\s*["'`]|\bimportScripts\s*\(/g)].map(
      ([code]) => `${code} turns text into code`,
    ),
    ...[...text.matchAll(/@import\b|\burl\(\s*["']?(?:https?:)?\/\//g)].map(
      ([at]) => `${at} loads from elsewhere`,
    ),
  ];
}
