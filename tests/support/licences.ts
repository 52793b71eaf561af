/**
 * Writes THIRD-PARTY.md: name, version and licence of every package whose code is shipped. `npm run licences` writes it, a
 * test (tests/dependencies.test.ts) sees that it is up to date. A licence that nobody has judged, or that asks for more
 * than to be named, ends both.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One entry of package-lock.json, as far as it matters here. */
export interface Locked {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
  integrity?: string;
  resolved?: string;
  link?: boolean;
}
export interface Shipped {
  name: string;
  version: string;
  licence: string;
}

const ROOT = join(import.meta.dirname, '../..');
const FILE = join(ROOT, 'THIRD-PARTY.md');

/** They ask to be named with their notice, and no more. */
const FREE = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'CC0-1.0',
]);

/** Others, each judged for one package. */
const JUDGED: Record<string, { licence: string; because: string }> = {
  'webextension-polyfill': {
    licence: 'MPL-2.0',
    because: 'its terms end at its own files, which are shipped as published, unchanged',
  },
};

export function locked(): Record<string, Locked> {
  return JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
}

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13);

/** Everything that is installed for the product itself, and not only to build or test it. */
export function shipped(
  packages: Record<string, Locked> = locked(),
  licenceAt: (path: string) => unknown = installedLicence,
): Shipped[] {
  const own = Object.entries(packages).filter(
    ([path, { dev, optional, devOptional }]) => path && !dev && !optional && !devOptional,
  );
  return own
    .map(([path, { version = '' }]) => {
      const said = licenceAt(path);
      return { name: nameOf(path), version, licence: typeof said === 'string' ? said : 'unknown' };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function installedLicence(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8')).license;
}

/** What stands in the way of shipping these, one sentence each. */
export function objections(packages: readonly Shipped[]): string[] {
  return packages
    .filter(({ name, licence }) => !FREE.has(licence) && JUDGED[name]?.licence !== licence)
    .map(({ name, licence }) => `${name} is licensed as ${licence}: nobody has judged that yet.`);
}

export function thirdParty(packages: readonly Shipped[]): string {
  const rows = packages.map(
    ({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`,
  );
  const notes = packages.flatMap(({ name, licence }) => {
    const judged = JUDGED[name];
    return judged ? [`\n${name} (${licence}): ${judged.because}.`] : [];
  });
  return `# Third-party packages in Planseat

Made by \`npm run licences\` from what is installed. Packages that only build or test Planseat are not shipped and not listed.

| Package | Version | Licence |
|---|---|---|
${rows.join('\n')}
${notes.join('\n')}
`;
}

export const written = (): string => readFileSync(FILE, 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const packages = shipped();
  const wrong = objections(packages);
  if (wrong.length > 0) {
    process.stderr.write(`${wrong.join('\n')}\n`);
    process.exitCode = 1;
  } else {
    writeFileSync(FILE, thirdParty(packages));
    process.stdout.write(
      `${packages.length} packages are shipped; their licences are in THIRD-PARTY.md\n`,
    );
  }
}
