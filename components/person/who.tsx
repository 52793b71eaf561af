/** A person's mark beside the name: filled for the agency, outlined for the client. */
import type { Person } from '../../lib/core/person.ts';

/** The first letter of the first and the last word, whole characters of any script. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  // Kept from joining, as the letters of some scripts would.
  return ends.map((word) => [...(word ?? '')][0] ?? '').join('\u200c');
}

export function Who(props: { person: Pick<Person, 'name' | 'side'> }) {
  const { name, side } = props.person;
  return (
    <span className={side === 'client' ? 'who who-client' : 'who'} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
