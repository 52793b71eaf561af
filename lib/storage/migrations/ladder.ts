/** The version ladder: every step from an empty database to today's, in order. The database's version is its length. */
import type { Step } from './step.ts';
import { v1 } from './v1.ts';
import { v2 } from './v2.ts';

export const LADDER: readonly Step[] = [v1, v2];
