/** A popup's browser for tests: remembers what was copied, kept, opened and closed. */
import type { CaptureDraft } from '../../components/goal/capture-host.ts';
import type { PopupHost } from '../../components/screens/popup-host.ts';
import { reason } from '../../lib/core/reasons.ts';
import type { Room } from '../../lib/core/room.ts';
import type { TaskIdentity } from '../../lib/core/task.ts';
import type { ProjectSummary, Summary } from '../../lib/workspace/views.ts';

export interface FakePopup extends PopupHost {
  copied: { text: string; html: string | null }[];
  kept: CaptureDraft | null;
  roomNow: Room | null;
  opened: string[];
  closed: number;
  clipboard: string | null;
  task: TaskIdentity | null;
  panel: (() => Promise<void>) | null;
  refuseCopy: boolean;
}

export function fakePopup(): FakePopup {
  const host: FakePopup = {
    copied: [],
    kept: null,
    opened: [],
    closed: 0,
    clipboard: null,
    task: null,
    panel: null,
    refuseCopy: false,
    roomNow: null,
    room: async () => host.roomNow,
    async copy(text, html) {
      if (host.refuseCopy) throw new Error('refused');
      host.copied.push({ text, html });
    },
    async keepDraft(draft) {
      host.kept = draft;
    },
    async readClipboard() {
      if (host.clipboard === null) throw new Error('refused');
      return host.clipboard;
    },
    activeTask: async () => host.task,
    panelHere: async () => host.panel,
    openPage: (path) => host.opened.push(path),
    close: () => {
      host.closed += 1;
    },
  };
  return host;
}

export const project = (id: string, of: Partial<ProjectSummary>): ProjectSummary => ({
  id,
  name: id,
  clientId: 'client',
  clientName: 'Client',
  level: 'on-track',
  overridden: false,
  overrideReason: null,
  reasons: [],
  asOf: null,
  currency: 'EUR',
  burn: null,
  forecastRatio: null,
  made: null,
  left: null,
  nextCheckInOn: null,
  nextDate: null,
  endsOn: null,
  goals: 0,
  goalsNotOnTrack: 0,
  passed: [],
  ...of,
});

export const summary: Summary = {
  version: 1,
  at: Date.UTC(2026, 5, 11, 12, 5),
  inbox: 2,
  projects: [
    project('portal', {
      name: 'Author portal',
      clientId: 'brandt',
      clientName: 'Brandt Verlag',
      level: 'off-track',
      reasons: [reason('budget-forecast-over', { name: 'Total', ratio: 0.14 })],
      asOf: Date.UTC(2026, 5, 9, 12, 5),
      burn: 0.782,
      made: {
        budgetName: 'Total',
        side: 'minor',
        limit: 2_400_000,
        spent: 1_876_800,
        forecast: 2_736_000,
        spentUnknown: 1,
      },
      forecastRatio: 0.14,
      goals: 3,
      goalsNotOnTrack: 1,
    }),
    project('relaunch', {
      name: 'Website relaunch',
      clientId: 'halden',
      clientName: 'Halden Museum',
      level: 'at-risk',
      overridden: true,
      overrideReason: 'Waiting for the texts',
      burn: 1.059,
      forecastRatio: 0.06,
      nextCheckInOn: '2026-06-23',
      nextDate: { what: 'check-in', name: '', day: '2026-06-23' },
    }),
    project('retainer', {
      name: 'Editorial retainer',
      clientId: 'brandt',
      clientName: 'Brandt Verlag',
      reasons: [reason('budget-within', { name: 'Total', ratio: 0.587 })],
    }),
  ],
};
