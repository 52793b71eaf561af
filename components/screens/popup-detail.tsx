/** One project in the popup: its client-safe summary to copy, and the inside view to know before the call. */
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ProjectSummary } from '../../lib/workspace/views.ts';
import { IconButton } from '../basics/button.tsx';
import { Note } from '../basics/note.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { TroubleNote } from '../frame/trouble-note.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { useLive } from '../frame/use-live.ts';
import { BurnFigures } from '../status/burn-figures.tsx';
import type { SummaryText } from '../status/client-summary.ts';
import { StatusBadge } from '../status/status-badge.tsx';
import { clipboardOf, type SummaryForm, SummaryView } from '../status/summary-view.tsx';
import { useClientSummary } from '../status/use-client-summary.ts';
import css from './popup.module.css';
import { PageLink } from './popup-foot.tsx';
import type { PopupHost } from './popup-host.ts';

export function PopupDetail(props: {
  id: string;
  project: ProjectSummary | null;
  /** Copied at once: C was pressed on the list. */
  copyNow: boolean;
  host: PopupHost;
  onBack: () => void;
}) {
  const { id, project, copyNow, host } = props;
  const { t, reason, code, format } = useLanguage();
  const make = useClientSummary();
  // Undefined: on its way; null: the project is gone.
  const { value: summary, trouble, reload } = useLive(() => make(id), [id, code]);
  const [edited, setEdited] = useState<string | null>(null);
  const [form, setForm] = useState<SummaryForm>('text');
  const [copied, setCopied] = useState<'yes' | 'refused' | null>(null);
  const shown: SummaryText | null = summary ? { ...summary, text: edited ?? summary.text } : null;
  const copy = async (as: SummaryForm) => {
    if (!shown) return;
    const { text, html } = clipboardOf(shown, as);
    try {
      await host.copy(text, html);
      setCopied('yes');
    } catch {
      setCopied('refused');
    }
  };
  const copyAgain = () => void copy(form);
  useKeys({ c: copyAgain });
  const begun = useRef(false);
  useEffect(() => {
    if (!copyNow || !shown || begun.current) return;
    begun.current = true;
    void copy(form);
  });
  const back = useRef<HTMLDivElement>(null);
  useEffect(() => back.current?.querySelector('button')?.focus(), []);
  return (
    <>
      <div className={css.title} ref={back}>
        <IconButton label={t('popup:detail.back')} icon={ArrowLeft} flip onClick={props.onBack} />
        <h2 className="grow">
          <bdi>{project?.name ?? ''}</bdi>
        </h2>
        {project && <StatusBadge level={project.level} />}
      </div>
      <div className={`stack stack-3 ${css.detail}`}>
        {trouble && <TroubleNote trouble={trouble} again={reload} againLabel={t('do.tryAgain')} />}
        {summary === null && <Note tone="warn">{t('popup:detail.gone')}</Note>}
        {shown && (
          <SummaryView
            summary={shown}
            copied={copied}
            form={form}
            edited={edited !== null}
            onForm={(next) => {
              setForm(next);
              void copy(next);
            }}
            onEdit={(text) => {
              setEdited(text);
              setCopied(null);
            }}
            onCopy={copyAgain}
          />
        )}
        {project && project.reasons.length > 0 && (
          <section>
            <div className="sec-h">
              <h3 className="h-sub">{t('popup:detail.beforeCall')}</h3>
              <span className="asof">
                {format.parts([
                  t('popup:detail.inside'),
                  project.asOf !== null && t('asOf', { when: format.asOf(project.asOf) }),
                ])}
              </span>
            </div>
            <ul className={`small ${css.inside}`}>
              {project.reasons.map((one) => (
                <li key={JSON.stringify(one)}>
                  <bdi>{reason(one, project.currency)}</bdi>
                </li>
              ))}
              {project.made && (
                <li>
                  {t('popup:burn.burn')}
                  {t('between.colon')}
                  <BurnFigures project={project} />
                </li>
              )}
            </ul>
          </section>
        )}
        <PageLink host={host} path={`dashboard.html#/project/${encodeURIComponent(id)}`}>
          {t('popup:detail.openProject')}
        </PageLink>
      </div>
    </>
  );
}
