/** The panel in the page: shows nothing until the content script has introduced itself with a token. Its goals first, then the whole. */
import { guardSight } from '../../lib/browser/in-sight.ts';
import { awaitIntroduction } from '../../lib/messages/frame-token.ts';
import { firstGlance, lookAhead } from './first-glance.ts';
import { focusPanel } from './focus-panel.ts';
import { framePage } from './frame-page.ts';
import { pageOverLine } from './line-page.ts';

// Before anything can be seen or pressed.
const sight = guardSight();
const ahead = lookAhead();
const whole = () => import('./whole-panel.tsx');
// Nothing to look at before it.
if (!ahead.identity) void whole();
const beside = pageOverLine(await awaitIntroduction(), focusPanel);
const page = framePage(beside);
const ready = () => beside.say({ say: 'ready' });
const glance = await firstGlance(page, ahead, ready);
const { wholePanel } = await whole();
await wholePanel({ beside, page, sight, glance });
if (!glance) ready();
