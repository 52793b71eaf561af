/** The popup's foot: how many need attention, and where the rest is. */
import { isSample } from '../../lib/core/sample.ts';
import { needsAttention } from '../../lib/core/status.ts';
import type { Summary } from '../../lib/workspace/views.ts';
import { Kbd } from '../basics/kbd.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import css from './popup.module.css';
import type { PopupHost } from './popup-host.ts';

export function PopupFoot(props: { summary: Summary; host: PopupHost; onKeys: () => void }) {
  const { t } = useLanguage();
  const { projects, inbox } = props.summary;
  const count = projects.filter(needsAttention).length;
  const total = projects.filter(({ id }) => !isSample(id)).length;
  return (
    <footer className={`panel-foot ${css.foot}`}>
      {total > 0 && <span>{t('popup:foot.attention', { count, total })}</span>}
      {inbox > 0 && (
        <PageLink host={props.host} path="dashboard.html#/inbox">
          {t('popup:foot.inbox', { count: inbox })}
        </PageLink>
      )}
      <button type="button" className={`push ${css.keys}`} onClick={props.onKeys}>
        <span className="sr">{t('popup:keys.title')}</span>
        <span aria-hidden="true">
          <Kbd always>?</Kbd>
        </span>
      </button>
      <PageLink host={props.host} path="dashboard.html">
        {t('popup:foot.dashboard')}
      </PageLink>
    </footer>
  );
}

/** A link to one of our own pages: opened by the host, so that an open tab is used again. */
export function PageLink(props: { host: PopupHost; path: string; children: React.ReactNode }) {
  return (
    <a
      className="tlink"
      href={props.path}
      onClick={(event) => {
        event.preventDefault();
        props.host.openPage(props.path);
      }}
    >
      {props.children}
    </a>
  );
}
