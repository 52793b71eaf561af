/** Waits a short while for the page to show something, watching one small container and never the whole page. */

/** When to look again, in milliseconds; the last look ends it. */
const LOOKS = [250, 750, 1750, 3250, 5000];
/** Changes in the container within this time count as one. */
const TOGETHER = 100;

/** True as soon as `shown` holds; false after five seconds or when the signal ends. */
export function waitFor(
  shown: () => boolean,
  container: () => Element | null,
  signal: AbortSignal,
): Promise<boolean> {
  if (signal.aborted || shown()) return Promise.resolve(!signal.aborted);
  return new Promise((resolve) => {
    let watched: Element | null = null;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(() => {
      soon ??= setTimeout(look, TOGETHER);
    });
    const end = (good: boolean) => {
      observer.disconnect();
      for (const one of [...timers, soon]) clearTimeout(one);
      signal.removeEventListener('abort', leave);
      resolve(good);
    };
    const leave = () => end(false);
    const look = () => {
      soon = undefined;
      if (shown()) return end(true);
      const now = container();
      if (now === watched) return;
      watched = now;
      observer.disconnect();
      if (now) observer.observe(now, { childList: true, subtree: true, characterData: true });
    };
    const timers = LOOKS.map((ms) => setTimeout(look, ms));
    timers.push(setTimeout(() => end(shown()), LOOKS.at(-1)));
    signal.addEventListener('abort', leave);
    look();
  });
}
