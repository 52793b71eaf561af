/** Goals: captured, edited, put in order, moved through their states. */
import type { ClientScore, Measure, Quote } from '../../core/goal.ts';
import { lastRank, moveGoal } from '../../core/goal-order.ts';
import type { Id } from '../../core/record.ts';
import { changedFrom } from '../../core/seen-values.ts';
import type { Reader, Writer } from '../../storage/store.ts';
import type { Commands, NewGoal, NewPerson, Seen } from '../workspace.ts';
import * as check from './checks.ts';
import type { Do } from './do-deed.ts';
import { makePerson } from './people-commands.ts';
import { rememberProject, there, thereOrNull } from './there.ts';

type GoalCommands = Pick<Commands, 'captureGoal' | 'editGoal' | 'moveGoal' | 'setGoalState'>;
type Edit = Parameters<Commands['editGoal']>[1];

const TITLE_MOST = 2_000;
const ADDRESS_MOST = 20_000;

const statement = (value: string) => check.words(value, 'statement', check.STATEMENT_MOST);

/** What somebody said is kept to the letter. What the page says around it is the page's, and may be cut. */
async function quote(reader: Reader, value: Quote | null): Promise<Quote | null> {
  if (value === null) return null;
  await thereOrNull(reader, 'people', value.speakerId);
  const { pageTitle, fragmentUrl } = value;
  return {
    ...value,
    text: check.text(value.text, 'quote', check.QUOTE_MOST),
    url: value.url === null ? null : check.text(value.url, 'quote', ADDRESS_MOST),
    pageTitle: pageTitle === null ? null : check.cut(pageTitle, TITLE_MOST),
    prefix: check.text(value.prefix, 'quote', check.QUOTE_MOST),
    suffix: check.text(value.suffix, 'quote', check.QUOTE_MOST),
    // A link that is too long to keep can be made again from the words; a cut one would lead astray.
    fragmentUrl: fragmentUrl === null || fragmentUrl.length > ADDRESS_MOST ? null : fragmentUrl,
  };
}

function measure(value: Measure | null): Measure | null {
  if (value === null) return null;
  return {
    what: check.name(value.what, 'measure'),
    unit: check.text(value.unit.trim(), 'measure', check.NAME_MOST),
    baseline: check.finite(value.baseline, 'measure'),
    target: check.finite(value.target, 'measure'),
    current: value.current === null ? null : check.finite(value.current, 'measure'),
    by: check.dayOrNot(value.by, 'measure'),
    from: check.dayOrNot(value.from, 'measure'),
  };
}

function clientScores(value: readonly ClientScore[]): readonly ClientScore[] {
  for (const { score, on } of value) {
    check.day(on, 'clientScores');
    if (!(score >= 0 && score <= 10)) {
      throw check.bad('clientScores', "The client's score is a number from 0 to 10.");
    }
  }
  return value;
}

/** Behind the last of its project, or of the inbox. */
async function rankAtEnd(reader: Reader, projectId: Id | null): Promise<number> {
  const goals = projectId === null ? reader.inbox() : reader.ofProject('goals', projectId);
  return lastRank(await goals);
}

/** The quote with its speaker, who is made first where that is somebody new; kept also where nothing is quoted. */
async function spoken(writer: Writer, said: Quote | null, speaker?: NewPerson) {
  if (!speaker) return said;
  const speakerId = await makePerson(writer, speaker);
  return said && { ...said, speakerId };
}

export async function makeGoal(writer: Writer, goal: NewGoal, speaker?: NewPerson): Promise<Id> {
  const { projectId, moscow } = goal;
  await thereOrNull(writer, 'projects', projectId);
  if (projectId !== null) await rememberProject(writer, projectId);
  return writer.make('goals', null, {
    projectId,
    statement: statement(goal.statement),
    quote: await quote(writer, await spoken(writer, goal.quote, speaker)),
    measure: measure(goal.measure ?? null),
    moscow,
    rank: await rankAtEnd(writer, projectId),
    state: 'captured',
    reviewOn: check.dayOrNot(goal.reviewOn ?? null, 'reviewOn'),
    clientScores: [],
  });
}

export async function editGoal(writer: Writer, id: Id, asked: Edit, seen: Seen = {}): Promise<Id> {
  const goal = await there(writer, 'goals', id);
  const fields = changedFrom(asked, seen, goal);
  const { projectId } = fields;
  const moves = projectId !== undefined && projectId !== goal.projectId;
  if (moves) await thereOrNull(writer, 'projects', projectId);
  const { given } = check;
  await writer.edit('goals', id, {
    ...fields,
    ...given(fields, 'statement', statement),
    ...given(fields, 'measure', measure),
    ...given(fields, 'clientScores', clientScores),
    ...given(fields, 'reviewOn', (day) => check.dayOrNot(day, 'reviewOn')),
    ...(fields.quote === undefined ? {} : { quote: await quote(writer, fields.quote) }),
    ...(moves ? { rank: await rankAtEnd(writer, projectId) } : {}),
  });
  if (moves && projectId !== null) await rememberProject(writer, projectId);
  return id;
}

export function goalCommands(act: Do): GoalCommands {
  return {
    captureGoal: (goal, speaker) => act('goal.create', (writer) => makeGoal(writer, goal, speaker)),
    editGoal: (id, fields, seen) =>
      act('goal.edit', (writer) => editGoal(writer, id, fields, seen)),

    moveGoal: (id, toNumber) =>
      act('goal.move', async (writer) => {
        const { projectId } = await there(writer, 'goals', id);
        check.whole(toNumber, 'number', 1, Number.MAX_SAFE_INTEGER);
        const goals =
          projectId === null ? await writer.inbox() : await writer.ofProject('goals', projectId);
        for (const { id: one, rank } of moveGoal(goals, id, toNumber)) {
          await writer.edit('goals', one, { rank });
        }
        return id;
      }),

    setGoalState: (id, state) =>
      act('goal.state', async (writer) => {
        await there(writer, 'goals', id);
        await writer.edit('goals', id, { state });
        return id;
      }),
  };
}
