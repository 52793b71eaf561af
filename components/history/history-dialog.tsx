/** A record's whole history: who, when, what was and what is; each step can be undone. */
import type { Currency } from '../../lib/core/amount.ts';
import type { Id } from '../../lib/core/record.ts';
import type { HistoryLine } from '../../lib/workspace/views.ts';
import { Button } from '../basics/button.tsx';
import { Dialog } from '../basics/dialog.tsx';
import { Skeleton } from '../basics/skeleton.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { TroubleNote } from '../frame/trouble-note.tsx';
import { useLive } from '../frame/use-live.ts';
import { writeValue } from './write-value.ts';

const MOST = 100;

export function HistoryDialog(props: {
  title: string;
  ask: { recordId: Id } | { projectId: Id };
  currency: Currency;
  /** Names of records that values point at: goals, constraints. */
  names: ReadonlyMap<Id, string>;
  onClose: () => void;
}) {
  const { t } = useLanguage();
  const { ask } = props;
  const live = useLive((queries) => queries.history(ask, MOST), [ask]);
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      {live.trouble && <TroubleNote trouble={live.trouble} again={live.reload} />}
      {live.value === undefined && !live.trouble && (
        <Skeleton label={t('loading')} lines={[90, 70, 80]} />
      )}
      {live.value?.length === 0 && <p className="muted">{t('panel:history.empty')}</p>}
      <ol className="stack">
        {live.value?.map((line) => (
          <Line key={line.entryId} line={line} names={props.names} currency={props.currency} />
        ))}
      </ol>
    </Dialog>
  );
}

export function Line(props: {
  line: HistoryLine;
  names: ReadonlyMap<Id, string>;
  currency: Currency;
  /** Says of which record each change is: for a history of many. */
  named?: boolean;
}) {
  const language = useLanguage();
  const { t, format } = language;
  const deeds = useDeeds();
  const { line } = props;
  const deed = language.deed(line.deed);
  const write = (value: unknown, field: string) =>
    writeValue(value, field, { language, names: props.names, currency: props.currency });
  return (
    <li className="line">
      <div className="row row-t between">
        <span>
          <span className="med">{deed}</span>
          <span className="asof" style={{ display: 'block' }}>
            {line.mine ? t('panel:history.you') : t('panel:history.other')},{' '}
            {format.moment(line.at)}
            {line.undone && ` (${t('panel:history.undone')})`}
          </span>
        </span>
        {line.undoable && !line.undone && (
          <Button
            size="small"
            aria-label={t('panel:history.undoThis', { deed })}
            onClick={() => void deeds.undo(line.entryId, deed)}
          >
            {t('do.undo')}
          </Button>
        )}
      </div>
      <ul className="small muted">
        {line.changes.map((change) => (
          <li key={`${change.kind} ${change.recordId} ${change.field}`}>
            {props.named && change.name !== '' && (
              <>
                <bdi className="med">{change.name}</bdi>{' '}
              </>
            )}
            <bdi>
              {t('panel:history.field', {
                field: language.field(change.kind, change.field),
                before: write(change.before, change.field),
                after: write(change.after, change.field),
              })}
            </bdi>
          </li>
        ))}
      </ul>
    </li>
  );
}
