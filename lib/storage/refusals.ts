/** The one place where what the browser's storage throws becomes a refusal that a screen has words for. */
import { Refusal, type Trouble } from '../core/refusal.ts';

const KNOWN: Readonly<Record<string, [Trouble, string]>> = {
  QuotaExceededError: [
    'storage-full',
    'The browser has no room left for Planseat. Free some disk space and try again; nothing saved before is lost.',
  ],
  VersionError: [
    'data-newer',
    'The data was written by a newer version of Planseat. Update Planseat to open it; it was left untouched.',
  ],
  AbortError: [
    'storage-refused',
    'The browser broke the saving off. Nothing was half saved; try again.',
  ],
  InvalidStateError: ['storage-refused', 'The browser closed the storage. Try again, or reload.'],
  NotAllowedError: [
    'storage-refused',
    'The browser does not allow Planseat to store anything here.',
  ],
  SecurityError: ['storage-refused', 'The browser does not allow Planseat to store anything here.'],
  UnknownError: [
    'storage-refused',
    'The browser could not read or write its storage. Try again, or restart it.',
  ],
  TimeoutError: ['storage-refused', 'The browser took too long over its storage. Try again.'],
  NotReadableError: ['data-damaged', 'The browser cannot read a part of its storage any more.'],
  DataError: ['data-damaged', 'The browser cannot read a part of its storage any more.'],
};

function nameOf(thrown: unknown): string {
  return typeof thrown === 'object' && thrown !== null && 'name' in thrown
    ? String(thrown.name)
    : '';
}

/** Whatever was thrown, as a refusal; the thrown thing stays its cause. */
export function refusalOf(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  const known = KNOWN[nameOf(thrown)];
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  const refusal = known
    ? new Refusal(known[0], known[1])
    : new Refusal('unexpected', `Something unexpected happened: ${said}`);
  refusal.cause = thrown;
  return refusal;
}

export function damagedRefusal(kind: string, id: string): Refusal {
  return new Refusal(
    'data-damaged',
    `The stored ${kind} record ${id} cannot be read any more. It was set aside as it is.`,
  );
}
