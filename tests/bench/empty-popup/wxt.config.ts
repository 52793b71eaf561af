import { defineConfig } from 'wxt';

/** An extension whose popup says one word through React: what the popup of Planseat is measured against. */
export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  ...(process.env.PLANSEAT_OUT ? { outDir: process.env.PLANSEAT_OUT } : {}),
  manifest: { name: 'Empty popup', version: '1' },
});
