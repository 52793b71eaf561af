// @vitest-environment happy-dom
/** A form means it once: pressed twice, or saved again after a refusal, it makes one record, in one step. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { DashboardHost } from '../../components/screens/dashboard-host.ts';
import { DashboardScreen } from '../../components/screens/dashboard-screen.tsx';
import { projectRoute, type Route, writeRoute } from '../../components/screens/route.ts';
import { Refusal } from '../../lib/core/refusal.ts';
import type { Commands, Workspace } from '../../lib/workspace/workspace.ts';
import { atTheMuseum, museum, workspace } from '../support/at-museum.ts';
import { fakeData } from '../support/data-fixture.ts';
import { mount } from '../support/mount.tsx';

atTheMuseum();

function open(route: Route, of: Workspace = workspace) {
  window.location.hash = writeRoute(route);
  const host: Omit<DashboardHost, 'data'> = { placeOf: () => null, toolName: () => 'Jira' };
  return mount(<DashboardScreen host={{ ...host, data: fakeData(workspace.keeping) }} />, of);
}

/** As on a busy machine: the command is done only after the second press. */
function slow<K extends keyof Commands>(name: K): Workspace {
  const real = workspace.act[name] as (...given: unknown[]) => Promise<unknown>;
  const late = async (...given: unknown[]) => {
    await new Promise((soon) => setTimeout(soon, 60));
    return real(...given);
  };
  return { ...workspace, act: { ...workspace.act, [name]: late } };
}
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const goalsNow = async () => (await workspace.ask.project(museum.project))?.goals ?? [];

async function openGoal(user: Awaited<ReturnType<typeof open>>['user']) {
  await user.click(await screen.findByRole('button', { name: 'Add goal' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'New goal' }));
  await user.type(dialog.getByLabelText('In the client’s words'), 'Everything works');
  return dialog;
}

test('a goal with a measure, saved by a double press, is one goal and one step', async () => {
  const { user } = await open(projectRoute(museum.project), slow('captureGoal'));
  const dialog = await openGoal(user);
  await user.click(dialog.getByLabelText('It has a measure'));
  await user.type(dialog.getByLabelText('What is measured'), 'Tours booked by e‑mail');
  await user.type(dialog.getByLabelText('Baseline'), '35');
  await user.type(dialog.getByLabelText('Target'), '10');
  await user.dblClick(dialog.getByRole('button', { name: 'Save goal' }));
  await gone();
  const made = (await goalsNow()).filter(({ goal }) => goal.statement === 'Everything works');
  expect(made).toHaveLength(1);
  expect(made[0]?.goal.measure).toMatchObject({ baseline: 35, target: 10 });
  const steps = await workspace.ask.history({ recordId: made[0]?.goal.id ?? '' }, 10);
  expect(steps.map(({ deed }) => deed)).toEqual(['goal.create']);
});

test('saved again after a refusal, the window closes: there is nothing left to save', async () => {
  let refusals = 1;
  const captureGoal: Commands['captureGoal'] = (...given) => {
    refusals -= 1;
    return refusals < 0
      ? workspace.act.captureGoal(...given)
      : Promise.reject(new Refusal('storage-refused', 'no'));
  };
  const moody = { ...workspace, act: { ...workspace.act, captureGoal } };
  const { user } = await open(projectRoute(museum.project), moody);
  const dialog = await openGoal(user);
  await user.click(dialog.getByRole('button', { name: 'Save goal' }));
  await user.click(await dialog.findByRole('button', { name: 'Save again' }));
  await gone();
  expect(await goalsNow()).toHaveLength(6);
});

test('a project and its client, by a double press while the clients are still being read', async () => {
  const clients = () => new Promise<never>(() => {});
  const reading = { ...slow('makeProject'), ask: { ...workspace.ask, clients } };
  const { user } = await open({ page: 'projects' } as Route, reading);
  await user.click((await screen.findAllByRole('button', { name: 'Add project' }))[0] as Element);
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Client'), 'halden museum');
  await user.type(dialog.getByLabelText(/^Project/), 'Archive');
  await user.dblClick(dialog.getByRole('button', { name: 'Add project' }));
  await gone();
  const [client, ...more] = await workspace.ask.clients();
  expect(more).toEqual([]);
  expect(client?.projects.map(({ name }) => name).sort()).toEqual(['Archive', 'Website relaunch']);
});

test('a client with a representative is one step', async () => {
  const { user } = await open({ page: 'clients' } as Route, slow('makeClient'));
  await user.click(await screen.findByRole('button', { name: 'Add client' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Name'), 'Brandt Verlag');
  await user.selectOptions(dialog.getByLabelText(/Client Rep/), 'Ana Ferreira');
  await user.dblClick(dialog.getByRole('button', { name: /Save/ }));
  await gone();
  const made = (await workspace.ask.clients()).filter(({ name }) => name === 'Brandt Verlag');
  expect(made).toHaveLength(1);
  expect(made[0]?.clientRepId).not.toBeNull();
  const steps = await workspace.ask.history({ recordId: made[0]?.id ?? '' }, 10);
  expect(steps.map(({ deed }) => deed)).toEqual(['client.create']);
});
