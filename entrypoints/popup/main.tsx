/** The toolbar popup: a first glance, then the whole. */
import { firstGlance } from './first-glance.ts';

const root = document.getElementById('root');
// Whatever is wrong with a glance, the popup comes.
const pressed = root ? await firstGlance(root).catch(() => null) : null;
const { wholePopup } = await import('./whole-popup.tsx');
await wholePopup(pressed);
