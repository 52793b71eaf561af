/** What must be known of a board before its numbers: what could not be read, which project is meant, what lies in none. */
import { Unlink } from 'lucide-react';
import { useState } from 'react';
import { MOST_BOARD_TASKS } from '../../lib/core/board.ts';
import type { BoardView } from '../../lib/workspace/board-views.ts';
import type { BoardShown } from '../../lib/workspace/page.ts';
import { Button } from '../basics/button.tsx';
import { Field, Select } from '../basics/field.tsx';
import { Note } from '../basics/note.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { LinkBoard } from './link-board.tsx';
import type { OnBoard } from './panel-board.tsx';

type Linked = Extract<BoardView, { state: 'linked' }>;

export function BoardTroubles(props: { board: BoardShown }) {
  const { t } = useLanguage();
  const { board } = props;
  return (
    <>
      {board.trouble && (
        <div className="sec">
          <Note tone={board.trouble === 'no-cards' ? 'info' : 'warn'}>
            <p>{t(`panel:board.trouble.${board.trouble}`)}</p>
          </Note>
        </div>
      )}
      {board.full && (
        <div className="sec">
          <Note tone="warn" small>
            <p>{t('panel:board.full', { count: MOST_BOARD_TASKS })}</p>
          </Note>
        </div>
      )}
    </>
  );
}

export function BoardNotes(props: OnBoard & { view: Linked; onProject: (id: string) => void }) {
  const { t } = useLanguage();
  const { view, board } = props;
  const { project, projects } = view;
  return (
    <>
      <BoardTroubles board={board} />
      {projects.length > 1 && (
        <div className="sec">
          <Field label={t('panel:board.project')}>
            <Select
              value={project.id}
              options={projects.map((one) => ({
                value: one.id,
                label: t('panel:board.projectOf', {
                  client: one.clientName,
                  project: one.name,
                  count: one.tickets,
                }),
              }))}
              onChange={props.onProject}
            />
          </Field>
        </div>
      )}
      {view.unlinked.length > 0 && <Unlinked {...props} />}
    </>
  );
}

/** Tickets of no project, and the way to give their place one. */
function Unlinked(props: OnBoard & { view: Linked }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const { view, board, shown, host } = props;
  const count = view.unlinked.reduce((sum, one) => sum + one.tickets, 0);
  const named = view.unlinked.find(({ area }) => area !== null)?.area ?? null;
  if (open && named !== null)
    return (
      <LinkBoard
        candidates={view.candidates}
        board={board}
        shown={shown}
        shelf={host}
        areas={view.unlinked.flatMap(({ area }) => area ?? [])}
      />
    );
  return (
    <div className="sec">
      <Note
        tone="info"
        icon={Unlink}
        small
        actions={
          named !== null && (
            <Button size="small" onClick={() => setOpen(true)}>
              {t('panel:board.unlinkedHow', { place: named })}
            </Button>
          )
        }
      >
        <p>
          {t('panel:board.unlinked', { count })}
          {named === null && `${t('between.colon')}${t('panel:board.unlinkedNoArea')}`}
        </p>
      </Note>
    </div>
  );
}
