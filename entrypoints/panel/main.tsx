/** The panel in the page: shows nothing until the content script has introduced itself with a token. Its goals first, then the whole. */
import { guardSight } from '../../lib/browser/in-sight.ts';
import { awaitIntroduction } from '../../lib/messages/frame-token.ts';
import { firstGlance, readAhead } from './first-glance.ts';
import { focusPanel } from './focus-panel.ts';
import { framePage } from './frame-page.ts';
import { pageOverLine } from './line-page.ts';

// Before anything can be seen or pressed.
const sight = guardSight();
const ahead = readAhead();
// No task: no glance, and nothing to wait for.
if (!ahead.identity) void import('./whole-panel.tsx');
const beside = pageOverLine(await awaitIntroduction(), focusPanel);
const page = framePage(beside);
const ready = () => beside.say({ say: 'ready' });
// Whatever is wrong with a glance, the panel comes, and says it.
const glance = await firstGlance(page, ahead, ready).catch(() => null);
const { wholePanel } = await import('./whole-panel.tsx');
await wholePanel({ beside, page, sight, glance });
if (!glance) ready();
