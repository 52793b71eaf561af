/** "Data and backup": where the data lies, backups out and in, automatic ones, and what is damaged. Works where the data does not open. */
import { useState } from 'react';
import { BACKUP_MOST_BYTES } from '../../lib/core/backup.ts';
import type { CopyLine, NamedFile } from '../../lib/workspace/safekeeping.ts';
import { Button } from '../basics/button.tsx';
import { Note } from '../basics/note.tsx';
import { Skeleton } from '../basics/skeleton.tsx';
import { useToasts } from '../basics/toast.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { TroubleNote } from '../frame/trouble-note.tsx';
import { useLive } from '../frame/use-live.ts';
import { CopiesCard } from './copies-card.tsx';
import { DamagedCard } from './damaged-card.tsx';
import { DataCard } from './data-card.tsx';
import type { DataHost } from './data-host.ts';
import { LossNote } from './loss-note.tsx';
import { RestoreCard } from './restore-preview.tsx';
import { RoomNote } from './room-note.tsx';
import { mayStartAnew, StartAnew } from './start-anew.tsx';
import { type LookState, useRestore } from './use-restore.ts';
import { writeSize } from './write-size.ts';

export function DataPage(props: { host: DataHost }) {
  const { t } = useLanguage();
  const { host } = props;
  const { keeping } = host;
  const state = useLive(() => keeping.state(), []);
  const room = useLive(() => host.room(), []);
  const lastFile = useLive(() => keeping.lastFile(), []);
  const copies = useLive(() => keeping.copies(), []);
  const damaged = useLive(() => keeping.damaged(), []);
  const loss = useLive(() => keeping.loss(), []);
  const restoring = useRestore(keeping);
  const out = useFilesOut(host, lastFile.reload);
  const [anew, setAnew] = useState<CopyLine | null>(null);
  const closed = state.trouble !== null;
  return (
    <>
      <RoomNote small room={room.value ?? null} />
      {loss.value && (
        <LossNote
          small
          loss={loss.value}
          actions={
            <LossDeeds
              copy={loss.value.copy}
              onLook={({ id }) => void restoring.look(() => keeping.copyFile(id), '')}
              onLeave={() => void keeping.settleLoss().then(loss.reload)}
            />
          }
        />
      )}
      <h1 className="h-page">{t('data:title')}</h1>
      {state.trouble && (
        <TroubleNote
          trouble={state.trouble}
          lead={t('data:closed.lead')}
          again={state.reload}
          againLabel={t('do.tryAgain')}
          more={
            <Button size="small" onClick={() => void out.raw()}>
              {t('data:closed.save')}
            </Button>
          }
        />
      )}
      {closed && <p className="muted">{t('data:closed.rest')}</p>}
      <Look {...restoring} host={host} dataVersion={state.value?.version ?? 0} />
      <div className="grid-2">
        <div className="stack stack-6">
          {!closed && (
            <DataCard
              host={host}
              facts={{
                state: state.value,
                room: room.value,
                lastFile: lastFile.value,
                copies: copies.value,
              }}
              onBackUp={out.backUp}
              onFile={(file) =>
                void restoring.look(async () => ({ file, name: file.name }), file.name)
              }
              onPersisted={room.reload}
              aside={restoring.state.show === 'looked'}
            />
          )}
          {damaged.value && (
            <DamagedCard
              here={damaged.value.here.length}
              imported={damaged.value.imported}
              onSave={() => void out.damaged()}
            />
          )}
        </div>
        <div className="stack stack-6">
          {copies.trouble && <TroubleNote trouble={copies.trouble} again={copies.reload} />}
          {copies.value && (
            <CopiesCard
              copies={copies.value}
              onLook={
                closed ? null : ({ id }) => void restoring.look(() => keeping.copyFile(id), '')
              }
              onDownload={(copy) => void out.copy(copy)}
              onStartAnew={mayStartAnew(state.trouble) ? setAnew : null}
            />
          )}
        </div>
      </div>
      {anew && (
        <StartAnew
          copy={anew}
          keeping={keeping}
          onClose={() => setAnew(null)}
          onDone={() => {
            setAnew(null);
            state.reload();
            copies.reload();
            damaged.reload();
          }}
        />
      )}
    </>
  );
}

/** What can be done about a loss: look into the backup and bring it back, or leave it. */
function LossDeeds(props: {
  copy: CopyLine | null;
  onLook: (copy: CopyLine) => void;
  onLeave: () => void;
}) {
  const { t, format } = useLanguage();
  const { copy } = props;
  return (
    <>
      {copy && (
        <Button
          size="small"
          aria-label={t('data:copies.lookOf', { when: format.moment(copy.at) })}
          onClick={() => props.onLook(copy)}
        >
          {t('data:copies.look')}
        </Button>
      )}
      <Button size="small" onClick={props.onLeave}>
        {t('data:lost.leave')}
      </Button>
    </>
  );
}

/** Files that leave: each says that it did, or why it did not. */
function useFilesOut(host: DataHost, onSaved: () => void) {
  const { t } = useLanguage();
  const { run } = useDeeds();
  const toasts = useToasts();
  const { keeping } = host;
  const give = (
    make: () => Promise<NamedFile | null>,
    saved?: (file: NamedFile) => Promise<void>,
  ) =>
    run(
      async () => {
        const made = await make();
        if (!made) {
          toasts.show({ text: t('data:closed.nothing') });
          return null;
        }
        host.save(made.name, made.file);
        toasts.show({ text: t('data:card.saved', { name: made.name }) });
        await saved?.(made);
        return null;
      },
      { done: null, failed: t('data:card.notSaved') },
    );
  return {
    async backUp() {
      await give(() => keeping.backUp(), keeping.noteSaved);
      onSaved();
    },
    raw: () => give(() => keeping.rawCopy()),
    copy: ({ id }: CopyLine) => give(() => keeping.copyFile(id)),
    damaged: () => give(() => keeping.damagedFile()),
  };
}

function Look(props: ReturnType<typeof useRestore> & { host: DataHost; dataVersion: number }) {
  const { t } = useLanguage();
  const { state, host } = props;
  if (state.show === 'nothing') return null;
  if (state.show === 'reading')
    return <Skeleton label={t('data:look.reading')} lines={[40, 90, 80]} />;
  if (state.show === 'refused') return <Refused state={state} onClose={props.close} />;
  const { looked } = state;
  const save = () => {
    const { name, file } = looked.unreadable();
    host.save(name, file);
  };
  return (
    <RestoreCard
      looked={looked}
      again={state.again}
      busy={state.busy}
      dataVersion={props.dataVersion}
      onRestore={(mode) => void props.restore(looked, mode)}
      onSave={save}
      onClose={props.close}
    />
  );
}

function Refused(props: { state: Extract<LookState, { show: 'refused' }>; onClose: () => void }) {
  const language = useLanguage();
  const { t } = language;
  const { name, fault, trouble } = props.state;
  const lead = t('data:fault.lead', { name: name || t('data:card.file') });
  if (!fault) return <TroubleNote trouble={trouble} lead={lead} />;
  return (
    <Note
      tone="bad"
      urgent
      actions={
        <Button size="small" onClick={props.onClose}>
          {t('do.close')}
        </Button>
      }
    >
      <p>
        <b>
          <bdi>{lead}</bdi>
        </b>{' '}
        {t(`data:fault.${fault}`, { most: writeSize(BACKUP_MOST_BYTES, language) })}
      </p>
      <p>{t('data:fault.safe')}</p>
    </Note>
  );
}
