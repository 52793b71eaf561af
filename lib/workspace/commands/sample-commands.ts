/** Putting the sample project in and taking it out: one write each, so that each is one step back. */
import type { Id } from '../../core/record.ts';
import { SAMPLE_PROJECT } from '../../core/sample.ts';
import type { Writer } from '../../storage/store.ts';
import type { SampleWords } from '../sample.ts';
import type { Commands } from '../workspace.ts';
import type { Do } from './do-deed.ts';
import { makeSample, SAMPLE_CLIENT, SAMPLE_PEOPLE, SAMPLE_TASK_IDS } from './make-sample.ts';
import { trashProject } from './trash-command.ts';

async function addSample(writer: Writer, say: SampleWords): Promise<Id> {
  if (await writer.get('projects', SAMPLE_PROJECT)) return SAMPLE_PROJECT;
  // What was kept of it, such as its client with a project of the user's own, makes way for the sample as it should be.
  await trashSample(writer);
  await makeSample(writer, say);
  return SAMPLE_PROJECT;
}

/** All that was made up, and what the user wrote into its project. */
async function trashSample(writer: Writer): Promise<void> {
  if (await writer.get('projects', SAMPLE_PROJECT)) await trashProject(writer, SAMPLE_PROJECT);
  for (const id of SAMPLE_TASK_IDS) {
    await writer.trash('tags', id);
    await writer.trash('tasks', id);
  }
  for (const id of SAMPLE_PEOPLE) await writer.trash('people', id);
  await writer.trash('clients', SAMPLE_CLIENT);
}

async function removeSample(writer: Writer): Promise<Id> {
  const own = (await writer.all('projects')).some(
    ({ id, clientId }) => clientId === SAMPLE_CLIENT && id !== SAMPLE_PROJECT,
  );
  await trashSample(writer);
  // A project of the user's own keeps its client, even a made-up one.
  if (own) await writer.restore('clients', SAMPLE_CLIENT);
  return SAMPLE_PROJECT;
}

export function sampleCommands(act: Do): Pick<Commands, 'addSample' | 'removeSample'> {
  return {
    addSample: (say) => act('sample.add', (writer) => addSample(writer, say)),
    removeSample: () => act('sample.remove', removeSample),
  };
}
