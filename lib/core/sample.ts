/** Sample data: made up to look around with, and known by its ids, so that every screen can say so and no count takes it in. */
import type { Id } from './record.ts';

const MARK = 'sample-';

export const SAMPLE_PROJECT: Id = `${MARK}project`;

/** The id of one record of the sample; the same each time, so that there is never a second sample beside the first. */
export const sampleId = (name: string): Id => `${MARK}${name}`;

/** Other ids are random, or a tracker's names. */
export const isSample = (id: Id): boolean => id.startsWith(MARK);
