/** What arrives is what the contract says, or it is nothing. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_LOOK } from '../../lib/core/settings.ts';
import {
  isAskedName,
  isFromFrame,
  isIdentity,
  isLook,
  isToFrame,
  isToldName,
} from '../../lib/messages/guards.ts';

const TASK = {
  tracker: 'jira',
  host: 'acme.atlassian.net',
  key: 'HAL-12',
  url: 'https://acme.atlassian.net/browse/HAL-12',
  area: 'HAL',
};

it('knows a task by all its parts', () => {
  expect(isIdentity(TASK)).toBe(true);
  expect(isIdentity({ ...TASK, area: null })).toBe(true);
  for (const part of Object.keys(TASK)) {
    expect(isIdentity({ ...TASK, [part]: 7 })).toBe(false);
    expect(isIdentity({ ...TASK, [part]: 'x'.repeat(1e6) })).toBe(false);
    expect(isIdentity({ ...TASK, [part]: undefined })).toBe(false);
  }
});

it('knows a look that fits the window', () => {
  expect(isLook(DEFAULT_LOOK)).toBe(true);
  for (const wrong of [
    { width: 319 },
    { width: 481 },
    { top: 1.1 },
    { top: Number.NaN },
    { open: 1 },
  ])
    expect(isLook({ ...DEFAULT_LOOK, ...wrong })).toBe(false);
});

it('knows the words of the line between page and panel', () => {
  expect(isFromFrame({ say: 'read', ask: 1, identity: TASK })).toBe(true);
  expect(isFromFrame({ say: 'read', ask: 1, identity: { ...TASK, key: null } })).toBe(false);
  expect(isFromFrame({ say: 'dock' })).toBe(false);
  expect(isFromFrame({ say: 'format the disk' })).toBe(false);
  const shown = { identity: TASK, tool: 'Jira', host: TASK.host, pageTitle: 'x', document: false };
  expect(isToFrame({ say: 'shown', shown })).toBe(true);
  expect(isToFrame({ say: 'shown', shown: { ...shown, identity: {} } })).toBe(false);
});

it('takes no inherited name for one of its own', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    expect(isAskedName(name)).toBe(false);
    expect(isToldName(name)).toBe(false);
  }
});

it('never throws, whatever arrives', () => {
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      for (const check of [isIdentity, isLook, isFromFrame, isToFrame, isAskedName, isToldName])
        expect(typeof check(anything)).toBe('boolean');
    }),
  );
});
