import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClientSafeSource, clientSafe } from '../../lib/core/client-safe.ts';
import { REASONS, type ReasonCode } from '../../lib/core/reasons.ts';
import type { Reason } from '../../lib/core/status.ts';
import { aGoal, aMeasure, aProject, aTimeline } from '../support/records.ts';

/** What must never come out: in every field that is ours, a marker. */
const SECRET = 'INTERNAL-73';
const SECRET_NUMBER = 7373;

/** Whole records, as the application holds them, go in: more than the source's type asks for. */
function marked(reasons: Reason[]): ClientSafeSource {
  const project = aProject({
    nextCheckInOn: '2026-06-23',
    billRate: SECRET_NUMBER,
    tolerances: { atRiskPercent: SECRET_NUMBER, offTrackPercent: SECRET_NUMBER },
    seats: { clientRep: SECRET, planner: SECRET, teamCaptain: SECRET, productionLead: SECRET },
    cadenceDays: SECRET_NUMBER,
    currency: SECRET,
  });
  const goal = aGoal({
    measure: aMeasure({ what: SECRET, unit: SECRET }),
    quote: {
      text: SECRET,
      url: SECRET,
      pageTitle: SECRET,
      prefix: SECRET,
      suffix: SECRET,
      fragmentUrl: SECRET,
      at: SECRET_NUMBER,
      speakerId: SECRET,
    },
    clientScores: [{ score: SECRET_NUMBER, on: SECRET, personId: SECRET }],
    stamps: { statement: SECRET },
    createdAt: SECRET_NUMBER,
  });
  const timeline = aTimeline({ note: SECRET, stamps: { note: SECRET }, createdAt: SECRET_NUMBER });
  const level = 'at-risk';
  const today = '2026-06-11';
  return {
    project,
    clientName: 'Halden Museum',
    level,
    asOf: 1000,
    overridden: false,
    reasons,
    goals: [goal],
    timelines: [timeline],
    today,
  };
}

const codes = Object.keys(REASONS) as ReasonCode[];
const inside = codes.filter((code) => /^(budget|confidence|goals-not|nothing)/.test(code));

describe('the client-safe view', () => {
  it('lets nothing of ours out, whatever the reasons are', () => {
    const secretReason = fc.constantFrom(...inside).map(
      (code): Reason => ({
        code,
        values: Object.fromEntries(REASONS[code].map((value) => [value, SECRET])),
      }),
    );
    fc.assert(
      fc.property(fc.array(secretReason, { maxLength: 6 }), (reasons) => {
        const text = JSON.stringify(clientSafe(marked(reasons)));
        expect(text).not.toContain(SECRET);
        expect(text).not.toContain(String(SECRET_NUMBER));
      }),
    );
  });

  it('lets through no reason that speaks of money, hours or scores we keep', () => {
    const { statement } = aGoal();
    const all = codes.map((code): Reason => ({ code, values: { statement } }));
    const shown = clientSafe(marked(all)).reasons.map(({ code }) => code);
    expect(shown.filter((code) => !/^(timeline|goal)/.test(code))).toEqual([]);
    for (const code of shown) {
      const values: readonly string[] = REASONS[code as ReasonCode];
      expect(values).not.toContain('money');
      expect(values).not.toContain('time');
      expect(values).not.toContain('ratio');
    }
    expect(shown).toContain('timeline-late');
    expect(shown).toContain('goal-behind');
  });

  it('an unknown reason stays inside', () => {
    const odd = [{ code: 'margin-below', values: { margin: SECRET } }];
    expect(clientSafe(marked(odd)).reasons).toEqual([]);
  });

  it('has what the client is to know', () => {
    const source = marked([]);
    const dropped = aGoal({ id: 'g2', rank: 0, state: 'dropped' });
    const achieved = aGoal({ id: 'g3', rank: 2, state: 'achieved', statement: 'Done one' });
    expect(clientSafe({ ...source, goals: [achieved, dropped, ...source.goals] })).toEqual({
      projectName: 'Website relaunch',
      clientName: 'Halden Museum',
      level: 'at-risk',
      on: '2026-06-11',
      asOf: 1000,
      goals: [
        {
          number: 1,
          statement: 'Visitors buy tickets before they come',
          state: 'agreed',
          level: 'at-risk',
          progress: 0.5,
        },
        {
          number: null,
          statement: 'Done one',
          state: 'achieved',
          level: 'on-track',
          progress: null,
        },
      ],
      reasons: [],
      toDiscuss: true,
      dates: [{ name: 'Live', on: '2026-10-01', hard: true }],
      nextCheckInOn: '2026-06-23',
    });
  });

  const late: Reason = { code: 'timeline-late', values: { name: 'Live', days: 11 } };
  const good: Reason = { code: 'goals-on-track', values: { count: 2 } };

  it('with a level set by hand gives no reasons of the rule, which would contradict it', () => {
    const source = { ...marked([late, good]), overridden: true };
    expect(clientSafe({ ...source, level: 'on-track' })).toMatchObject({
      level: 'on-track',
      reasons: [],
      toDiscuss: false,
    });
    expect(clientSafe(source)).toMatchObject({ level: 'at-risk', reasons: [], toDiscuss: true });
  });

  it('where only the budget is bad, says that there is something to talk about', () => {
    const over: Reason = { code: 'budget-forecast-over', values: {} };
    expect(clientSafe(marked([over, good]))).toMatchObject({ reasons: [], toDiscuss: true });
    expect(clientSafe(marked([over, late]))).toMatchObject({ reasons: [late], toDiscuss: false });
  });

  it('leaves out goals that are merely captured, and those that will not be done', () => {
    const source = marked([]);
    const captured = aGoal({ id: 'g2', state: 'captured', statement: 'Only said once' });
    const wont = aGoal({ id: 'g3', moscow: 'wont', statement: 'Not this time' });
    const behind = (statement: string): Reason => ({ code: 'goal-behind', values: { statement } });
    const safe = clientSafe({
      ...source,
      goals: [captured, wont, ...source.goals],
      reasons: [captured, wont, ...source.goals].map((one) => behind(one.statement)),
    });
    expect(safe.goals.map(({ statement }) => statement)).toEqual([aGoal().statement]);
    expect(safe.reasons).toHaveLength(1);
  });
});
