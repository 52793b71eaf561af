/** The dashboard's addresses: what is written is read again, and what is not understood leads to the start. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROJECT_COLUMNS } from '../../components/project/pick-projects.ts';
import {
  PAGES,
  PROJECT_PARTS,
  projectRoute,
  type Route,
  readRoute,
  writeRoute,
} from '../../components/screens/route.ts';
import { originOf } from '../../components/screens/site-address.ts';
import { LEVELS } from '../../lib/core/status.ts';
import { TASK_COLUMNS } from '../../lib/workspace/task-list.ts';

const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom(...PAGES).map((page): Route => ({ page })),
  fc
    .record({
      query: fc.string({ unit: 'grapheme', minLength: 1 }),
      level: fc.constantFrom(...LEVELS, 'all' as const),
      sort: fc.record({ by: fc.constantFrom(...PROJECT_COLUMNS), down: fc.boolean() }),
    })
    .map((asked): Route => ({ page: 'projects', asked })),
  fc.record({
    page: fc.constant('project' as const),
    id: fc.string({ unit: 'grapheme', minLength: 1 }),
    part: fc.constantFrom(...PROJECT_PARTS),
    unit: fc.constantFrom('money' as const, 'hours' as const, null),
    filter: fc.string({ unit: 'grapheme', minLength: 1 }),
    query: fc.string({ unit: 'grapheme' }),
    sort: fc.record({ by: fc.constantFrom(...TASK_COLUMNS), down: fc.boolean() }),
    goal: fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constant(null)),
  }),
);

describe('addresses', () => {
  test('what is written is read again', () => {
    fc.assert(
      fc.property(route, (one) => {
        expect(readRoute(writeRoute(one))).toEqual(one);
      }),
    );
  });

  test('anything can be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (hash) => {
        const { page } = readRoute(hash);
        expect(['project', ...PAGES]).toContain(page);
      }),
    );
  });

  test.each(['', '#', '#/', '#/nonsense', '#/project', '#/project/', '#/%E0%A4%A'])(
    '%s leads to the projects',
    (hash) => expect(readRoute(hash)).toEqual({ page: 'projects' }),
  );

  test('a project page without more is its goals, everything shown', () => {
    expect(readRoute('#/project/p1')).toEqual(projectRoute('p1'));
    expect(readRoute('#/project/p1/tasks?filter=no-goal&q=shop')).toEqual({
      ...projectRoute('p1', 'tasks'),
      filter: 'no-goal',
      query: 'shop',
    });
  });
});

describe('the address of a server', () => {
  test.each([
    ['redmine.example', 'https://redmine.example'],
    ['  https://Redmine.Example/issues/3?x=1#y ', 'https://redmine.example'],
    ['http://localhost:3000/issues', 'http://localhost:3000'],
    ['http://tracker:8080', 'http://tracker:8080'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ])('%s is %s', (typed, origin) => expect(originOf(typed)).toBe(origin));

  test.each([
    '',
    'redmine',
    'not an address',
    'ftp://redmine.example',
    'javascript:alert(1)',
    'chrome://extensions',
    'https://',
    'file:///etc/passwd',
  ])('%j is none', (typed) => expect(originOf(typed)).toBeNull());
});
