/** Run on its own, since a process has one time zone at a time: the day that the workspace takes each moment for, in its zone: for its backups, and for the sample. */
import 'fake-indexeddb/auto';
import { addDays } from '../../lib/core/day.ts';
import { SAMPLE_PROJECT } from '../../lib/core/sample.ts';
import { openWorkspace } from '../../lib/workspace/open.ts';
import { SAMPLE_DAYS } from '../../lib/workspace/sample.ts';

const bell = { ring: () => undefined, hear: () => undefined };
const asked = JSON.parse(process.argv[2] ?? '[]') as [string, string][];

async function answer() {
  const found: string[][] = [];
  for (const [zone, moment] of asked) {
    process.env.TZ = zone;
    const workspace = openWorkspace({
      name: `${zone} ${moment}`,
      bell,
      now: () => Date.parse(moment),
    });
    // A backup's name tells the day.
    const { name } = await workspace.keeping.backUp();
    await workspace.act.addSample((word) => word);
    const sample = await workspace.ask.project(SAMPLE_PROJECT);
    const made = addDays(sample?.project.nextCheckInOn ?? '', -SAMPLE_DAYS.checkIn) ?? 'no day';
    workspace.close();
    found.push([zone, moment, /\d{4}-\d\d-\d\d/.exec(name)?.[0] ?? name, made]);
  }
  process.stdout.write(JSON.stringify(found));
}

void answer();
