import { describe, expect, it } from 'vitest';
import type { Kind } from '../../lib/core/change.ts';
import type { RecordBase } from '../../lib/core/record.ts';
import { changesBetween, planUndo } from '../../lib/core/undo.ts';
import { aGoal } from '../support/records.ts';

const now = 99;
const holding = (record: RecordBase | null) => ({
  current: (kind: Kind) => (kind === 'goals' ? record : null),
});

describe('changes', () => {
  it('are the fields that differ, without the own ones of the store', () => {
    const before = aGoal();
    const after = { ...before, rank: 2, quote: null, createdAt: 5, stamps: { rank: 'x' } };
    expect(changesBetween('goals', before, after)).toEqual([
      { kind: 'goals', recordId: 'g1', field: 'rank', before: 1, after: 2 },
    ]);
  });

  it('of a new record are all that it says', () => {
    const fields = changesBetween('goals', null, aGoal()).map((change) => change.field);
    expect(fields).toContain('statement');
    expect(fields).not.toContain('id');
    expect(fields).not.toContain('quote');
  });
});

describe('undo', () => {
  const goal = aGoal();
  const renamed = { ...goal, statement: 'B', rank: 4 };
  const entry = { made: [], changes: changesBetween('goals', goal, renamed) };

  it('writes back what was', () => {
    const { write, kept } = planUndo(entry, holding(renamed), now);
    expect(kept).toEqual([]);
    expect(write).toContainEqual({
      kind: 'goals',
      recordId: 'g1',
      field: 'statement',
      before: 'B',
      after: goal.statement,
    });
    expect(write).toHaveLength(2);
  });

  it('keeps what somebody changed since, and undoes the rest', () => {
    const { write, kept } = planUndo(entry, holding({ ...renamed, rank: 9 } as RecordBase), now);
    expect(kept).toEqual([{ kind: 'goals', recordId: 'g1', field: 'rank' }]);
    expect(write.map(({ field }) => field)).toEqual(['statement']);
  });

  it('has nothing to do where it is as it was', () => {
    expect(planUndo(entry, holding(goal), now)).toEqual({ write: [], kept: [] });
  });

  it('keeps the fields of a record that is gone', () => {
    expect(planUndo(entry, holding(null), now).kept).toHaveLength(2);
  });

  it('undone twice is the change again', () => {
    const once = planUndo(entry, holding(renamed), now);
    const twice = planUndo({ made: [], changes: once.write }, holding(goal), now);
    expect(Object.fromEntries(twice.write.map(({ field, after }) => [field, after]))).toEqual({
      statement: 'B',
      rank: 4,
    });
  });

  it('puts a made record into the trash, once, and can bring it back', () => {
    const made = { made: [{ kind: 'goals' as const, record: goal }], changes: [] };
    const { write } = planUndo(made, holding(goal), now);
    expect(write).toEqual([
      { kind: 'goals', recordId: 'g1', field: 'deletedAt', before: null, after: now },
    ]);
    const gone = { ...goal, deletedAt: now };
    expect(planUndo(made, holding(gone), now).write).toEqual([]);
    expect(planUndo({ made: [], changes: write }, holding(gone), now).write[0]?.after).toBeNull();
  });
});
