/** A summary with how far it saw and on which day, so that the next one can be made from it. */
import type { Day } from '../core/record.ts';
import type { Mark } from '../storage/touched.ts';
import type { Summary } from './views.ts';

export interface Summed {
  summary: Summary;
  mark: Mark | null;
  day: Day;
}
