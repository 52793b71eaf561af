/** One project in the popup: its client-safe summary to copy, and the inside view to know before the call. */
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ProjectSummary } from '../../lib/workspace/views.ts';
import { Button, IconButton } from '../basics/button.tsx';
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
import { type KeptSummary, useKeptSummary } from '../status/use-kept-summary.ts';
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
  const kept = useKeptSummary(id, summary);
  const { written } = kept;
  const [form, setForm] = useState<SummaryForm>('text');
  const [copied, setCopied] = useState<'yes' | 'refused' | null>(null);
  const shown: SummaryText | null =
    summary && written !== undefined
      ? { strong: summary.strong, text: written?.text ?? summary.text }
      : null;
  const copy = async (as: SummaryForm) => {
    if (!shown) return;
    const { text, html } = clipboardOf(shown, as);
    try {
      await host.copy(text, html);
      setCopied('yes');
      kept.letGo();
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
    // Words that the project has overtaken go nowhere before somebody has seen them.
    if (!kept.overtaken) void copy(form);
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
        <KeptNote kept={kept} uncopied={copyNow && copied === null} />
        {shown && (
          <SummaryView
            summary={shown}
            copied={copied}
            form={form}
            edited={Boolean(written)}
            onForm={(next) => {
              setForm(next);
              void copy(next);
            }}
            onEdit={(text) => {
              kept.write(text);
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
            <ul className={`small bullets ${css.inside}`}>
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

/** Says how old a person's own words are, so that nobody takes them for what the project says now. */
function KeptNote(props: { kept: KeptSummary; uncopied: boolean }) {
  const { t, format } = useLanguage();
  const { written, found, overtaken, write } = props.kept;
  if (!written || !(found || overtaken)) return null;
  const when = format.moment(written.at);
  if (!overtaken)
    return (
      <Note tone="mine" small>
        {t('popup:detail.kept', { when })}
      </Note>
    );
  return (
    <Note
      tone="warn"
      small
      actions={
        <Button size="small" onClick={() => write(null)}>
          {t('popup:detail.makeAnew')}
        </Button>
      }
    >
      {t('popup:detail.keptOvertaken', { when })}
      {props.uncopied && ` ${t('popup:detail.notCopied')}`}
    </Note>
  );
}
