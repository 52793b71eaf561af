/** The toolbar popup: a first glance, then the whole. */
import { firstGlance } from './first-glance.ts';

const root = document.getElementById('root');
// Whatever is wrong with a glance, the popup comes.
if (root) await firstGlance(root).catch(() => {});
await import('./whole-popup.tsx');
