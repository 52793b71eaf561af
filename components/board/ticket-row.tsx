/** A ticket of the board in the panel's list: what its card shows, and what Planseat knows of it. */
import { Check, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { BoardTicket } from '../../lib/workspace/board-views.ts';
import { Icon } from '../basics/icon.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import css from './board.module.css';

export const TicketRow = memo(function TicketRow(props: {
  id: string;
  ticket: BoardTicket;
  /** It belongs to the project that is looked at. */
  mine: boolean;
  selected: boolean;
  active: boolean;
}) {
  const { t } = useLanguage();
  const { ticket, selected, active } = props;
  return (
    // The keyboard stays in the list; aria-activedescendant says which option it means.
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={active ? `${css.ticket} ${css.active}` : css.ticket}
      data-key={ticket.identity.key}
    >
      <span className={css.tick}>
        <Icon of={Check} size={12} />
      </span>
      <span>
        <span className={css.facts}>
          <bdi className="small muted">{ticket.identity.key}</bdi>
          <Mark ticket={ticket} mine={props.mine} />
          {ticket.status !== null && <bdi className={`asof ${css.status}`}>{ticket.status}</bdi>}
        </span>
        <bdi
          className={ticket.title === null ? `${css.title} faint` : css.title}
          title={ticket.title ?? undefined}
        >
          {ticket.title ?? t('panel:board.tickets.untitled')}
        </bdi>
      </span>
    </div>
  );
});

/** As the chip beside the card, in words that a screen reader can say. */
function Mark(props: { ticket: BoardTicket; mine: boolean }) {
  const { t, format } = useLanguage();
  const { ticket } = props;
  if (!props.mine)
    return (
      <span className="asof">
        {ticket.projectId === null
          ? t('panel:board.tickets.noProject')
          : t('panel:board.tickets.otherProject')}
      </span>
    );
  const over = ticket.over !== null && ticket.over > 0;
  return (
    <>
      {ticket.serves ? (
        <span className="chip">
          <span className="dot" aria-hidden="true" />
          {ticket.goalNumbers.length > 0 ? (
            <>
              <span aria-hidden="true">{ticket.goalNumbers.join(' · ')}</span>
              <span className="sr">
                {t('panel:board.tickets.goals', {
                  numbers: format.list(ticket.goalNumbers.map(String)),
                })}
              </span>
            </>
          ) : (
            t('panel:board.tickets.closedGoal')
          )}
        </span>
      ) : (
        <span className="chip chip-none">{t('panel:board.tickets.noGoal')}</span>
      )}
      {(ticket.outOfScope || over) && (
        <span className="chip chip-warn">
          <Icon of={TriangleAlert} size={12} />
          {ticket.outOfScope
            ? t('panel:board.tickets.out')
            : t('panel:task.over', { time: format.hoursShort(ticket.over) })}
        </span>
      )}
    </>
  );
}
