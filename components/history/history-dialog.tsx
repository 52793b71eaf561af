/** A record's whole history: who, when, what was and what is; each step can be undone. */
import { useState } from 'react';
import type { Id } from '../../lib/core/record.ts';
import type { HistoryLine } from '../../lib/workspace/views.ts';
import type { Commands } from '../../lib/workspace/workspace.ts';
import { Button } from '../basics/button.tsx';
import { Dialog } from '../basics/dialog.tsx';
import { Skeleton } from '../basics/skeleton.tsx';
import { DeedTrouble } from '../frame/deed-trouble.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { TroubleNote } from '../frame/trouble-note.tsx';
import { useLive } from '../frame/use-live.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { Changes } from './line-changes.tsx';

const MOST = 100;

/** A record that is stepped back, by its kind. */
export interface Stepped {
  kind: Parameters<Commands['stepBack']>[0];
  id: Id;
}

export function HistoryDialog(props: {
  title: string;
  ask: { recordId: Id } | { projectId: Id };
  /** The record that can be stepped back from here; null: none can. */
  steps?: Stepped | null;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const { ask, steps = null } = props;
  const [most, setMost] = useState(MOST);
  const live = useLive((queries) => queries.history(ask, most), [ask, most]);
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <DeedTrouble />
      {live.trouble && <TroubleNote trouble={live.trouble} again={live.reload} />}
      {live.value === undefined && !live.trouble && (
        <Skeleton label={t('loading')} lines={[90, 70, 80]} />
      )}
      {live.value?.length === 0 && <p className="muted">{t('panel:history.empty')}</p>}
      <ol className="stack">
        {live.value?.map((line, at) => (
          <Line
            key={line.entryId}
            line={line}
            // Back to the newest step is where the record stands already.
            steps={at === 0 ? null : steps}
          />
        ))}
      </ol>
      {live.value && live.value.length >= most && (
        <div>
          <Button size="small" onClick={() => setMost(most + MOST)}>
            {t('dashboard:history.more')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

export function Line(props: {
  line: HistoryLine;
  /** Says of which record each change is: for a history of many. */
  named?: boolean;
  steps?: Stepped | null;
}) {
  const language = useLanguage();
  const { t, format } = language;
  const deeds = useDeeds();
  const { line } = props;
  const deed = language.deed(line.deed);
  return (
    <li className="line">
      <div className="row row-t between">
        <span>
          <span className="med">{deed}</span>
          <span className="asof" style={{ display: 'block' }}>
            {format.parts([
              line.mine ? t('panel:history.you') : t('panel:history.other'),
              format.moment(line.at),
              line.undone && t('panel:history.undone'),
            ])}
          </span>
        </span>
        <span className="row wrap" style={{ justifyContent: 'flex-end' }}>
          {line.undoable && !line.undone && (
            <Button
              size="small"
              aria-label={t('panel:history.undoThis', { deed })}
              onClick={() => void deeds.undo(line.entryId, deed)}
            >
              {t('do.undo')}
            </Button>
          )}
          {props.steps && <StepBack line={line} deed={deed} steps={props.steps} />}
        </span>
      </div>
      <ul className="small muted">
        <Changes line={line} named={props.named ?? false} />
        {line.more > 0 && <li>{t('data:history.more', { count: line.more })}</li>}
      </ul>
    </li>
  );
}

/** Sets the record back to how this step left it; a new step, which undo takes back. */
function StepBack(props: { line: HistoryLine; deed: string; steps: Stepped }) {
  const { t, format } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { line, deed, steps } = props;
  const when = format.moment(line.at);
  return (
    <Button
      size="small"
      aria-label={t('data:history.stepBackTo', { when, deed })}
      onClick={() =>
        void run(() => act.stepBack(steps.kind, steps.id, line.entryId), {
          done: t('data:history.steppedBack', { when }),
          failed: t('troubles:notSaved'),
        })
      }
    >
      {t('data:history.stepBack')}
    </Button>
  );
}
