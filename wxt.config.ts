import { defineConfig } from 'wxt';

/** A demonstration build may touch the demonstration tracker on this computer; the released one asks first, as for any site. */
const demo = process.env.PLANSEAT_DEMO === '1';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  ...(process.env.PLANSEAT_OUT ? { outDir: process.env.PLANSEAT_OUT } : {}),
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
    host_permissions: [
      'https://*.atlassian.net/*',
      'https://app.asana.com/*',
      'https://docs.google.com/*',
      ...(demo ? ['http://localhost/*'] : []),
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
  }),
});
