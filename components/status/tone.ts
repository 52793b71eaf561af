/** The colour of a status. */
import type { Level } from '../../lib/core/status.ts';

export type Tone = 'ok' | 'warn' | 'bad' | 'none';

export const TONE_OF: Record<Level, Tone> = {
  'on-track': 'ok',
  'at-risk': 'warn',
  'off-track': 'bad',
  'not-enough-data': 'none',
};
