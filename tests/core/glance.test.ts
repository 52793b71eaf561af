import { describe, expect, it } from 'vitest';
import { type Glance, understandGlance } from '../../lib/core/glance.ts';

const ROW = {
  clientName: 'Halden Museum',
  name: 'Audio guide',
  level: 'at-risk',
  levelWord: 'At risk',
  reasons: 'late by a day',
  asOf: 'as of 11 Jun, 14:05',
} as const;
const GLANCE: Glance = { lang: 'en', dir: 'ltr', label: 'Projects', rows: [ROW] };

describe('a kept glance', () => {
  it('is understood as it was kept', () => {
    expect(understandGlance(JSON.parse(JSON.stringify(GLANCE)))).toEqual(GLANCE);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'glance'],
    ['one without a project', { ...GLANCE, rows: [] }],
    ['one without a language', { ...GLANCE, lang: null }],
    ['a level that there is not', { ...GLANCE, rows: [{ ...ROW, level: 'fine' }] }],
    ['a row without a name', { ...GLANCE, rows: [ROW, { ...ROW, name: 7 }] }],
    ['a row that is none', { ...GLANCE, rows: [null] }],
  ])('%s is none', (_, kept) => {
    expect(understandGlance(kept)).toBeNull();
  });
});
