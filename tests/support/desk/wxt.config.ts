import { defineConfig } from 'wxt';

/** One page with the workspace in hand, to be laid into a build of Planseat: what tests do through it, they do on its data. */
export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  ...(process.env.PLANSEAT_OUT ? { outDir: process.env.PLANSEAT_OUT } : {}),
  manifest: { name: 'Desk', version: '1' },
});
