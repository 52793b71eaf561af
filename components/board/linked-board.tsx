/** The panel on a board of a project: status, coverage, spend by goal, its tickets, and what is done with the selected ones. */
import { Tag } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { BoardView } from '../../lib/workspace/board-views.ts';
import { useToasts } from '../basics/toast.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { StatusLine } from '../status/status-line.tsx';
import { PanelBody } from '../task/panel-body.tsx';
import { PanelHead } from '../task/panel-head.tsx';
import { BoardFoot } from './board-foot.tsx';
import { BoardNotes } from './board-notes.tsx';
import { BulkFoot } from './bulk-foot.tsx';
import { Coverage } from './coverage.tsx';
import { findTickets, type TicketFilter } from './find-tickets.ts';
import type { OnBoard } from './panel-board.tsx';
import { SpendByGoal } from './spend-by-goal.tsx';
import { type Finding, Tickets } from './tickets.tsx';
import { type Bulk, useBulk } from './use-bulk.ts';
import { useKeptCards } from './use-kept-cards.ts';
import { type Selection, useSelection } from './use-selection.ts';

type Linked = Extract<BoardView, { state: 'linked' }>;

/** The page's words for itself may be of any length. */
const LONGEST = 80;
const shorten = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name);

export function LinkedBoard(props: OnBoard & { view: Linked; onProject: (id: string) => void }) {
  const { t } = useLanguage();
  const { host, shown, board, view } = props;
  const { project, tickets } = view;
  const selection = useSelection(host.page, board);
  const finding = useFinding();
  const found = findTickets(tickets, project.id, finding.filter, finding.text);
  const bulk = useBulk({ board, tickets, goals: view.goals, projectId: project.id, selection });
  useKeptCards(board, tickets, project.id);
  useBoardKeys({ view, selection, bulk, finding });
  useCountSaid(selection.keys.length);
  const filter = (to: TicketFilter) => {
    finding.setFilter(to);
    // What was asked for stands in the list below: that is where the keyboard goes on.
    if (to !== 'all') finding.list.current?.focus();
    if (to !== 'all') finding.list.current?.scrollIntoView({ block: 'nearest' });
  };
  const words = { client: project.clientName, name: shorten(board.name) };
  return (
    <>
      <PanelHead
        title={project.name}
        subtitle={
          <bdi>
            {board.name === ''
              ? t(`panel:board.kind.${board.kind}`, words)
              : t(`panel:board.kindNamed.${board.kind}`, words)}
          </bdi>
        }
        page={host.page}
        projectId={project.id}
        onKeys={props.onKeys}
        more={[
          {
            label: board.chips
              ? t('panel:board.tickets.hideChips')
              : t('panel:board.tickets.showChips'),
            icon: Tag,
            onSelect: () => host.page.board.showChips(!board.chips),
          },
        ]}
      >
        <StatusLine project={project} />
      </PanelHead>
      <PanelBody host={host}>
        <BoardNotes {...props} />
        {view.coverage.read > 0 && (
          <Coverage view={view} at={board.at} filter={finding.filter} onFilter={filter} />
        )}
        <SpendByGoal view={view} />
        {tickets.length > 0 && (
          <Tickets
            board={board}
            page={host.page.board}
            host={shown.host}
            projectId={project.id}
            found={found}
            finding={finding}
            selection={selection}
          />
        )}
      </PanelBody>
      {selection.keys.length > 0 ? (
        <BulkFoot view={view} selection={selection} bulk={bulk} />
      ) : (
        <BoardFoot capture={host.capture !== null} onKeys={props.onKeys} />
      )}
    </>
  );
}

function useFinding(): Finding {
  const [filter, setFilter] = useState<TicketFilter>('all');
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  return { filter, setFilter, text, setText, input, list };
}

const NUMBERS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

function useBoardKeys(of: { view: Linked; selection: Selection; bulk: Bulk; finding: Finding }) {
  const language = useLanguage();
  const { announce } = useToasts();
  const { view, selection, bulk, finding } = of;
  const some = selection.keys.length > 0;
  const choose = (number: number) => {
    const goal = view.goals.find((one) => one.number === number);
    if (!some || !goal) return false;
    bulk.choose(goal.goal.id === bulk.goal?.goal.id ? null : goal);
    return true;
  };
  useKeys({
    '/': () => finding.input.current?.focus(),
    ...Object.fromEntries(NUMBERS.map((key) => [key, () => choose(Number(key))])),
    enter: () => (some && bulk.goal ? bulk.tag() : false),
    s: () => (some ? bulk.scope() : false),
  });
  const clear = () => {
    if (some) {
      selection.set([]);
      announce(language.t('panel:board.bulk.none'));
    } else if (finding.filter !== 'all') finding.setFilter('all');
    else return false;
    return true;
  };
  // First the selection is cleared; the panel closes only where nothing is left to clear.
  useKeys({ escape: clear }, true, true);
}

/** Cards are selected on the page too, where a screen reader of the panel would not hear it. */
function useCountSaid(count: number) {
  const { t } = useLanguage();
  const { announce } = useToasts();
  const before = useRef(count);
  useEffect(() => {
    if (before.current === count) return;
    before.current = count;
    // Of none it is said where it was cleared: after a deed, what was done is the news.
    if (count > 0) announce(t('panel:board.bulk.selected', { count }));
  }, [count, announce, t]);
}
