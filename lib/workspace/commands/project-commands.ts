/** Projects: made in one step with client, place and budget; edited, seats taken, places linked. */
import { type Amount, isNotStated, MINOR_MOST } from '../../core/amount.ts';
import { moneyHeld } from '../../core/money-held.ts';
import { DEFAULT_TOLERANCES, type Project, SEATS, type Tolerances } from '../../core/project.ts';
import type { Id } from '../../core/record.ts';
import { changedFrom } from '../../core/seen-values.ts';
import type { Reader, Writer } from '../../storage/store.ts';
import type { Commands, NewProject, Seen } from '../workspace.ts';
import * as check from './checks.ts';
import type { Do } from './do-deed.ts';
import { linkPlace, unlinkPlace } from './link-place.ts';
import { rememberProject, there, thereOrNull } from './there.ts';

type ProjectCommands = Pick<
  Commands,
  'makeProject' | 'editProject' | 'takeSeat' | 'linkPlace' | 'unlinkPlace'
>;
type Edit = Parameters<Commands['editProject']>[1];

const NOBODY = { clientRep: null, planner: null, teamCaptain: null, productionLead: null };
/** The house's own, as the form offers them; editable per budget. */
const THRESHOLDS = [80, 100];
const CADENCE_MOST = 366;

async function clientOf(writer: Writer, client: NewProject['client']): Promise<Id> {
  if ('id' in client) return (await there(writer, 'clients', client.id)).id;
  const name = check.name(client.name, 'client');
  // Asked here, where nothing can come between: a form may not have read the clients yet.
  const alike = (one: { name: string }) => one.name.toLowerCase() === name.toLowerCase();
  const known = (await writer.all('clients')).find(alike);
  if (known) return known.id;
  return writer.make('clients', null, { name, clientRepId: null });
}

const rate = (value: number | null) =>
  value === null ? null : check.whole(value, 'billRate', 0, MINOR_MOST);

function makeBudget(writer: Writer, projectId: Id, name: string, limit: Amount): Promise<Id> {
  return writer.make('constraints', null, {
    projectId,
    kind: 'budget',
    name: check.name(name, 'budgetName'),
    hard: true,
    note: '',
    limit,
    covers: 'project',
    thresholds: THRESHOLDS,
  });
}

async function makeProject(writer: Writer, asked: NewProject): Promise<Id> {
  check.span(check.dayOrNot(asked.startsOn, 'startsOn'), check.dayOrNot(asked.endsOn, 'endsOn'));
  const limit = check.amount(asked.budget, 'budget');
  const id = await writer.make('projects', null, {
    clientId: await clientOf(writer, asked.client),
    name: check.name(asked.name),
    currency: check.currency(asked.currency),
    startsOn: asked.startsOn,
    endsOn: asked.endsOn,
    seats: NOBODY,
    tolerances: DEFAULT_TOLERANCES,
    cadenceDays: null,
    nextCheckInOn: null,
    billRate: rate(asked.billRate),
  });
  if (!isNotStated(limit)) await makeBudget(writer, id, asked.budgetName, limit);
  if (asked.place) await linkPlace(writer, id, asked.place);
  await rememberProject(writer, id);
  return id;
}

function tolerances(asked: Tolerances): Tolerances {
  const atRiskPercent = check.percent(asked.atRiskPercent, 'tolerances');
  const offTrackPercent = check.percent(asked.offTrackPercent, 'tolerances');
  if (atRiskPercent > offTrackPercent) {
    throw check.bad('tolerances', 'At risk must not begin later than off track.');
  }
  return { atRiskPercent, offTrackPercent };
}

/** A rate that is not stated anew along with the currency would change its meaning too. */
async function refuseNewMeaning(reader: Reader, project: Project, fields: Edit): Promise<void> {
  if (fields.currency === undefined || fields.currency === project.currency) return;
  const constraints = await reader.ofProject('constraints', project.id);
  const { fixed } = await reader.tally(project.id, 'all');
  const rate = fields.billRate === undefined && project.billRate !== null;
  if (rate || moneyHeld(constraints, fixed).length > 0) {
    throw check.bad(
      'currency',
      `There are amounts in ${project.currency} in this project. Take them out first; they cannot become ${fields.currency} by themselves.`,
    );
  }
}

export async function editProject(
  writer: Writer,
  id: Id,
  asked: Edit,
  seen: Seen = {},
): Promise<Id> {
  const project = await there(writer, 'projects', id);
  const fields = changedFrom(asked, seen, project);
  if (fields.clientId !== undefined) await there(writer, 'clients', fields.clientId);
  const { given } = check;
  const next: Edit = {
    ...fields,
    ...given(fields, 'name', check.name),
    ...given(fields, 'currency', check.currency),
    ...given(fields, 'billRate', rate),
    ...given(fields, 'startsOn', (day) => check.dayOrNot(day, 'startsOn')),
    ...given(fields, 'endsOn', (day) => check.dayOrNot(day, 'endsOn')),
    ...given(fields, 'nextCheckInOn', (day) => check.dayOrNot(day, 'nextCheckInOn')),
    ...given(fields, 'tolerances', tolerances),
    ...given(fields, 'cadenceDays', (days) =>
      days === null ? null : check.whole(days, 'cadenceDays', 1, CADENCE_MOST),
    ),
  };
  const { startsOn, endsOn } = { ...project, ...next };
  check.span(startsOn, endsOn);
  await refuseNewMeaning(writer, project, next);
  await writer.edit('projects', id, next);
  return id;
}

export function projectCommands(act: Do): ProjectCommands {
  return {
    makeProject: (asked) => act('project.create', (writer) => makeProject(writer, asked)),
    editProject: (id, fields, seen) =>
      act('project.edit', (writer) => editProject(writer, id, fields, seen)),

    takeSeat: (projectId, seat, personId) =>
      act('project.seat', async (writer) => {
        const { seats } = await there(writer, 'projects', projectId);
        await thereOrNull(writer, 'people', personId);
        if (!SEATS.includes(seat)) throw check.bad('seat', 'There is no such seat.');
        await writer.edit('projects', projectId, { seats: { ...seats, [seat]: personId } });
        return projectId;
      }),

    linkPlace: (projectId, place) =>
      act('place.link', async (writer) => {
        await there(writer, 'projects', projectId);
        const id = await linkPlace(writer, projectId, place);
        await rememberProject(writer, projectId);
        return id;
      }),

    unlinkPlace: (id) =>
      act('place.unlink', async (writer) => {
        await unlinkPlace(writer, await there(writer, 'places', id));
        return id;
      }),
  };
}
