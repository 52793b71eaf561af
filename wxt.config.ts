import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { defineConfig } from 'wxt';

/** A demonstration build may touch the demonstration tracker on this computer; the released one asks first, as for any site. */
const demo = process.env.PLANSEAT_DEMO === '1';

const trackers = [
  'https://*.atlassian.net/*',
  'https://app.asana.com/*',
  'https://docs.google.com/*',
];

/** Code of the package alone; nothing embedded, framed, rebased or submitted anywhere. */
const POLICY =
  "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'";

/** The earliest date that a zip can tell. */
const NO_DATE = new Date('1980-01-01T00:00:00Z');

/** Packs anew by name and without dates: as WXT leaves it, a package tells when it was made and how fast the disk answered. */
async function makeReproducible(path: string): Promise<void> {
  const { files } = await JSZip.loadAsync(await readFile(path));
  const sorted = new JSZip();
  for (const name of Object.keys(files).sort()) {
    const file = files[name];
    if (!file || file.dir) continue;
    const content = await file.async('nodebuffer');
    sorted.file(name, content, { date: NO_DATE, createFolders: false });
  }
  const compression = { compression: 'DEFLATE', compressionOptions: { level: 9 } } as const;
  await writeFile(path, await sorted.generateAsync({ type: 'nodebuffer', ...compression }));
}

/** WXT begins a content script with a logger and a promise, which stay in every tracker's page: 3 kB of its heap. */
const bareStart = {
  name: 'bare-start',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!id.includes('content-script-isolated-world-entrypoint')) return null;
    const asked = /import definition from ["'](.+?)["']/.exec(code)?.[1];
    if (!asked) throw new Error('WXT begins content scripts in another way than it did.');
    return `import definition from '${asked}';\nexport default definition.main();\n`;
  },
};

/**
 * What the panel's first glance shares with other pages, in one file: each file more costs several milliseconds, and left
 * alone, the builder cuts a file per set of sharers. Nothing in it may ask for the browser's polyfill, as long as all the rest.
 */
const FIRST = [
  'lib/messages/ask-worker.ts',
  'lib/messages/frame-token.ts',
  'lib/messages/guards.ts',
  'lib/messages/line.ts',
  'lib/messages/messages.ts',
  'lib/messages/read-ahead.ts',
  'lib/messages/runtime.ts',
  'lib/browser/beside/',
  'lib/browser/in-sight.ts',
  'lib/browser/clipboard.ts',
  'lib/core/board.ts',
  'lib/core/status.ts',
  'lib/core/task.ts',
  'components/frame/focus-screen.ts',
  'components/frame/key-pressed.ts',
  'components/goal/moscow-class.ts',
  'components/status/tone.ts',
  'components/styles/sheet.css',
  'entrypoints/panel/line-page.ts',
  'entrypoints/panel/soon.ts',
  'entrypoints/start/element.ts',
  'vite/preload-helper',
  'virtual:wxt-html-plugins',
];

const oneFirst = {
  name: 'one-first',
  outputOptions<O extends { format?: unknown }>(options: O) {
    // The pages are modules, built together; scripts for other people's pages come one by one, each in a single file.
    if (options.format !== 'es') return null;
    const isFirst = (id: string) => FIRST.some((part) => id.includes(part));
    return { ...options, manualChunks: (id: string) => (isFirst(id) ? 'first' : null) };
  },
};

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  ...(process.env.PLANSEAT_OUT ? { outDir: process.env.PLANSEAT_OUT } : {}),
  // The sources that a store's reviewer builds from: all but the tests.
  zip: { excludeSources: ['tests/**'] },
  vite: () => ({
    plugins: [bareStart, oneFirst],
    // For browsers older than any that this runs in.
    build: { modulePreload: { polyfill: false } },
    resolve: {
      alias: {
        // WXT's own brings the polyfill into every tracker page, and ends our script on an event that the page can forge.
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('./lib/browser/no-context.ts', import.meta.url),
        ),
      },
    },
  }),
  hooks: {
    'zip:extension:done': (_, path) => makeReproducible(path),
    'zip:sources:done': (_, path) => makeReproducible(path),
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Asked for when the user chooses to be notified by the browser.
    optional_permissions: ['notifications'],
    host_permissions: [...trackers, ...(demo ? ['http://localhost/*'] : [])],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // The panel is framed in pages; it shows nothing without a token. Nothing else can be reached from a page.
    web_accessible_resources: [
      { resources: ['panel.html'], matches: ['https://*/*', 'http://*/*'] },
    ],
    content_security_policy: { extension_pages: POLICY },
    commands: {
      'toggle-panel': {
        suggested_key: { default: 'Alt+P' },
        description: '__MSG_commandTogglePanel__',
      },
      capture: { suggested_key: { default: 'Alt+C' }, description: '__MSG_commandCapture__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'planseat@planseat.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '127' }),
  }),
});
