/**
 * The task of the page, in the address of the panel's frame: it may read ahead for it while the page introduces itself. It is
 * no more than a guess: what the frame shows, and when, is told over the line alone.
 */
import type { TaskIdentity } from '../core/task.ts';
import { isIdentity } from './guards.ts';

export function addressAhead(address: string, identity: TaskIdentity | null): string {
  return identity ? `${address}#${encodeURIComponent(JSON.stringify(identity))}` : address;
}

export function identityAhead(hash: string): TaskIdentity | null {
  try {
    const told: unknown = JSON.parse(decodeURIComponent(hash.slice(1)));
    return isIdentity(told) ? told : null;
  } catch {
    return null;
  }
}
