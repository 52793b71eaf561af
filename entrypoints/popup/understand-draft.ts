/** A capture's draft as it was kept: written by us, perhaps by an older version, so it is looked at field by field. */
import type { CaptureDraft } from '../../components/goal/capture-host.ts';
import { understandCaptured } from '../../lib/browser/capture.ts';
import { MOSCOW } from '../../lib/core/goal.ts';

/** Null: nothing in it that anybody would miss. */
export function understandDraft(value: unknown): CaptureDraft | null {
  if (typeof value !== 'object' || value === null) return null;
  const kept = value as Record<string, unknown>;
  const captured = understandCaptured(kept.captured);
  const statement = typeof kept.statement === 'string' ? kept.statement : null;
  if (!captured?.text && !statement) return null;
  return {
    captured,
    statement,
    moscow: MOSCOW.find((one) => one === kept.moscow) ?? null,
    project: understandProject(kept.project),
    speaker: understandSpeaker(kept.speaker),
  };
}

function understandProject(value: unknown): CaptureDraft['project'] {
  const none = { chosen: false, id: null };
  if (typeof value !== 'object' || value === null || !('id' in value)) return none;
  const { id } = value;
  const chosen = 'chosen' in value && value.chosen === true;
  return id === null || typeof id === 'string' ? { chosen, id } : none;
}

function understandSpeaker(value: unknown): CaptureDraft['speaker'] {
  if (typeof value !== 'object' || value === null) return null;
  if ('id' in value && typeof value.id === 'string') return { id: value.id };
  if ('name' in value && typeof value.name === 'string') return { name: value.name };
  return null;
}
