/** A clock that is set: back an hour, forward a day and back, to another zone's time. What was done later still counts as later. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type OpenWorkspace, openWorkspace } from '../../lib/workspace/open.ts';
import { NEW_GOAL, NEW_PROJECT } from './commands-support.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = Date.UTC(2026, 5, 11, 12);
let opened = 0;

function open() {
  opened += 1;
  const clock = { now: NOON };
  const bell = { ring: () => undefined, hear: () => undefined };
  const workspace = openWorkspace({ name: `clock-${opened}`, now: () => clock.now, bell });
  return { workspace, clock };
}

async function aGoal({ act }: OpenWorkspace) {
  const { id: projectId } = await act.makeProject(NEW_PROJECT);
  const { id } = await act.captureGoal({ ...NEW_GOAL, projectId, statement: 'At first' });
  const said = async ({ ask }: OpenWorkspace) =>
    (await ask.project(projectId))?.goals[0]?.goal.statement ?? null;
  return { id, said };
}

describe.each([
  ['back an hour', [-HOUR]],
  ['forward a day', [DAY]],
  ['forward a day and back', [DAY, -DAY]],
  ['back to the beginning of all clocks', [-NOON]],
  ['forward ten years and back', [3_650 * DAY, -3_650 * DAY]],
  ['back an hour, again and again', [-HOUR, -HOUR, -HOUR]],
])('a clock set %s', (_, shifts) => {
  test('the later word stands, in the history too, and over a backup made before', async () => {
    const { workspace, clock } = open();
    const { id, said } = await aGoal(workspace);
    const { file, name } = await workspace.keeping.backUp();
    for (const [at, shift] of shifts.entries()) {
      clock.now += shift;
      await workspace.act.editGoal(id, { statement: `Word ${at}` });
    }
    const last = `Word ${shifts.length - 1}`;
    const [newest] = await workspace.ask.history({ recordId: id }, 1);
    expect(JSON.stringify(newest?.changes)).toContain(last);
    await (await workspace.keeping.lookInto(file, name)).restore('merge');
    expect(await said(workspace)).toBe(last);
    if (newest) await workspace.act.undo(newest.entryId);
    expect(await said(workspace)).toBe(
      shifts.length > 1 ? `Word ${shifts.length - 2}` : 'At first',
    );
  });

  test('another copy that learnt of it takes over from it', async () => {
    const [here, there] = [open(), open()];
    const { id, said } = await aGoal(here.workspace);
    for (const shift of shifts) {
      here.clock.now += shift;
      await here.workspace.act.editGoal(id, { statement: 'Said here' });
    }
    const { file, name } = await here.workspace.keeping.backUp();
    await (await there.workspace.keeping.lookInto(file, name)).restore('merge');
    await there.workspace.act.editGoal(id, { statement: 'Said there, after that' });
    const back = await there.workspace.keeping.backUp();
    await (await here.workspace.keeping.lookInto(back.file, back.name)).restore('merge');
    expect(await said(here.workspace)).toBe('Said there, after that');
  });

  test('a backup is made of every change, whatever day it seems to be', async () => {
    const { workspace, clock } = open();
    const { id } = await aGoal(workspace);
    await workspace.keeping.keepDaily();
    for (const shift of shifts) clock.now += shift;
    clock.now += 2 * DAY;
    await workspace.act.editGoal(id, { statement: 'Two days on' });
    expect(await workspace.keeping.keepDaily()).not.toBeNull();
    expect(await workspace.keeping.keepDaily()).toBeNull();
  });
});

/** Zone, moment, and the day that it is there. */
const DAYS: readonly (readonly [string, string, string])[] = [
  ['Europe/Berlin', '2026-10-24T22:30:00Z', '2026-10-25'],
  // The night that is an hour longer: twice half past two, one day.
  ['Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25'],
  ['Europe/Berlin', '2026-10-25T01:30:00Z', '2026-10-25'],
  ['Europe/Berlin', '2026-10-25T22:59:00Z', '2026-10-25'],
  ['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-10-26'],
  // The night that is an hour shorter.
  ['America/New_York', '2026-03-08T06:59:00Z', '2026-03-08'],
  ['America/New_York', '2026-03-09T03:59:00Z', '2026-03-08'],
  ['America/New_York', '2026-03-09T04:00:00Z', '2026-03-09'],
  // A shift of half an hour, both sides of the date line, and a night without midnight.
  ['Australia/Lord_Howe', '2026-04-04T14:00:00Z', '2026-04-05'],
  ['Pacific/Kiritimati', '2026-06-11T10:00:00Z', '2026-06-12'],
  ['Pacific/Pago_Pago', '2026-06-11T10:00:00Z', '2026-06-10'],
  ['Africa/Cairo', '2026-04-23T22:00:00Z', '2026-04-24'],
];

test('the day is the one where the user is, in every zone and in the nights in which clocks change', () => {
  const { stdout, stderr, status } = spawnSync(
    join(import.meta.dirname, '../../node_modules/.bin/jiti'),
    [join(import.meta.dirname, 'days-in-zones.ts'), JSON.stringify(DAYS)],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual(DAYS.map(([zone, moment, day]) => [zone, moment, day, day]));
});
