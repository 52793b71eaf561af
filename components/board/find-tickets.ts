/** Which tickets of the list are meant by a filter and a few typed letters. */
import type { BoardTicket } from '../../lib/workspace/board-views.ts';

/** Which of a board's tickets the list shows. */
export type TicketFilter = 'all' | 'no-goal' | 'out';

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** All words must occur in key, title or status, in any order, accents aside. */
export function findTickets(
  tickets: readonly BoardTicket[],
  projectId: string,
  filter: TicketFilter,
  typed: string,
): readonly BoardTicket[] {
  const words = plain(typed.trim()).split(/\s+/).filter(Boolean);
  return tickets.filter((ticket) => {
    if (filter !== 'all' && ticket.projectId !== projectId) return false;
    if (filter === 'no-goal' && ticket.serves) return false;
    if (filter === 'out' && !ticket.outOfScope) return false;
    if (words.length === 0) return true;
    const text = plain(`${ticket.identity.key} ${ticket.title ?? ''} ${ticket.status ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}
