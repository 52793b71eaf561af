/** Hears every error a browser reports while a suite runs: a test that passes over an error in the console is no pass. */
import type { BrowserContext } from 'playwright-core';

/** Answers of 4xx and failed loads are what some tests are about; the browser logs them by itself. */
const BY_THE_BROWSER =
  /^Failed to load resource|net::ERR_|^Refused to (?:frame|connect|load)|^Content-Security-Policy: The page’s settings blocked/;

export class Listener {
  private errors: string[] = [];

  follow(context: BrowserContext): void {
    context.on('weberror', (error) => this.add('uncaught', error.error().stack ?? String(error)));
    context.on('console', (message) => {
      if (message.type() === 'error') this.add(message.location().url, message.text());
    });
    const workers = () => {
      for (const worker of context.serviceWorkers())
        worker.on('console', (message) => {
          if (message.type() === 'error') this.add('worker', message.text());
        });
    };
    workers();
    context.on('serviceworker', workers);
  }

  add(where: string, text: string): void {
    if (!BY_THE_BROWSER.test(text)) this.errors.push(`${where}: ${text}`);
  }

  /** All since the last look. */
  take(): string[] {
    return this.errors.splice(0);
  }
}
