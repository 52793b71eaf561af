/** One alarm a day, just after midnight: a status that rests on dates moves on though nobody writes anything. */
import { browser } from 'wxt/browser';

const DAILY = 'daily';

export async function sleepUntilTomorrow(): Promise<void> {
  const midnight = new Date();
  midnight.setHours(24, 1, 0, 0);
  await browser.alarms.create(DAILY, { when: midnight.getTime(), periodInMinutes: 24 * 60 });
}

/** Each time the next one is set anew: where the clock is put back or the computer has flown, midnight is elsewhere. */
export function hearDaily(work: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== DAILY) return;
    void sleepUntilTomorrow();
    work();
  });
}
