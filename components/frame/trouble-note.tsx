/** A trouble in words: what happened, what is safe, what to do; with a way to try again and to keep the text. */
import type { ReactNode } from 'react';
import type { Trouble } from '../../lib/workspace/workspace.ts';
import { Button } from '../basics/button.tsx';
import { Note } from '../basics/note.tsx';
import { focusScreen } from './focus-screen.ts';
import { useLanguage } from './language-context.tsx';

export function TroubleNote(props: {
  trouble: Trouble;
  /** What did not happen: "The tag was not saved." */
  lead?: string;
  /** Text that the person typed and that must not be lost. */
  text?: string | null;
  again?: (() => void) | null;
  againLabel?: string;
  /** Puts the text where it can be kept; null where that is impossible. */
  copy?: ((text: string) => void) | null;
  more?: ReactNode;
}) {
  const { t } = useLanguage();
  const { trouble, text } = props;
  return (
    <Note
      tone="bad"
      urgent
      actions={
        <>
          {props.again && (
            <Button
              size="small"
              onClick={() => {
                focusScreen();
                props.again?.();
              }}
            >
              {props.againLabel ?? t('do.saveAgain')}
            </Button>
          )}
          {text && props.copy && (
            <Button size="small" onClick={() => props.copy?.(text)}>
              {t('do.copyText')}
            </Button>
          )}
          {props.more}
        </>
      }
    >
      <p>
        {props.lead && <b>{props.lead} </b>}
        {t(`troubles:${trouble}.happened`)}
      </p>
      <p>
        {t(`troubles:${trouble}.safe`)} {text ? t('troubles:textStillHere') : ''}
      </p>
      <p>{t(`troubles:${trouble}.do`)}</p>
    </Note>
  );
}
