/** What is packed for Chromium. */
import { describe, inject } from 'vitest';
import { packedFacts } from '../../support/flows/packed-facts.ts';

describe('the package for Chromium', () => {
  packedFacts(inject('chromium'), ['sidePanel']);
});
