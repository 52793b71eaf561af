/** The tickets of the view as a list: the way to select cards without a pointer, and to find those scrolled away. */
import { MousePointerClick, Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useId, useRef } from 'react';
import type { BoardTicket } from '../../lib/workspace/board-views.ts';
import type { BoardShown, PageBoard } from '../../lib/workspace/page.ts';
import { Button } from '../basics/button.tsx';
import { Checkbox } from '../basics/field.tsx';
import { Icon } from '../basics/icon.tsx';
import { Kbd } from '../basics/kbd.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import css from './board.module.css';
import type { TicketFilter } from './find-tickets.ts';
import { TicketRow } from './ticket-row.tsx';
import { useListKeys } from './use-list-keys.ts';
import type { Selection } from './use-selection.ts';

export interface Finding {
  filter: TicketFilter;
  setFilter: (filter: TicketFilter) => void;
  text: string;
  setText: (text: string) => void;
  input: RefObject<HTMLInputElement | null>;
  list: RefObject<HTMLDivElement | null>;
}

export function Tickets(props: {
  board: BoardShown;
  page: PageBoard;
  host: string;
  projectId: string;
  found: readonly BoardTicket[];
  finding: Finding;
  selection: Selection;
}) {
  const { t } = useLanguage();
  const { board, page, found, finding, selection } = props;
  const { filter, text } = finding;
  const keys = found.map(({ identity }) => identity.key);
  const all = filter === 'all' && text.trim() === '';
  // A button that keeps the focus would hear the Enter that tags.
  const toList = () => finding.list.current?.focus({ preventScroll: true });
  return (
    <section className="sec" aria-label={t('panel:board.tickets.title')}>
      <div className="sec-h wrap">
        <h2 className="h-sub">{t('panel:board.tickets.title')}</h2>
        <Button
          size="small"
          icon={MousePointerClick}
          aria-pressed={board.selecting}
          onClick={() => page.selecting(!board.selecting)}
        >
          {t('panel:board.tickets.onPage')}
        </Button>
      </div>
      {board.selecting && (
        <p className="small accent" style={{ marginBlockEnd: 6 }}>
          {t('panel:board.tickets.onPageOn')}
        </p>
      )}
      {filter !== 'all' && (
        <p className="row wrap between small">
          <span>{t(`panel:board.tickets.filter.${filter}`)}</span>
          <Button kind="link" size="small" onClick={() => finding.setFilter('all')}>
            {t('panel:board.tickets.clearFilter')}
          </Button>
        </p>
      )}
      <Find finding={finding} onTakeAll={() => selection.set([...selection.keys, ...keys])} />
      <div className="row wrap" style={{ gap: 4, marginBlockStart: 6 }}>
        <Button
          size="small"
          onClick={() => {
            page.selectInView();
            toList();
          }}
        >
          {t('panel:board.tickets.inSight')}
        </Button>
        <Button
          size="small"
          disabled={found.length === 0}
          onClick={() => {
            selection.set([...selection.keys, ...keys]);
            toList();
          }}
        >
          {all
            ? t('panel:board.tickets.all', { count: found.length })
            : t('panel:board.tickets.found', { count: found.length })}
        </Button>
      </div>
      {found.length === 0 ? (
        <p className="muted" role="status" style={{ marginBlockStart: 6 }}>
          {text.trim() === ''
            ? t('panel:board.tickets.nothingLeft')
            : t('panel:board.tickets.nothing')}
        </p>
      ) : (
        <List {...props} keys={keys} />
      )}
      <div style={{ marginBlockStart: 8 }}>
        <Checkbox
          label={t('panel:board.tickets.chips', { host: props.host })}
          checked={board.chips}
          onChange={page.showChips}
        />
      </div>
    </section>
  );
}

function Find(props: { finding: Finding; onTakeAll: () => void }) {
  const { t } = useLanguage();
  const { finding } = props;
  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && finding.text !== '') finding.setText('');
    else if (event.key === 'Escape') finding.input.current?.blur();
    else if (event.key === 'ArrowDown') finding.list.current?.focus();
    else if (event.key === 'Enter' && finding.text.trim() !== '') props.onTakeAll();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <label className="input">
      <Icon of={Search} size={14} />
      <span className="sr">{t('panel:board.tickets.find')}</span>
      <input
        ref={finding.input}
        type="text"
        dir="auto"
        autoComplete="off"
        placeholder={t('panel:board.tickets.find')}
        value={finding.text}
        onChange={(event) => finding.setText(event.target.value)}
        onKeyDown={hear}
      />
      <span aria-hidden="true">
        <Kbd>/</Kbd>
      </span>
    </label>
  );
}

function List(props: Parameters<typeof Tickets>[0] & { keys: readonly string[] }) {
  const { t } = useLanguage();
  const { found, finding, selection, keys, projectId } = props;
  const name = useId();
  const rows = useRef(new Map<string, string>());
  rows.current = new Map(keys.map((key, at) => [key, `${name}-${at}`]));
  const list = useListKeys(keys, selection, (key) =>
    document.getElementById(rows.current.get(key) ?? '')?.scrollIntoView({ block: 'nearest' }),
  );
  return (
    <>
      <div
        ref={finding.list}
        role="listbox"
        tabIndex={0}
        aria-multiselectable="true"
        aria-label={t('panel:board.tickets.title')}
        aria-describedby={`${name}-keys`}
        aria-activedescendant={list.active === null ? undefined : rows.current.get(list.active)}
        className={css.list}
        onKeyDown={list.onKeyDown}
        onClick={list.onClick}
      >
        {found.map((ticket) => (
          <TicketRow
            key={ticket.identity.key}
            id={rows.current.get(ticket.identity.key) ?? ''}
            ticket={ticket}
            mine={ticket.projectId === projectId}
            selected={selection.has(ticket.identity.key)}
            active={ticket.identity.key === list.active}
          />
        ))}
      </div>
      <p id={`${name}-keys`} className="asof" style={{ marginBlockStart: 4 }}>
        {t('panel:board.tickets.keys')}
      </p>
    </>
  );
}
