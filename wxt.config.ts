import { fileURLToPath } from 'node:url';
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

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  ...(process.env.PLANSEAT_OUT ? { outDir: process.env.PLANSEAT_OUT } : {}),
  // The sources that a store's reviewer builds from: all but the tests.
  zip: { excludeSources: ['tests/**'] },
  vite: () => ({
    plugins: [bareStart],
    resolve: {
      alias: {
        // WXT's own brings the polyfill into every tracker page, and ends our script on an event that the page can forge.
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('./lib/browser/no-context.ts', import.meta.url),
        ),
      },
    },
  }),
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
