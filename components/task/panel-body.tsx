/** The scrolling middle of the panel; what went wrong stands at its top until it is put right or dismissed. */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Trouble } from '../../lib/workspace/workspace.ts';
import { IconButton } from '../basics/button.tsx';
import { useToasts } from '../basics/toast.tsx';
import { LossWatch } from '../data/loss-note.tsx';
import { RoomWatch } from '../data/room-watch.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { focusScreen } from '../frame/focus-screen.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { TroubleNote } from '../frame/trouble-note.tsx';
import type { PanelHost } from '../screens/panel-host.ts';

export function PanelBody(props: {
  host: PanelHost;
  /** What the view says itself already: nothing of it needs to be said twice. */
  told?: Trouble | null;
  children: ReactNode;
}) {
  const { t } = useLanguage();
  const { failed, dismiss } = useDeeds();
  const toasts = useToasts();
  const note = useRef<HTMLDivElement>(null);
  // Whoever has scrolled down, and pressed there, must see that it failed; each time.
  useEffect(() => {
    if (failed) note.current?.scrollIntoView?.({ block: 'nearest' });
  }, [failed]);
  const toData = () => props.host.page.openPage('dashboard.html#/data');
  const leave = () => {
    dismiss();
    focusScreen();
  };
  const copy = (text: string) =>
    void props.host.copy(text).then(
      () => toasts.show({ text: t('copied') }),
      () => toasts.show({ text: t('notCopied') }),
    );
  return (
    <main className="panel-body">
      {failed && (failed.text !== null || failed.trouble !== props.told) && (
        <div className="sec" ref={note}>
          <TroubleNote
            trouble={failed.trouble}
            lead={failed.lead}
            text={failed.text}
            again={failed.again}
            copy={copy}
            more={<IconButton small icon={X} label={t('do.close')} onClick={leave} />}
          />
        </div>
      )}
      <LossWatch className="sec" onOpen={toData} />
      <RoomWatch className="sec" room={props.host.room} onOpen={toData} />
      {props.children}
    </main>
  );
}
