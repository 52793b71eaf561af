/** The popup before the first project: makes one from the page in the active tab, where that is in a known tool. */
import { useEffect, useState } from 'react';
import { Button } from '../basics/button.tsx';
import { Logo } from '../basics/logo.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import css from './popup.module.css';
import { PageLink } from './popup-foot.tsx';
import type { PopupHost } from './popup-host.ts';

export function PopupEmpty(props: { host: PopupHost; inbox: number }) {
  const { t } = useLanguage();
  const { host, inbox } = props;
  const [here, setHere] = useState<{ open: (() => Promise<void>) | null } | null>(null);
  useEffect(() => {
    let ended = false;
    const tell = (open: (() => Promise<void>) | null) => !ended && setHere({ open });
    host.panelHere().then(tell, () => tell(null));
    return () => {
      ended = true;
    };
  }, [host]);
  const open = here?.open ?? null;
  return (
    <div className={`stack stack-3 ${css.empty}`}>
      <Logo size={36} />
      <div>
        <p className={css.emptyTitle}>{t('popup:empty.title')}</p>
        <p className="muted">{t('popup:empty.text')}</p>
      </div>
      {open && (
        <Button kind="primary" onClick={() => void open().then(host.close)}>
          {t('popup:empty.makeHere')}
        </Button>
      )}
      {here && !open && (
        <>
          <p className="small muted">{t('popup:empty.notHere')}</p>
          <Button onClick={() => host.openPage('options.html')}>{t('popup:empty.options')}</Button>
        </>
      )}
      <p className="asof">{t('popup:empty.inbox')}</p>
      {inbox > 0 && (
        <PageLink host={host} path="dashboard.html#/inbox">
          {t('popup:foot.inbox', { count: inbox })}
        </PageLink>
      )}
    </div>
  );
}
