/** The first page after installing: three steps to the first tagged ticket. */
import { CircleCheck, Database, Lock, type LucideIcon, ShieldCheck } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Icon } from '../basics/icon.tsx';
import { Logo } from '../basics/logo.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { AddSite } from './add-site.tsx';
import type { ShortcutLine, WelcomeHost } from './options-host.ts';
import { Keys, useShortcuts } from './options-shortcuts.tsx';
import { useSites } from './use-sites.ts';
import css from './welcome.module.css';

const keysOf = (lines: readonly ShortcutLine[] | undefined, command: string) =>
  lines?.find((line) => line.command === command)?.keys ?? '';

export function WelcomeScreen(props: { host: WelcomeHost }) {
  const { t } = useLanguage();
  const { host } = props;
  const sites = useSites(host);
  const shortcuts = useShortcuts(host);
  const pinned = usePinned(host);
  const panelKeys = keysOf(shortcuts, 'toggle-panel');
  const captureKeys = keysOf(shortcuts, 'capture');
  useEffect(() => {
    document.title = t('welcome:title');
  }, [t]);
  return (
    <div className={`ps-page ${css.canvas}`}>
      <main className={css.page}>
        <header className="stack stack-3">
          <div className={css.brand}>
            <Logo size={40} />
            <span>{t('brand')}</span>
          </div>
          <h1 className={css.claim}>{t('welcome:claim')}</h1>
          <ul className={`small muted ${css.promises}`}>
            <Reassurance icon={Database}>{t('welcome:local')}</Reassurance>
            <Reassurance icon={Lock}>{t('welcome:noAccount')}</Reassurance>
            <Reassurance icon={ShieldCheck}>{t('welcome:readOnly')}</Reassurance>
          </ul>
        </header>
        <ol className={css.steps}>
          <Step number={1} title={t('welcome:pin.title')}>
            <p className="muted">{t('welcome:pin.text')}</p>
            <div role="status">
              {pinned && (
                <span className="mark tone-ok">
                  <Icon of={CircleCheck} size={14} />
                  {t('welcome:pin.done')}
                </span>
              )}
            </div>
          </Step>
          <Step number={2} title={t('welcome:open.title')}>
            <p className="muted">{t('welcome:open.text')}</p>
            <details>
              <summary>{t('welcome:open.own')}</summary>
              <div className={css.own}>
                <AddSite host={host} sites={sites ?? []} />
              </div>
            </details>
          </Step>
          <Step
            number={3}
            title={
              panelKeys
                ? t('welcome:press.title', { keys: panelKeys })
                : t('welcome:press.titleNoKeys')
            }
          >
            <p className="muted">{t('welcome:press.text')}</p>
            {shortcuts && !panelKeys && <p className="muted">{t('welcome:press.noKeys')}</p>}
          </Step>
        </ol>
        <footer className={`small muted ${css.foot}`}>
          {captureKeys ? (
            <span>
              {t('welcome:capture')} <Keys keys={captureKeys} />
            </span>
          ) : (
            shortcuts && <span>{t('welcome:captureNoKeys')}</span>
          )}
          <a className="tlink" href="options.html">
            {t('welcome:options')}
          </a>
        </footer>
      </main>
    </div>
  );
}

function Reassurance(props: { icon: LucideIcon; children: ReactNode }) {
  return (
    <li className="row">
      <Icon of={props.icon} size={14} />
      {props.children}
    </li>
  );
}

function Step(props: { number: number; title: string; children: ReactNode }) {
  return (
    <li className={`card ${css.step}`}>
      <span className={css.number} aria-hidden="true">
        {props.number}
      </span>
      <div className="grow stack">
        <h2 className="h-sec">{props.title}</h2>
        {props.children}
      </div>
    </li>
  );
}

/** Looked at again on coming back from the browser's toolbar menu. */
function usePinned(host: WelcomeHost): boolean | null {
  const [pinned, setPinned] = useState<boolean | null>(null);
  useEffect(() => {
    let ended = false;
    const look = () =>
      void host.pinned().then(
        (now) => !ended && setPinned(now),
        () => {},
      );
    look();
    window.addEventListener('focus', look);
    return () => {
      ended = true;
      window.removeEventListener('focus', look);
    };
  }, [host]);
  return pinned;
}
