// @vitest-environment happy-dom
/** When our script begins in a page: once it is parsed; a page that never ends is not waited for. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenReadable } from '../../lib/browser/beside/when-readable.ts';

let state: DocumentReadyState;
let begun: number;
const begin = () => {
  begun += 1;
};

beforeEach(() => {
  vi.useFakeTimers();
  begun = 0;
  vi.spyOn(document, 'readyState', 'get').mockImplementation(() => state);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function parsed(): void {
  state = 'interactive';
  vi.advanceTimersByTime(100);
}

test('a page that is parsed already: at once', () => {
  state = 'interactive';
  whenReadable(document, begin);
  expect(begun).toBe(1);
});

test('a page still on its way: when it is parsed, once, and no timer is left', () => {
  state = 'loading';
  whenReadable(document, begin);
  expect(begun).toBe(0);
  parsed();
  expect(begun).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('a page that never ends: after a while, once', () => {
  state = 'loading';
  whenReadable(document, begin);
  vi.advanceTimersByTime(10_000);
  expect(begun).toBe(1);
  parsed();
  expect(begun).toBe(1);
});
