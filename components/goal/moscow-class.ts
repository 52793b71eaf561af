/** How a goal's priority is drawn. */
import type { Moscow } from '../../lib/core/goal.ts';

export const MOSCOW_CLASS: Record<Moscow, string> = {
  must: 'tag tag-must',
  should: 'tag',
  could: 'tag tag-line',
  wont: 'tag tag-line',
};
