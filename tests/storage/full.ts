/** A database with records of every kind, in every variety, written through the store as it is today. */
import type { Store } from '../../lib/storage/store.ts';
import { BUDGET, CLIENT, GOAL, PROJECT, seen, tagFields, taskFields, taskName } from './support.ts';

const BASE = { projectId: 'checkout', hard: false, note: 'as agreed' };

async function makeProject(store: Store) {
  await store.write('project.create', async (writer) => {
    await writer.make('clients', 'kestrel', CLIENT);
    await writer.make('people', 'ada', { name: 'Ada', side: 'agency', clientId: null });
    await writer.make('people', 'bo', { name: 'Bo', side: 'client', clientId: 'kestrel' });
    const seats = { clientRep: 'ada', planner: 'ada', teamCaptain: null, productionLead: null };
    await writer.make('projects', 'checkout', { ...PROJECT, seats, endsOn: '2026-12-31' });
    await writer.make('places', 'jira:kestrel.atlassian.net:SHOP', {
      projectId: 'checkout',
      tracker: 'jira',
      host: 'kestrel.atlassian.net',
      area: 'SHOP',
      name: 'Shop',
    });
  });
}

async function makeGoals(store: Store) {
  await store.write('goal.create', async (writer) => {
    await writer.make('goals', 'carts', {
      ...GOAL,
      quote: {
        text: 'Too many people give up at the till — “näh, später”',
        url: 'https://mail.example/42',
        pageTitle: 'Re: shop',
        prefix: 'As I said: ',
        suffix: ' Please.',
        fragmentUrl: 'https://mail.example/42#:~:text=Too%20many',
        at: 1_780_000_000_000,
        speakerId: 'bo',
      },
      measure: {
        what: 'Abandoned carts',
        unit: '%',
        baseline: 68.5,
        target: 40,
        current: 61,
        by: '2026-10-01',
        from: '2026-05-01',
      },
      reviewOn: '2026-07-01',
      clientScores: [{ score: 7.5, on: '2026-06-01', personId: 'bo' }],
    });
    await writer.make('goals', 'waiting', { ...GOAL, projectId: null, moscow: null, rank: 0.5 });
  });
  await store.write('trash', (writer) => writer.trash('goals', 'waiting'));
}

async function makeConstraints(store: Store) {
  await store.write('constraint.create', async (writer) => {
    await writer.make('constraints', 'build', {
      ...BUDGET,
      limit: { minutes: 6_000, minor: 900_000 },
    });
    await writer.make('constraints', 'launch', {
      ...BASE,
      name: 'Launch',
      kind: 'timeline',
      date: '2026-11-20',
    });
    await writer.make('constraints', 'board', {
      ...BASE,
      name: 'The board',
      kind: 'stakeholder',
      personId: 'bo',
      position: 'wants it before the fair',
    });
    await writer.make('constraints', 'turn', {
      ...BASE,
      name: 'Mobile first',
      kind: 'priority',
      was: 'desktop',
      now: 'mobile',
      changedOn: '2026-06-10',
      cost: { minutes: 480, minor: null },
    });
  });
}

async function makeTasks(store: Store) {
  await store.write('tag.goals', async (writer) => {
    await writer.make('tasks', taskName('SHOP-1'), {
      ...taskFields('SHOP-1'),
      title: seen('Guest checkout'),
      status: seen('In progress'),
      done: seen(false),
      assignee: seen<string>(null),
      estimate: seen(480),
      spent: seen(120),
      remaining: seen(300),
      due: seen('2026-09-30'),
      parent: seen({ key: 'SHOP-9', title: 'Till' }),
      labels: seen(['ux', 'till']),
    });
    await writer.make('tags', taskName('SHOP-1'), {
      ...tagFields('SHOP-1', { goals: ['carts'], note: 'ask Bo' }),
      draws: [{ constraintId: 'build', amount: { minutes: null, minor: 50_000 } }],
    });
    await writer.make(
      'tasks',
      taskName('SHOP-2'),
      taskFields('SHOP-2', { area: null, projectId: null }),
    );
  });
  const scoped = await store.write('tag.scope', (writer) =>
    writer.edit('tags', taskName('SHOP-1'), { scope: 'out' }),
  );
  await store.undo(scoped?.id ?? '');
}

export async function fill(store: Store): Promise<void> {
  await makeProject(store);
  await makeGoals(store);
  await makeConstraints(store);
  await makeTasks(store);
  await store.write('status.override', async (writer) => {
    await writer.make('overrides', 'word', {
      projectId: 'checkout',
      level: 'at-risk',
      reason: 'The fair moved',
      by: 'Ada',
      at: 1_780_000_000_000,
      endedAt: null,
    });
    await writer.remember('lastProjectId', 'checkout');
  });
}
