/** What the capture form needs of the browser; the entrypoints give the real one. */
import type { Captured } from '../../lib/core/capture.ts';
import type { Moscow } from '../../lib/core/goal.ts';
import type { Id } from '../../lib/core/record.ts';
import type { TaskIdentity } from '../../lib/core/task.ts';

/** A capture on its way: what was taken from the page, and what is written in the form so far. */
export interface CaptureDraft {
  /** What was found on the page; its text may have been pasted by hand since. Null: typed without a page. */
  captured: Captured | null;
  /** What is written in the form; null: nothing yet, so the quote is the starting point. */
  statement: string | null;
  moscow: Moscow | null;
  /** The chosen project (null: the inbox); `chosen` false means nobody chose, so the last used one is preselected. */
  project: { chosen: boolean; id: Id | null };
  /** The speaker: somebody known, the name of somebody new, or nobody said. */
  speaker: { id: Id } | { name: string } | null;
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
export function beginDraft(captured: Captured | null): CaptureDraft {
  return {
    captured,
    statement: null,
    moscow: null,
    project: { chosen: false, id: null },
    speaker: null,
  };
}
