/** A board that belongs to no project: link its place to one, or make one, as on a ticket. */
import { useState } from 'react';
import type { BoardShown, Shown } from '../../lib/workspace/page.ts';
import type { TaskView } from '../../lib/workspace/views.ts';
import { Field, Select } from '../basics/field.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { LinkPlace } from '../task/link-place.tsx';
import type { DraftShelf } from '../task/use-draft.ts';

type Unlinked = Extract<TaskView, { state: 'no-project' }>;

/** What people call the place. A tracker's number says nothing to them; the name of the view does. */
const nameOf = (area: string, board: BoardShown) => (/^\d+$/.test(area) ? board.name : '');

export function LinkBoard(props: {
  candidates: Unlinked['candidates'];
  board: BoardShown;
  shown: Shown;
  shelf: DraftShelf;
  /** The parts of the tracker that can be linked, the likeliest first; none: the page does not tell. */
  areas: readonly string[];
}) {
  const { t } = useLanguage();
  const { board, shown, areas } = props;
  const [wished, setWished] = useState<string | null>(null);
  const area = areas.find((one) => one === wished) ?? areas[0] ?? null;
  const tracker = board.tasks.find(({ identity }) => identity.area === area)?.identity.tracker;
  if (area === null || tracker === undefined)
    return (
      <div className="sec">
        <p>{t('panel:board.noArea', { tool: shown.tool })}</p>
      </div>
    );
  const name = nameOf(area, board);
  return (
    <>
      {areas.length > 1 && (
        <div className="sec">
          <Field label={t('panel:board.part')}>
            <Select
              value={area}
              options={areas.map((one) => ({ value: one, label: nameOf(one, board) || one }))}
              onChange={setWished}
            />
          </Field>
        </div>
      )}
      <LinkPlace
        key={area}
        view={{ state: 'no-project', candidates: props.candidates }}
        place={{ tracker, host: shown.host, area, name }}
        placeName={name || area}
        tool={shown.tool}
        lead={t('panel:board.lead', { place: name || area, tool: shown.tool })}
        shelf={props.shelf}
      />
    </>
  );
}
