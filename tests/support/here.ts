/** The real workspace over a storage of the test's own, with a bell of its own; each one is a fresh start. */
import { type OpenWorkspace, openWorkspace } from '../../lib/workspace/open.ts';

let made = 0;

export function freshWorkspace(): OpenWorkspace {
  const hearers = new Set<() => void>();
  made += 1;
  return openWorkspace({
    name: `here-${String(made)}`,
    bell: {
      ring: () => {
        for (const hear of [...hearers]) hear();
      },
      hear: (listen, signal) => {
        hearers.add(listen);
        signal.addEventListener('abort', () => hearers.delete(listen));
      },
    },
  });
}
