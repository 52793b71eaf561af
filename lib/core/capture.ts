/** What a quick capture found on the page before anybody wrote a goal from it. */
import type { Instant } from './record.ts';

/** Why there is no text. `no-scripts`: the browser allows none on this page (shop, settings); `pdf`: they run beside the words. */
export type NoText = 'nothing-selected' | 'no-scripts' | 'pdf';

export interface Captured {
  /** The words, verbatim; empty where `noText` says why. */
  text: string;
  prefix: string;
  suffix: string;
  fragmentUrl: string | null;
  url: string | null;
  pageTitle: string | null;
  at: Instant;
  noText: NoText | null;
  /** True where the selection was longer than is kept, and was cut at its end. */
  cut: boolean;
}

/** The longest text a capture keeps, in UTF-16 units. */
export const CAPTURE_MOST = 100_000;

/** The beginning of a text; a sign that is written by two units, as emoji are, is not cut in half. */
export const beginningOf = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');

/** The same of its end. */
export const endOf = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(-most).replace(/^[\udc00-\udfff]/, '');
