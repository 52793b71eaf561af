/** A project for a client, with its seats, tolerances and places. */
import type { Currency, Minor } from './amount.ts';
import type { Day, Id, RecordBase } from './record.ts';

/** The named seats of a project; one accountable person in each. */
export const SEATS = ['clientRep', 'planner', 'teamCaptain', 'productionLead'] as const;
export type Seat = (typeof SEATS)[number];

/** How far over, in per cent of the limit, a forecast may go before it is at risk and off track. */
export interface Tolerances {
  atRiskPercent: number;
  offTrackPercent: number;
}

/** No standard thresholds exist; these are the house's, editable per project (formulas.md, Status). */
export const DEFAULT_TOLERANCES: Tolerances = { atRiskPercent: 5, offTrackPercent: 10 };

export interface Project extends RecordBase {
  clientId: Id;
  name: string;
  currency: Currency;
  startsOn: Day | null;
  endsOn: Day | null;
  seats: Readonly<Record<Seat, Id | null>>;
  tolerances: Tolerances;
  /** Days from one check-in to the next; null: no cadence agreed. */
  cadenceDays: number | null;
  /** The next check-in, the date an account manager looks for. */
  nextCheckInOn: Day | null;
  /** Bill rate in minor units per hour, so that hours become money; null: hours stay hours. */
  billRate: Minor | null;
}

/**
 * A part of a tracker that belongs to a project: a Jira project key on a host, an Asana project, a document.
 * Its id is `placeId(...)`, so a place belongs to one project at a time.
 */
export interface Place extends RecordBase {
  projectId: Id;
  tracker: string;
  host: string;
  /** The tracker's own key of the part: `ACME`, an Asana project number, a document's id. */
  area: string;
  /** What the tracker calls it; empty while not read. */
  name: string;
}

/** What tells a place from all others. */
export type PlaceKey = Pick<Place, 'tracker' | 'host' | 'area'>;

/** `jira:acme.atlassian.net:ACME` */
export function placeId(place: PlaceKey): Id {
  return `${place.tracker}:${place.host}:${place.area}`;
}
