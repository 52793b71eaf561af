/** A private line between a panel and the content script: a message port into the frame, or the browser's own port to the side panel. */
import type { Browser } from 'wxt/browser';
import { messaging } from './runtime.ts';

export interface Line {
  say(word: unknown): void;
  hear(listen: (word: unknown) => void): void;
  /** Calls back when the other end is gone, where that is noticed. */
  onEnd(end: () => void): void;
  hangUp(): void;
}

export function lineOverMessagePort(port: MessagePort): Line {
  return {
    say: (word) => port.postMessage(word),
    hear: (listen) => {
      port.onmessage = (event) => listen(event.data);
    },
    onEnd: (end) => port.addEventListener('close', end),
    hangUp: () => port.close(),
  };
}

export function lineOverRuntimePort(port: Browser.runtime.Port): Line {
  let over = false;
  port.onDisconnect.addListener(() => {
    // Read, or the browser reports as an error that nobody took a call.
    void messaging()?.runtime.lastError;
    over = true;
  });
  return {
    say: (word) => {
      if (!over) port.postMessage(word);
    },
    hear: (listen) => port.onMessage.addListener((word: unknown) => listen(word)),
    onEnd: (end) => port.onDisconnect.addListener(end),
    hangUp: () => port.disconnect(),
  };
}
