import { defineConfig } from 'wxt';

/** An extension that frames one word by React at a press, by the ways that Planseat's panel comes too. */
export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  ...(process.env.PLANSEAT_OUT ? { outDir: process.env.PLANSEAT_OUT } : {}),
  manifest: {
    name: 'Empty panel',
    version: '1',
    permissions: ['scripting'],
    host_permissions: ['https://*.atlassian.net/*'],
    web_accessible_resources: [{ resources: ['frame.html'], matches: ['https://*/*'] }],
  },
});
