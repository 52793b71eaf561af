/** Waits until no key is down: a key released after the frame is gone would be the page's, and close its dialog too. */

/** A release that the system kept to itself is not waited for longer. */
const PATIENCE = 600;

export function watchKeys(): () => Promise<void> {
  const down = new Set<string>();
  let released: () => void = () => {};
  const settle = () => {
    if (down.size === 0) released();
  };
  addEventListener('keydown', ({ code }) => down.add(code), true);
  addEventListener(
    'keyup',
    ({ code }) => {
      down.delete(code);
      settle();
    },
    true,
  );
  addEventListener('blur', () => {
    down.clear();
    settle();
  });
  return () =>
    new Promise((resolve) => {
      released = resolve;
      settle();
      setTimeout(resolve, PATIENCE);
    });
}
