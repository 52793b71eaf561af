/** The alarm of each new day keeps to midnight, though clocks are changed and computers fly. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hearDaily, sleepUntilTomorrow } from '../../lib/browser/daily.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const next = async () => new Date((await fakeBrowser.alarms.get('daily'))?.scheduledTime ?? 0);

it('is set for the next midnight at every ring', async () => {
  const work = vi.fn();
  hearDaily(work);
  vi.setSystemTime(new Date(2026, 9, 24, 12));
  await sleepUntilTomorrow();
  expect(await next()).toEqual(new Date(2026, 9, 25, 0, 1));
  // The clock was put back meanwhile: a day after the last ring it is eleven in the evening, and still the same day.
  vi.setSystemTime(new Date(2026, 9, 25, 23, 1));
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'daily', scheduledTime: Date.now() });
  expect(work).toHaveBeenCalledOnce();
  expect(await next()).toEqual(new Date(2026, 9, 26, 0, 1));
});

it('leaves other alarms alone', async () => {
  const work = vi.fn();
  hearDaily(work);
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'another', scheduledTime: Date.now() });
  expect(work).not.toHaveBeenCalled();
});
