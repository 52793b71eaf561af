/** Whether the popup begins with a capture: one just asked for, or one that was left unsaved. */
import { beginDraft, type CaptureDraft } from '../../components/goal/capture-host.ts';
import {
  type CaptureState,
  hearCapture,
  readCapture,
  takeCapture,
} from '../../lib/browser/capture.ts';
import { keepDraft, readDraft } from '../../lib/browser/drafts.ts';
import { CAPTURE_DRAFT, CAPTURES_ASIDE } from './kept-names.ts';
import { understandDraft } from './understand-draft.ts';

/** More unsaved captures than anybody leaves. */
const MOST_ASIDE = 50;
/** A page that has not answered by then is not waited for: the form opens without its words. */
const PATIENCE = 2_000;

export interface Beginning {
  draft: CaptureDraft;
  again: boolean;
  tabId: number | null;
}

export async function captureToBegin(): Promise<Beginning | null> {
  const [state, kept] = await Promise.all([readCapture(), readDraft(CAPTURE_DRAFT)]);
  const left = understandDraft(kept);
  if (state) {
    const { captured, tabId } = await settled(state);
    await takeCapture();
    // The same one may have been taken up before, by a popup that was closed at once.
    const isSame = !!captured && left?.captured?.at === captured.at;
    if (left && !isSame) await putAside(left);
    return { draft: beginDraft(captured), again: false, tabId };
  }
  const draft = left ?? (await takeAside());
  return draft && { draft, again: true, tabId: null };
}

/** One left unsaved makes way for the new one, and is offered again when that is done. */
async function putAside(draft: CaptureDraft): Promise<void> {
  const aside = await readDraft(CAPTURES_ASIDE);
  const drafts = Array.isArray(aside) ? aside.slice(-(MOST_ASIDE - 1)) : [];
  await keepDraft(CAPTURES_ASIDE, [...drafts, draft]);
  await keepDraft(CAPTURE_DRAFT, null);
}

async function takeAside(): Promise<CaptureDraft | null> {
  const aside = await readDraft(CAPTURES_ASIDE);
  if (!Array.isArray(aside)) return null;
  const drafts: unknown[] = [...aside];
  const last = understandDraft(drafts.pop());
  if (last) await keepDraft(CAPTURE_DRAFT, last);
  await keepDraft(CAPTURES_ASIDE, drafts.length > 0 ? drafts : null);
  return last;
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
