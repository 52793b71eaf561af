/** What people typed, without the spaces around it; empty where nothing of it can be seen. */

/** Anything but spaces, controls and what is never drawn: joiners, fillers, marks of direction. */
const SEEN = /[^\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Invisible letters within a name stay: emoji and several scripts are spelt with them. */
export function trimmed(text: string): string {
  return SEEN.test(text) ? text.trim() : '';
}
