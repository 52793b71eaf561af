/** What Asana's API 1.0 says of a task, in the shapes that its documentation and recorded answers have. */
import { describe, expect, it } from 'vitest';
import type { TaskDetail } from '../../lib/core/task.ts';
import { asana } from '../../lib/trackers/adapters/asana.ts';
import { type Got, readApi } from '../../lib/trackers/read-api.ts';
import { Asana } from '../support/sites/asana.ts';

const NOW = 1_790_000_000_000;
const root = 'https://app.asana.com';
const identity = { tracker: 'asana', host: 'app.asana.com', key: '42', area: null };
const fields = { name: 'Delivery times', completed: false };

async function ask(answer: Got, asked: string[] = []) {
  const get = async (url: string) => {
    asked.push(url);
    return answer;
  };
  const signal = new AbortController().signal;
  return readApi(asana, { ...identity, url: `${root}/0/0/42` }, get, NOW, signal);
}

const said = (body: unknown, status = 200): Got => ({
  status,
  type: 'application/json; charset=utf-8',
  text: JSON.stringify(body),
  finalUrl: `${root}/api/1.0/tasks/42`,
});

async function read(task: Record<string, unknown>) {
  const reading = await ask(said({ data: { gid: '42', ...fields, ...task } }));
  if (!reading) throw new Error('Asana was not asked');
  const value = (detail: TaskDetail) => reading.details[detail]?.value;
  return { ...reading, value };
}

const duration = (number_value: number | null, more = {}) => ({
  type: 'number',
  format: 'duration',
  number_value,
  is_formula_field: false,
  created_by: null,
  ...more,
});

describe("Asana's answer", () => {
  it('is asked for on its own host, with the fields that are wanted', async () => {
    const asked: string[] = [];
    await ask(said({}), asked);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^https:\/\/app\.asana\.com\/api\/1\.0\/tasks\/42\?opt_fields=name,/);
  });

  it('tells every detail', async () => {
    const { details, area, areaName, unread } = await read({
      completed: true,
      due_on: '2026-12-04',
      assignee: { gid: '77', name: 'Bo Beispiel' },
      parent: { gid: '40', name: 'Product page' },
      memberships: [
        { project: { gid: '1201', name: 'Shop' }, section: { gid: '5', name: 'Doing' } },
        { project: { gid: '1300', name: 'Another' }, section: { gid: '6', name: 'Later' } },
      ],
      tags: [
        { gid: '60', name: 'Client waits' },
        { gid: '61', name: 'Legal' },
      ],
      custom_fields: [
        { type: 'enum', format: null, enum_value: { name: 'High' } },
        { type: 'number', format: 'currency', number_value: 1000 },
        duration(150),
      ],
      actual_time_minutes: 95,
    });
    const values = Object.entries(details).map(([name, seen]) => [name, seen?.value]);
    expect(Object.fromEntries(values)).toEqual({
      title: 'Delivery times',
      status: 'Doing',
      done: true,
      assignee: 'Bo Beispiel',
      estimate: 150,
      spent: 95,
      remaining: undefined,
      due: '2026-12-04',
      parent: { key: '40', title: 'Product page' },
      labels: ['Client waits', 'Legal'],
    });
    expect({ area, areaName, unread }).toEqual({ area: '1201', areaName: 'Shop', unread: {} });
    expect(details.spent).toEqual({ value: 95, asOf: NOW, source: 'api' });
  });

  it('of a task with nothing set: looked at, and empty', async () => {
    const { value, area, unread } = await read({
      due_on: null,
      assignee: null,
      parent: null,
      memberships: [],
      tags: [],
      custom_fields: [duration(null)],
      actual_time_minutes: null,
    });
    for (const detail of ['status', 'assignee', 'due', 'parent', 'estimate'] as const)
      expect(value(detail)).toBeNull();
    expect(value('spent')).toBe(0);
    expect(value('labels')).toEqual([]);
    expect({ area, unread }).toEqual({ area: null, unread: {} });
  });

  it('where the plan has no time tracking: said, not taken for nothing spent', async () => {
    const { details, unread } = await read({ custom_fields: [] });
    expect([details.estimate, details.spent]).toEqual([null, null]);
    expect(unread).toEqual({ estimate: 'not-offered', spent: 'not-offered' });
  });

  it("takes Asana's own estimate among several durations, and none where it cannot tell", async () => {
    const own = { created_by: { gid: '9' } };
    const chosen = await read({ custom_fields: [duration(30, own), duration(60)] });
    expect(chosen.value('estimate')).toBe(60);
    expect((await read({ custom_fields: [duration(30, own)] })).value('estimate')).toBe(30);
    const two = await read({ custom_fields: [duration(30, own), duration(60, own)] });
    expect([two.details.estimate, two.unread.estimate]).toEqual([null, 'not-understood']);
    const formula = await read({ custom_fields: [duration(30, { is_formula_field: true })] });
    expect(formula.unread.estimate).toBe('not-offered');
    expect((await read({ custom_fields: [duration(0)] })).value('estimate')).toBe(0);
  });

  it.each([
    [said({ errors: [{ message: 'Not Authorized' }] }, 401), 'logged-out'],
    [said({ errors: [{ message: 'Forbidden' }] }, 403), 'forbidden'],
    [said({ errors: [{ message: 'Unknown object' }] }, 404), 'gone'],
    [{ status: 200, type: 'text/html', text: '<html>', finalUrl: root }, 'logged-out'],
    [said({ errors: [] }), 'not-understood'],
    [said({ data: { gid: '43', ...fields } }), 'not-understood'],
    [said({ data: { gid: 42, ...fields } }), 'not-understood'],
    [said({ data: null }), 'not-understood'],
    [said([]), 'not-understood'],
  ] as const)('%j is no task: %s', async (answer, trouble) => {
    const reading = await ask(answer);
    expect(reading?.trouble).toBe(trouble);
    expect(Object.values(reading?.details ?? {}).filter(Boolean)).toEqual([]);
  });

  it('with hostile values tells what is sound', async () => {
    const { value, unread, details } = await read({
      name: `${'x'.repeat(1_000_000)}\u202e`,
      due_on: '2026-02-30',
      assignee: { name: { evil: true } },
      tags: 'no list',
      memberships: { 0: 'no list' },
      custom_fields: [duration(-5)],
      actual_time_minutes: 1e300,
    });
    expect((value('title') as string).length).toBeLessThanOrEqual(2000);
    expect(details).toMatchObject({ due: null, estimate: null, spent: null });
    expect(unread).toMatchObject({ due: 'not-understood', spent: 'not-understood' });
    expect(value('assignee')).toBeNull();
    expect(value('labels')).toEqual([]);
  });

  it('reads what the suite serves in its place', async () => {
    const served = new Asana();
    served.set('42', { name: 'Delivery times', estimateMinutes: 150, actualMinutes: 45 });
    const path = '/api/1.0/tasks/42';
    const headers = { cookie: 'session=ana' };
    const query = new URLSearchParams();
    const { body } = served.answer({ method: 'GET', host: 'app.asana.com', path, query, headers });
    const reading = await ask(said(JSON.parse(String(body))));
    expect(reading?.details).toMatchObject({ estimate: { value: 150 }, spent: { value: 45 } });
    expect(reading?.areaName).toBe('Acme shop');
  });
});
