/** A modal window over the view, the browser's own: focus goes in, stays in, and comes back; Escape closes. */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { focusScreen } from '../frame/focus-screen.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { IconButton } from './button.tsx';

export function Dialog(props: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
  /** For a table. */
  wide?: boolean;
}) {
  const { t } = useLanguage();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    // React's autoFocus comes too early: nothing in a closed dialog takes the focus.
    shown?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      shown?.close();
      if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body)
        opener.focus();
      else focusScreen();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={props.wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onKeyDown={(event) => {
        // The view beneath must not hear the keys of a window above it.
        event.stopPropagation();
        if (event.key === 'Escape') {
          event.preventDefault();
          props.onClose();
        }
      }}
    >
      <div className="dialog-h">
        <h2 className="h-card grow" id={title}>
          {props.title}
        </h2>
        <IconButton label={t('do.close')} icon={X} onClick={props.onClose} />
      </div>
      <div className="dialog-b">
        {props.children}
        {props.actions && <div className="dialog-f">{props.actions}</div>}
      </div>
    </dialog>
  );
}
