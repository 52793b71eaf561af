/**
 * One document in a driven browser, seen the way its user sees it: things are found by role and name, read as visible text
 * and worked by pointer and keyboard. Chromium's and Firefox's drivers both give this, so that a flow is written once.
 */

/** An element by what it is called: the whole name, or a pattern of it. */
export type Name = string | RegExp;
export type Role =
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'dialog'
  | 'group'
  | 'heading'
  | 'link'
  | 'option'
  | 'radio'
  | 'searchbox'
  | 'spinbutton'
  | 'switch'
  | 'textbox';

export interface Screen {
  click(role: Role, name: Name): Promise<void>;
  /** Replaces the text of a field by typing. */
  fill(role: Role, name: Name, text: string): Promise<void>;
  /** Chooses the first option of a native list whose words are these, or fit. */
  choose(name: Name, option: Name): Promise<void>;
  /** Presses a key or a chord (`Alt+p`) where the focus is. */
  press(key: string): Promise<void>;
  value(role: Role, name: Name): Promise<string>;
  /** `aria-checked` or the box's own state. */
  checked(role: Role, name: Name): Promise<boolean>;
  /** Waits until an element is there. */
  has(role: Role, name: Name): Promise<void>;
  /** Waits until the visible text has it. */
  sees(words: Name): Promise<void>;
  /** Waits until the visible text no longer has it. */
  misses(words: Name): Promise<void>;
  text(): Promise<string>;
  /** Runs in the document. The function must stand alone. */
  run<A, R>(work: (given: A) => R | Promise<R>, given: A): Promise<R>;
  /** Accessibility violations that axe finds in this very document, one line each. */
  violations(): Promise<string[]>;
  /** Leaves a picture in tests/pictures, for people to look at. */
  picture(name: string): Promise<void>;
}

/** A tab with a web page in it, and what Planseat hangs up there. */
export interface Tab extends Screen {
  url(): Promise<string>;
  /** Presses a button that lies in a closed shadow root, as the launcher does; found by role and name, clicked by place. */
  clickShadowed(name: Name, patience?: number): Promise<void>;
  /** Names of the buttons in closed shadow roots: what assistive software is told of the launcher. */
  shadowedButtons(): Promise<string[]>;
  /** Waits for the panel's frame. */
  panel(): Promise<Screen>;
  hasPanel(): Promise<boolean>;
  go(url: string): Promise<void>;
  close(): Promise<void>;
  /** Puts a function under a name into the document's window: what the document tells it is heard by the test, at once. */
  expose<T>(name: string, hear: (told: T) => void): Promise<void>;
  /** To the front, as when its user looks at it. */
  front(): Promise<void>;
}

export const PATIENCE = 20_000;

/** Waits until the answer is neither null nor false, and gives it. Says what it waited for when it does not come. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | false>,
  patience = PATIENCE,
): Promise<T> {
  const end = Date.now() + patience;
  let last: unknown = null;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end)
      throw new Error(`Waited ${patience} ms for ${what}`, { cause: last ?? undefined });
    await new Promise((soon) => setTimeout(soon, 40));
  }
}

export const hasWords = (text: string, words: Name): boolean =>
  typeof words === 'string' ? text.includes(words) : words.test(text);

/** Spaces of any kind and number count as one, as a reader sees them. */
export const asRead = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
