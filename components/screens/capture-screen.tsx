/** The small window for a capture where no popup can be opened: the capture form alone. */
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { IconButton } from '../basics/button.tsx';
import { Logo } from '../basics/logo.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { CaptureFlow } from '../goal/capture-flow.tsx';
import type { CaptureDraft, CaptureHost } from '../goal/capture-host.ts';
import css from './popup.module.css';

export function CaptureScreen(props: { draft: CaptureDraft; again: boolean; host: CaptureHost }) {
  const { t } = useLanguage();
  const { host } = props;
  useKeys({ escape: host.close });
  useEffect(() => {
    document.title = t('capture:title');
  }, [t]);
  return (
    <main className={css.window}>
      <CaptureHead onClose={host.close} />
      <div className={css.capture}>
        <CaptureFlow {...props} onLeave={host.close} />
      </div>
    </main>
  );
}

export function CaptureHead(props: { onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <div className={css.captureHead}>
      <Logo />
      <h1 className="grow">{t('capture:title')}</h1>
      <IconButton label={t('capture:close')} icon={X} onClick={props.onClose} />
    </div>
  );
}
