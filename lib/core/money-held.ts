/**
 * What states money in a project. It is kept in the currency's own minor units and never converted, so while there is any,
 * another currency would make the same integers mean another sum.
 */
import type { Constraint } from './constraint.ts';

export interface MoneyHeld {
  /** A budget's limit, what a priority change cost, or prices fixed on tickets. */
  of: 'budget' | 'priority' | 'tickets';
  /** The constraint's; empty for tickets. */
  name: string;
}

export function moneyHeld(constraints: readonly Constraint[], fixed: number): MoneyHeld[] {
  const held = constraints.flatMap((one): MoneyHeld[] => {
    if (one.kind === 'budget' && one.limit.minor !== null)
      return [{ of: one.kind, name: one.name }];
    if (one.kind === 'priority' && one.cost.minor !== null)
      return [{ of: one.kind, name: one.name }];
    return [];
  });
  return fixed === 0 ? held : [...held, { of: 'tickets', name: '' }];
}
