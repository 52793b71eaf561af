/** The client: for whom the projects are. */
import type { Id, RecordBase } from './record.ts';

export interface Client extends RecordBase {
  name: string;
  /** The person on the agency's side who answers to this client; null while nobody is named. */
  clientRepId: Id | null;
}
