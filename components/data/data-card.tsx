/** How much there is and where it lies, the last backups, and the two ways: out into a file, and in from one. */
import { Download, Upload } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { Room } from '../../lib/core/room.ts';
import type { CopyLine, DataState, LastFile } from '../../lib/workspace/safekeeping.ts';
import { Button } from '../basics/button.tsx';
import { useToasts } from '../basics/toast.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import type { DataHost } from './data-host.ts';
import { writeSize } from './write-size.ts';

export interface DataFacts {
  state: DataState | undefined;
  room: Room | null | undefined;
  lastFile: LastFile | null | undefined;
  copies: readonly CopyLine[] | undefined;
}

export function DataCard(props: {
  host: DataHost;
  facts: DataFacts;
  onBackUp: () => Promise<void>;
  onFile: (file: File) => void;
  onPersisted: () => void;
  /** Something else on the page is what one came to do. */
  aside: boolean;
}) {
  const { t, format } = useLanguage();
  const { facts, host } = props;
  const [busy, setBusy] = useState(false);
  const title = useId();
  const backUp = async () => {
    setBusy(true);
    await props.onBackUp();
    setBusy(false);
  };
  return (
    <section className="card pad stack stack-3" aria-labelledby={title}>
      <div className="sec-h">
        <h2 className="h-card" id={title}>
          {t('data:title')}
        </h2>
        {facts.room && (
          <span className="asof">{t('asOf', { when: format.asOf(facts.room.at) })}</span>
        )}
      </div>
      <UsedRoom room={facts.room} />
      <Figures facts={facts} />
      <div className="row wrap">
        <Button
          kind={props.aside ? 'plain' : 'primary'}
          icon={Download}
          busy={busy}
          onClick={() => void backUp()}
        >
          {t('data:card.backUp')}
        </Button>
        <PickFile onFile={props.onFile} />
      </div>
      <p className="asof">{t('data:card.promise')}</p>
      {facts.room && <Persisted host={host} room={facts.room} onPersisted={props.onPersisted} />}
    </section>
  );
}

function UsedRoom(props: { room: Room | null | undefined }) {
  const language = useLanguage();
  const { t } = language;
  const { room } = props;
  if (room === undefined) return null;
  const words = room && {
    used: writeSize(room.used, language),
    quota: writeSize(room.quota, language),
  };
  return (
    <div>
      <div className="row row-b between wrap">
        <span>{t('data:card.onComputer')}</span>
        <bdi className="num med">
          {words ? t('data:card.usedOf', words) : t('data:card.roomUnknown')}
        </bdi>
      </div>
      {room && words && (
        <span className="gauge gauge-sm" role="img" aria-label={t('data:card.gauge', words)}>
          <span className="gauge-track">
            <span
              className="g-spent"
              style={{ '--v': Math.min(1, room.used / room.quota) } as React.CSSProperties}
            />
          </span>
        </span>
      )}
    </div>
  );
}

function Figures(props: { facts: DataFacts }) {
  const { t, format } = useLanguage();
  const { state, lastFile, copies } = props.facts;
  const newest = copies?.[0];
  return (
    <dl className="figs" style={{ gridTemplateColumns: 'auto 1fr' }}>
      <dt>{t('data:card.lastFile')}</dt>
      <dd style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
        {lastFile
          ? t('data:card.lastFileOf', { when: format.moment(lastFile.at), name: lastFile.name })
          : t('data:card.never')}
      </dd>
      <dt>{t('data:card.lastCopy')}</dt>
      <dd>{newest ? format.moment(newest.at) : t('data:card.never')}</dd>
      {state && (
        <>
          <dt>{t('data:card.history')}</dt>
          <dd>{t('data:card.entries', { count: state.entries })}</dd>
          <dt>{t('data:card.records')}</dt>
          <dd>{format.number(state.records)}</dd>
          <dt>{t('data:card.version')}</dt>
          <dd>{format.number(state.version)}</dd>
        </>
      )}
    </dl>
  );
}

/** A button over the browser's own way to choose a file. */
function PickFile(props: { onFile: (file: File) => void }) {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={Upload} onClick={() => input.current?.click()}>
        {t('data:card.import')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('data:card.file')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again.
          event.target.value = '';
          if (file) props.onFile(file);
        }}
      />
    </>
  );
}

function Persisted(props: { host: DataHost; room: Room; onPersisted: () => void }) {
  const { t } = useLanguage();
  const toasts = useToasts();
  const { host, room } = props;
  if (room.persisted) return <p className="asof">{t('data:card.persisted')}</p>;
  const ask = async () => {
    const kept = await host.persist();
    toasts.show({ text: t(kept ? 'data:card.persistYes' : 'data:card.persistNo') });
    props.onPersisted();
  };
  return (
    <div className="stack stack-1">
      <p className="asof">{t('data:card.notPersisted')}</p>
      <div>
        <Button size="small" onClick={() => void ask()}>
          {t('data:card.persist')}
        </Button>
      </div>
    </div>
  );
}
