/** What a step of the version ladder is: pure functions from the old shape to the new one, and the stores it adds. */
import type { Kind } from '../../core/change.ts';
import type { Db, UpgradeTx } from '../rows.ts';

/** A record or history entry as it lies in a database of some version: plain data of a shape that code no longer knows. */
export type Old = Readonly<Record<string, unknown>>;

/** The stores whose rows a step may reshape. Tallies are derived: they are added up again after any step that reshapes. */
export type Reshaped = Kind | 'history';

/**
 * One version. Never edited after release: what is wrong in it is mended by the next one.
 * A step that throws stops the whole upgrade, which leaves the database as it was.
 */
export interface Step {
  version: number;
  /** In a sentence: what is different from this version on. */
  what: string;
  /** Makes stores and indexes. */
  stores?(db: Db, tx: UpgradeTx): void;
  /** Reshapes each record, whether living or in the trash. Pure: same old, same new. */
  records?: Readonly<Partial<Record<Reshaped, (old: Old) => Old>>>;
}
