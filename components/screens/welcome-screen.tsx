/** The first page after installing: pick the tools, make the first project, or look around with a sample. */
import { CircleCheck, Database, Lock, type LucideIcon, ShieldCheck } from 'lucide-react';
import { type ReactNode, useCallback, useEffect } from 'react';
import { SAMPLE_PROJECT } from '../../lib/core/sample.ts';
import { Button } from '../basics/button.tsx';
import { Icon } from '../basics/icon.tsx';
import { Logo } from '../basics/logo.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useAskedOnFocus } from '../frame/use-asked-on-focus.ts';
import { useUndoKey } from '../frame/use-undo-key.ts';
import { useSample } from '../project/use-sample.ts';
import type { ShortcutLine, WelcomeHost } from './options-host.ts';
import { Keys, useShortcuts } from './options-shortcuts.tsx';
import { useSites } from './use-sites.ts';
import css from './welcome.module.css';
import { WelcomeProject } from './welcome-project.tsx';
import { WelcomeTools } from './welcome-tools.tsx';

const keysOf = (lines: readonly ShortcutLine[] | undefined, command: string) =>
  lines?.find((line) => line.command === command)?.keys ?? '';

export function WelcomeScreen(props: { host: WelcomeHost }) {
  const { t } = useLanguage();
  const { host } = props;
  const sites = useSites(host);
  useUndoKey();
  const shortcuts = useShortcuts(host);
  const panelKeys = keysOf(shortcuts, 'toggle-panel');
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
          <Step number={1} title={t('welcome:tools.title')}>
            <WelcomeTools host={host} sites={sites} />
          </Step>
          <Step number={2} title={t('welcome:project.title')}>
            <WelcomeProject host={host} panelKeys={panelKeys} />
          </Step>
          <Step number={3} title={t('welcome:sample.title')}>
            <TrySample host={host} />
          </Step>
        </ol>
        <Foot host={host} shortcuts={shortcuts} />
      </main>
    </div>
  );
}

function TrySample(props: { host: WelcomeHost }) {
  const { t } = useLanguage();
  const sample = useSample();
  const show = () => props.host.goTo(`dashboard.html#/project/${SAMPLE_PROJECT}`);
  const add = async () => {
    if (await sample.add()) show();
  };
  return (
    <div className="row wrap between">
      <p className="muted">{t('sample:text')}</p>
      {sample.there ? (
        <span className="row wrap">
          <Button onClick={show}>{t('welcome:sample.show')}</Button>
          <Button kind="quiet" onClick={() => void sample.remove()}>
            {t('sample:remove')}
          </Button>
        </span>
      ) : (
        <Button onClick={() => void add()}>{t('welcome:sample.try')}</Button>
      )}
    </div>
  );
}

function Foot(props: { host: WelcomeHost; shortcuts: readonly ShortcutLine[] | undefined }) {
  const { t } = useLanguage();
  const { shortcuts } = props;
  const pinned = usePinned(props.host);
  const panelKeys = keysOf(shortcuts, 'toggle-panel');
  const captureKeys = keysOf(shortcuts, 'capture');
  return (
    <footer className={`small muted ${css.foot}`}>
      <span role="status">
        {pinned === true ? (
          <span className="mark tone-ok">
            <Icon of={CircleCheck} size={14} />
            {t('welcome:pin.done')}
          </span>
        ) : (
          t('welcome:pin.text')
        )}
      </span>
      {shortcuts &&
        (panelKeys ? (
          <span>
            {t('welcome:panel')} <Keys keys={panelKeys} />
          </span>
        ) : (
          <span>{t('welcome:panelNoKeys')}</span>
        ))}
      {shortcuts &&
        (captureKeys ? (
          <span>
            {t('welcome:capture')} <Keys keys={captureKeys} />
          </span>
        ) : (
          <span>{t('welcome:captureNoKeys')}</span>
        ))}
      <span className={css.links}>
        <a className="tlink" href="dashboard.html#/data">
          {t('welcome:bring')}
        </a>
        <a className="tlink" href="options.html">
          {t('welcome:options')}
        </a>
      </span>
    </footer>
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
      <div className={css.stepHead}>
        <span className={css.number} aria-hidden="true">
          {props.number}
        </span>
        <h2 className="h-sec">{props.title}</h2>
      </div>
      <div className="stack stack-3">{props.children}</div>
    </li>
  );
}

/** Looked at again on coming back from the browser's toolbar menu. */
function usePinned(host: WelcomeHost): boolean | null {
  return useAskedOnFocus(useCallback(() => host.pinned(), [host])) ?? null;
}
