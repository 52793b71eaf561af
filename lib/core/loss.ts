/** Data that the browser lost, and what outlives such a loss. */
import type { CopyLine } from './backup.ts';

/**
 * What is known outside of the databases. `nothing`: nothing was ever written. `written`: something was. `lost`: a loss was
 * found, and is told until it is settled. `settled`: it was, and nothing was written since.
 */
export type Trace = 'nothing' | 'written' | 'lost' | 'settled';

export interface Traces {
  read(): Promise<Trace>;
  note(loss: 'lost' | 'settled'): Promise<void>;
}

export interface Loss {
  /** The newest automatic backup that can be brought back; null: there is none. */
  copy: CopyLine | null;
}
