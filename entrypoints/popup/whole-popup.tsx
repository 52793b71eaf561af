/** The popup itself; with `#capture` in a small window of its own, only the capture form. */

import { beginDraft } from '../../components/goal/capture-host.ts';
import { CaptureScreen } from '../../components/screens/capture-screen.tsx';
import { PopupScreen } from '../../components/screens/popup-screen.tsx';
import { readKept } from '../../lib/browser/kept.ts';
import { readSummary, SUMMARY_KEY } from '../../lib/storage/summary.ts';
import { mountHere } from '../start/mount-here.tsx';
import { captureToBegin } from './capture-to-begin.ts';
import type { Pressed } from './first-glance.ts';
import { popupHost } from './popup-host.ts';

/** `pressed`: what was pressed before it was there. */
export const wholePopup = (pressed: Pressed | null) => mountHere(screenHere(pressed));

async function screenHere(pressed: Pressed | null) {
  const [capture, kept] = await Promise.all([captureToBegin(), readKept(SUMMARY_KEY)]);
  const host = popupHost(capture?.tabId ?? null);
  if (location.hash !== '#capture')
    return (
      <PopupScreen first={readSummary(kept)} capture={capture} host={host} pressed={pressed} />
    );
  const { draft, again } = capture ?? { draft: beginDraft(null), again: false };
  return <CaptureScreen draft={draft} again={again} host={host} />;
}
