/** What the capture form needs of the browser; the entrypoints give the real one. */
import type { Moscow, Quote } from '../../lib/core/goal.ts';
import type { Id } from '../../lib/core/record.ts';
import type { TaskIdentity } from '../../lib/core/task.ts';

/** Why the words could not be taken from the page: no script may run there, a PDF, a document drawn on a canvas. */
export type CaptureBlock = 'no-scripts' | 'pdf' | 'document';

/** A capture on its way: what was taken from the page, and what is written in the form so far. */
export interface CaptureDraft {
  /**
   * The words and where they stood. Its text is empty where the page is known but its words could not be read;
   * null where there is no page either (typed into the popup's field).
   */
  quote: Quote | null;
  blocked: CaptureBlock | null;
  /** What is written in the form; null: nothing yet, so the quote is the starting point. */
  statement: string | null;
  moscow: Moscow | null;
  /** The chosen project (null: the inbox); `chosen` false means nobody chose, so the last used one is preselected. */
  project: { chosen: boolean; id: Id | null };
  /** Name of a speaker who is not known yet; empty: none typed. */
  newSpeaker: string;
}

export interface CaptureHost {
  /** Keeps what is typed, so that closing loses nothing; null: nothing left to keep. */
  keepDraft(draft: CaptureDraft | null): Promise<void>;
  /** The clipboard's text, read on the user's press; rejects where the browser refuses. */
  readClipboard(): Promise<string>;
  /** The task that the active tab shows; null: none. */
  activeTask(): Promise<TaskIdentity | null>;
  /** Opens one of Planseat's own pages: `dashboard.html#/inbox`. */
  openPage(path: string): void;
  /** Closes the popup or the small window. */
  close(): void;
}

/** A draft as it begins, from what was read of the page. */
export function beginDraft(quote: Quote | null, blocked: CaptureBlock | null = null): CaptureDraft {
  return {
    quote,
    blocked,
    statement: null,
    moscow: null,
    project: { chosen: false, id: null },
    newSpeaker: '',
  };
}
