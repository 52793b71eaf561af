/** What is saved of a capture: checks the form, makes a speaker who is not known yet, writes the goal, tags the ticket. */

import { CAPTURE_MOST } from '../../lib/core/capture.ts';
import type { Quote } from '../../lib/core/goal.ts';
import type { Id } from '../../lib/core/record.ts';
import type { TaskIdentity } from '../../lib/core/task.ts';
import { trimmed } from '../../lib/core/trimmed.ts';
import type { Done, NewPerson, Workspace } from '../../lib/workspace/workspace.ts';
import type { CaptureDraft } from './capture-host.ts';
import { STATEMENT_MOST } from './goal-form.ts';

export const SPEAKER_MOST = 200;

export interface CaptureFaults {
  statement: 'empty' | 'long' | null;
  speaker: 'newEmpty' | 'long' | null;
}

/** What stands in the statement field: what was typed, or the quote as a starting point. */
export function statementOf(draft: CaptureDraft): string {
  return draft.statement ?? (draft.captured?.text ?? '').trim().slice(0, CAPTURE_MOST);
}

export function checkCapture(draft: CaptureDraft): CaptureFaults | null {
  const statement = trimmed(statementOf(draft));
  const name = draft.speaker && 'name' in draft.speaker ? trimmed(draft.speaker.name) : null;
  const faults: CaptureFaults = {
    statement: statement === '' ? 'empty' : statement.length > STATEMENT_MOST ? 'long' : null,
    speaker: name === '' ? 'newEmpty' : name && name.length > SPEAKER_MOST ? 'long' : null,
  };
  return faults.statement || faults.speaker ? faults : null;
}

export async function saveCapture(
  workspace: Workspace,
  draft: CaptureDraft,
  projectId: Id | null,
  tag: TaskIdentity | null,
): Promise<Done> {
  const { act } = workspace;
  const { speaker } = draft;
  const goal = {
    projectId,
    statement: statementOf(draft).trim(),
    quote: quoteOf(draft, speaker && 'id' in speaker ? speaker.id : null),
    moscow: draft.moscow,
  };
  const met =
    speaker && 'name' in speaker
      ? await newSpeaker(workspace, speaker.name.trim(), projectId)
      : undefined;
  return tag ? act.writeGoalAndTag(goal, tag, met) : act.captureGoal(goal, met);
}

function quoteOf(draft: CaptureDraft, speakerId: Id | null): Quote | null {
  const { captured } = draft;
  if (!captured || captured.text.trim() === '') return null;
  const { text, url, pageTitle, prefix, suffix, fragmentUrl, at } = captured;
  return { text, url, pageTitle, prefix, suffix, fragmentUrl, at, speakerId };
}

/** A client speaks: the new person is the client's whose project it is. */
async function newSpeaker(
  workspace: Workspace,
  name: string,
  projectId: Id | null,
): Promise<NewPerson> {
  const clients = projectId === null ? [] : await workspace.ask.clients();
  const client = clients.find(({ projects }) => projects.some(({ id }) => id === projectId));
  return { name, side: 'client', clientId: client?.id ?? null };
}
