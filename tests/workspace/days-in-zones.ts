/** Run on its own, since a process has one time zone at a time: the day that the workspace takes each moment for, in its zone. */
import 'fake-indexeddb/auto';
import { openWorkspace } from '../../lib/workspace/open.ts';

const bell = { ring: () => undefined, hear: () => undefined };
const asked = JSON.parse(process.argv[2] ?? '[]') as [string, string][];

async function answer() {
  const found: string[][] = [];
  for (const [zone, moment] of asked) {
    process.env.TZ = zone;
    const workspace = openWorkspace({ bell, now: () => Date.parse(moment) });
    // A backup's name tells the day.
    const { name } = await workspace.keeping.backUp();
    workspace.close();
    found.push([zone, moment, /\d{4}-\d\d-\d\d/.exec(name)?.[0] ?? name]);
  }
  process.stdout.write(JSON.stringify(found));
}

void answer();
