/** A backup looked into: what it would change, counted and with examples, and the choice how to take it. Nothing has changed yet. */
import { useId, useState } from 'react';
import type { KindPreview, RestoreMode, RestorePreview } from '../../lib/core/backup.ts';
import type { LookedInto } from '../../lib/workspace/safekeeping.ts';
import { Button } from '../basics/button.tsx';
import { Note } from '../basics/note.tsx';
import { Segmented } from '../basics/segmented.tsx';
import { Table } from '../basics/table.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { RestoreSamples } from './restore-samples.tsx';
import { UnreadableList } from './unreadable-list.tsx';

export function RestoreCard(props: {
  looked: LookedInto;
  /** The data changed since it was first shown. */
  again: boolean;
  dataVersion: number;
  busy: boolean;
  onRestore: (mode: RestoreMode) => void;
  onSave: () => void;
  onClose: () => void;
}) {
  const { t, format } = useLanguage();
  const { looked, busy } = props;
  const { preview, head } = looked;
  const [mode, setMode] = useState<RestoreMode>('merge');
  const title = useId();
  return (
    <section className="card pad stack stack-3" aria-labelledby={title}>
      <h2 className="h-card" id={title} tabIndex={-1} ref={(shown) => shown?.focus()}>
        {t('data:look.title', { when: format.moment(head.madeAt) })}
      </h2>
      <p className="small muted">
        <bdi>{looked.name}</bdi>
        {t('between.parts')}
        {t(looked.mine ? 'data:look.madeHere' : 'data:look.madeElsewhere')}
        {head.dataVersion < props.dataVersion && (
          <> {t('data:look.older', { version: format.number(head.dataVersion) })}</>
        )}
      </p>
      {props.again && (
        <Note tone="warn" urgent>
          {t('data:look.again')}
        </Note>
      )}
      {!looked.intact && <Note tone="warn">{t('data:look.changedFile')}</Note>}
      {isSame(preview) && <Note tone="ok">{t('data:look.same')}</Note>}
      <Counts kinds={preview.kinds} />
      {preview.freshEntries > 0 && (
        <p className="small">{t('data:look.entries', { count: preview.freshEntries })}</p>
      )}
      {preview.mends > 0 && (
        <p className="small">{t('data:look.mends', { count: preview.mends })}</p>
      )}
      <RestoreSamples samples={preview.samples} />
      <UnreadableList preview={preview} onSave={props.onSave} />
      <Choice mode={mode} preview={preview} onMode={setMode} />
      <div className="row wrap">
        <Button kind="primary" busy={busy} onClick={() => props.onRestore(mode)}>
          {t(mode === 'merge' ? 'data:look.doMerge' : 'data:look.doReplace')}
        </Button>
        <Button onClick={props.onClose}>{t('do.cancel')}</Button>
      </div>
      <p className="asof">{t('data:look.undo')}</p>
    </section>
  );
}

const sum = (kinds: readonly KindPreview[], what: Exclude<keyof KindPreview, 'kind'>) =>
  kinds.reduce((count, kind) => count + kind[what], 0);

const isSame = ({ kinds, freshEntries, mends, unreadableCount }: RestorePreview) =>
  freshEntries + mends + unreadableCount === 0 &&
  sum(kinds, 'fresh') + sum(kinds, 'changed') + sum(kinds, 'onlyHere') === 0;

const COLUMNS = ['fresh', 'changed', 'same', 'unreadable', 'onlyHere'] as const;
const ALWAYS = 3;

function Counts(props: { kinds: readonly KindPreview[] }) {
  const { t, format } = useLanguage();
  const shown = props.kinds.filter((kind) => COLUMNS.some((column) => kind[column] > 0));
  // What is seldom so takes no room from the others.
  const columns = COLUMNS.filter(
    (column, at) => at < ALWAYS || shown.some((kind) => kind[column] > 0),
  );
  if (shown.length === 0) return null;
  const called = (column: (typeof COLUMNS)[number]) =>
    t(column === 'same' ? 'data:look.sameColumn' : `data:look.${column}`);
  const head = (
    <tr>
      <th scope="col" className="unstacked">
        {t('data:look.kind')}
      </th>
      {columns.map((column) => (
        <th scope="col" className="n unstacked" key={column}>
          {called(column)}
        </th>
      ))}
    </tr>
  );
  return (
    <Table label={t('data:look.table')} head={head} stacks>
      {shown.map((kind) => (
        <tr key={kind.kind}>
          <th scope="row">{t(`data:kind.${kind.kind}`)}</th>
          {columns.map((column) => (
            <td
              className={kind[column] > 0 ? 'n' : 'n faint nought'}
              data-column={called(column)}
              key={column}
            >
              {format.number(kind[column])}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

function Choice(props: {
  mode: RestoreMode;
  preview: RestorePreview;
  onMode: (mode: RestoreMode) => void;
}) {
  const { t } = useLanguage();
  const { mode, preview } = props;
  const { kinds } = preview;
  const changed = sum(kinds, mode === 'merge' ? 'merged' : 'changed');
  const gone = sum(kinds, 'onlyHere');
  return (
    <div className="stack stack-1">
      <span className="label" aria-hidden="true">
        {t('data:look.mode')}
      </span>
      <div>
        <Segmented<RestoreMode>
          label={t('data:look.mode')}
          value={mode}
          options={[
            { value: 'merge', label: t('data:look.merge') },
            { value: 'replace', label: t('data:look.replace') },
          ]}
          onChange={props.onMode}
        />
      </div>
      <p className="small" role="status">
        {t(mode === 'merge' ? 'data:look.mergeText' : 'data:look.replaceText')}{' '}
        {t('data:look.mergeCount', { count: changed })}{' '}
        {mode === 'replace' && gone > 0 && t('data:look.trashCount', { count: gone })}
      </p>
    </div>
  );
}
