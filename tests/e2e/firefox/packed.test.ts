/** What is packed for Firefox. */
import { describe, inject } from 'vitest';
import { packedFacts } from '../../support/flows/packed-facts.ts';

describe('the package for Firefox', () => {
  packedFacts(inject('firefox'), []);
});
