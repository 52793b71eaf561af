/** Somebody who takes part, on the client's side or the agency's. */
import type { Id, RecordBase } from './record.ts';

export type Side = 'client' | 'agency';

export interface Person extends RecordBase {
  name: string;
  side: Side;
  /** For the client's people: which client. Null for the agency's. */
  clientId: Id | null;
}
