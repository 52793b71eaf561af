/** Whether the popup begins with a capture: one just asked for, or one that was left unsaved. */
import { beginDraft, type CaptureDraft } from '../../components/goal/capture-host.ts';
import {
  type CaptureState,
  hearCapture,
  readCapture,
  takeCapture,
} from '../../lib/browser/capture.ts';
import { readDraft } from '../../lib/browser/drafts.ts';
import { understandDraft } from './understand-draft.ts';

export const CAPTURE_DRAFT = 'capture';
/** A page that has not answered by then is not waited for: the form opens without its words. */
const PATIENCE = 2_000;

export interface Beginning {
  draft: CaptureDraft;
  again: boolean;
  tabId: number | null;
}

export async function captureToBegin(): Promise<Beginning | null> {
  const state = await readCapture();
  if (state) {
    const { captured, tabId } = await settled(state);
    await takeCapture();
    return { draft: beginDraft(captured), again: false, tabId };
  }
  const left = understandDraft(await readDraft(CAPTURE_DRAFT));
  return left && { draft: left, again: true, tabId: null };
}

type Read = Pick<Extract<CaptureState, { state: 'read' }>, 'captured' | 'tabId'>;

async function settled(state: CaptureState): Promise<Read | { captured: null; tabId: null }> {
  if (state.state === 'read') return state;
  const end = new AbortController();
  try {
    return await new Promise((resolve) => {
      const late = setTimeout(() => resolve({ captured: null, tabId: null }), PATIENCE);
      const take = (next: CaptureState | null) => {
        if (next?.state !== 'read') return;
        clearTimeout(late);
        resolve(next);
      };
      hearCapture(take, end.signal);
      // It may have come between the first look and the listening.
      void readCapture().then(take);
    });
  } finally {
    end.abort();
  }
}
