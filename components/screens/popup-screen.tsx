/** The toolbar popup: every project's status at a glance, a client-safe summary to copy, and the capture field. */
import { useEffect, useRef, useState } from 'react';
import type { Summary } from '../../lib/workspace/views.ts';
import { Dialog } from '../basics/dialog.tsx';
import { Logo } from '../basics/logo.tsx';
import { Skeleton } from '../basics/skeleton.tsx';
import { LossLead } from '../data/loss-note.tsx';
import { RoomWatch } from '../data/room-watch.tsx';
import { KeyList } from '../frame/key-list.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { NewsNote } from '../frame/news.tsx';
import { TroubleNote } from '../frame/trouble-note.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { useLive } from '../frame/use-live.ts';
import { useUndoKey } from '../frame/use-undo-key.ts';
import { CaptureFlow, typedDraft } from '../goal/capture-flow.tsx';
import type { CaptureDraft } from '../goal/capture-host.ts';
import { CaptureField } from '../goal/capture-saved.tsx';
import { ProjectList } from '../status/project-list.tsx';
import { CaptureHead } from './capture-screen.tsx';
import css from './popup.module.css';
import { PopupDetail } from './popup-detail.tsx';
import { PopupEmpty } from './popup-empty.tsx';
import { PopupFoot } from './popup-foot.tsx';
import type { PopupHost } from './popup-host.ts';

export interface PopupProps {
  /** What was last stored, to paint at once; null: nothing stored yet. */
  first: Summary | null;
  /** A capture to begin with; `again`: one that was left unsaved earlier. */
  capture: { draft: CaptureDraft; again: boolean } | null;
  host: PopupHost;
  /** The key that was pressed before this was there; null: none. */
  pressed?: (() => KeyboardEvent | null) | null;
}

type View =
  | { show: 'list' }
  | { show: 'detail'; id: string; copy: boolean }
  | { show: 'capture'; draft: CaptureDraft; again: boolean; saveNow: boolean };

/** Once the frame that is being made stands on the screen; a page that nobody looks at makes none, and is not waited for. */
const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });

export function PopupScreen(props: PopupProps) {
  const { first, capture, host } = props;
  const { t } = useLanguage();
  // What was stored is painted before the data is asked for the first time.
  const [shown] = useState(() => (first ? painted() : Promise.resolve()));
  const live = useLive((ask) => shown.then(() => ask.summary()), []);
  const summary = live.value ?? first;
  const loss = useLive((ask) => shown.then(() => ask.loss()), []);
  const [view, setView] = useState<View>(
    capture ? { show: 'capture', saveNow: false, ...capture } : { show: 'list' },
  );
  const [picked, setPicked] = useState<string | null>(null);
  const [keysShown, setKeysShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const projects = summary?.projects ?? [];
  // Not even for a moment does lost data look like none.
  const toldNoLoss = loss.value === null || loss.trouble !== null;
  const active = projects.some(({ id }) => id === picked) ? picked : (projects[0]?.id ?? null);
  const toList = () => setView({ show: 'list' });
  const open = (id: string, copy: boolean) => {
    setPicked(id);
    setView({ show: 'detail', id, copy });
  };
  const openActive = (copy: boolean) =>
    view.show === 'list' && active !== null ? open(active, copy) : false;
  const back = () => {
    if (keysShown) return false;
    const atHome = view.show === 'list' || (view.show === 'capture' && capture !== null);
    return atHome ? host.close() : toList();
  };
  const copyActive = () => openActive(true);
  const showActive = () => openActive(false);
  const toDashboard = () => host.openPage('dashboard.html');
  const showKeys = () => setKeysShown(true);
  useKeys({
    '?': showKeys,
    '/': () => field.current?.focus(),
    escape: back,
    c: copyActive,
    enter: showActive,
    d: toDashboard,
  });
  useUndoKey(view.show !== 'capture');
  // Last of all effects, when everything that hears keys is there.
  const { pressed } = props;
  useEffect(() => {
    const key = pressed?.();
    if (key) document.dispatchEvent(new KeyboardEvent('keydown', key));
  }, [pressed]);
  if (view.show === 'capture')
    return (
      <main className={css.popup}>
        <CaptureHead onClose={host.close} />
        <div className={css.capture}>
          <CaptureFlow
            {...view}
            key={JSON.stringify(view.draft.captured?.at ?? 0)}
            host={host}
            onLeave={toList}
          />
        </div>
      </main>
    );
  return (
    <main className={css.popup}>
      <h1 className="sr">{t('popup:title')}</h1>
      <div className={css.head}>
        <Logo />
        <CaptureField
          label={t('popup:capture.label')}
          placeholder={t('popup:capture.placeholder')}
          inputRef={field}
          onType={(text) => void host.keepDraft(text.trim() === '' ? null : typedDraft(text))}
          onEnter={(text) =>
            setView({ show: 'capture', draft: typedDraft(text), again: false, saveNow: true })
          }
        />
      </div>
      <div className={css.body}>
        <RoomWatch
          className="pad"
          room={host.room}
          onOpen={() => host.openPage('dashboard.html#/data')}
        />
        {loss.value && (
          <div className="pad">
            <LossLead loss={loss.value} onOpen={() => host.openPage('dashboard.html#/data')} />
          </div>
        )}
        {live.trouble && (
          <div className="pad">
            <TroubleNote
              trouble={live.trouble}
              lead={t('troubles:notLoaded')}
              again={live.reload}
              againLabel={t('do.tryAgain')}
            />
          </div>
        )}
        {!summary && !live.trouble && (
          <div className="pad">
            <Skeleton label={t('loading')} lines={[86, 60, 72, 40]} />
          </div>
        )}
        {summary && view.show === 'list' && projects.length === 0 && toldNoLoss && (
          <PopupEmpty host={host} inbox={summary.inbox} />
        )}
        {view.show === 'list' && <NewsNote className="pad" />}
        {summary && view.show === 'list' && projects.length > 0 && (
          <ProjectList
            projects={projects}
            active={active}
            onActive={setPicked}
            onOpen={(id) => open(id, false)}
            onCopy={(id) => open(id, true)}
          />
        )}
        {view.show === 'detail' && (
          <PopupDetail
            key={view.id}
            id={view.id}
            project={projects.find(({ id }) => id === view.id) ?? null}
            copyNow={view.copy}
            host={host}
            onBack={toList}
          />
        )}
      </div>
      {summary && projects.length > 0 && (
        <PopupFoot summary={summary} host={host} onKeys={showKeys} />
      )}
      {keysShown && <PopupKeys onClose={() => setKeysShown(false)} />}
    </main>
  );
}

function PopupKeys(props: { onClose: () => void }) {
  const { t } = useLanguage();
  const keys = [
    ['↑+↓', t('popup:keys.move')],
    ['Enter', t('popup:keys.open')],
    ['C', t('popup:keys.copy')],
    ['/', t('popup:keys.capture')],
    ['D', t('popup:keys.dashboard')],
    ['Z', t('popup:keys.undo')],
    ['Esc', t('popup:keys.back')],
    ['?', t('popup:keys.keys')],
  ] as const;
  return (
    <Dialog title={t('popup:keys.title')} onClose={props.onClose}>
      <KeyList keys={keys} />
    </Dialog>
  );
}
