/** The client-safe summary of one project: shown, edited, copied as text, mail or Markdown. */
import { useState } from 'react';
import { Button } from '../basics/button.tsx';
import { TextArea } from '../basics/field.tsx';
import { Note } from '../basics/note.tsx';
import { Segmented } from '../basics/segmented.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { type SummaryText, summaryHtml, summaryMarkdown } from './client-summary.ts';
import css from './summary-view.module.css';

export const SUMMARY_FORMS = ['text', 'mail', 'markdown'] as const;
export type SummaryForm = (typeof SUMMARY_FORMS)[number];

/** What goes onto the clipboard in each form. */
export function clipboardOf(summary: SummaryText, form: SummaryForm) {
  return {
    text: form === 'markdown' ? summaryMarkdown(summary) : summary.text,
    html: form === 'mail' ? summaryHtml(summary) : null,
  };
}

export function SummaryView(props: {
  summary: SummaryText;
  /** What the last copying came to; null: nothing copied since. */
  copied: 'yes' | 'refused' | null;
  form: SummaryForm;
  onForm: (form: SummaryForm) => void;
  onEdit: (text: string | null) => void;
  edited: boolean;
  onCopy: () => void;
}) {
  const { t } = useLanguage();
  const { summary, form } = props;
  const [editing, setEditing] = useState(false);
  const shown = clipboardOf(summary, form).text;
  return (
    <div className="stack stack-3">
      <div role="status">
        {props.copied === 'yes' && (
          <Note tone="ok" small>
            {t('popup:detail.copied')}
          </Note>
        )}
      </div>
      {props.copied === 'refused' && (
        <Note tone="bad" small urgent>
          {t('popup:detail.copyFailed')}
        </Note>
      )}
      {editing ? (
        <TextArea
          aria-label={t('popup:detail.summary')}
          rows={10}
          autoFocus
          value={summary.text}
          onChange={(event) => props.onEdit(event.target.value)}
        />
      ) : (
        <section
          className={`card pad small ${css.text}`}
          aria-label={t('popup:detail.summary')}
          dir="auto"
        >
          <Lead summary={summary} shown={shown} plain={form === 'markdown'} />
        </section>
      )}
      <div className="row wrap">
        <span className="label">{t('popup:detail.copyAs')}</span>
        <Segmented
          label={t('popup:detail.copyAs')}
          value={form}
          options={SUMMARY_FORMS.map((value) => ({ value, label: t(`popup:detail.${value}`) }))}
          onChange={props.onForm}
        />
      </div>
      <div className={`row wrap ${css.deeds}`}>
        <Button kind="primary" hotkey="C" onClick={props.onCopy}>
          {t('popup:detail.copyAgain')}
        </Button>
        <span className="row push">
          {props.edited && (
            <Button size="small" kind="quiet" onClick={() => props.onEdit(null)}>
              {t('popup:detail.startOver')}
            </Button>
          )}
          <Button size="small" onClick={() => setEditing(!editing)}>
            {editing ? t('popup:detail.done') : t('popup:detail.edit')}
          </Button>
        </span>
      </div>
    </div>
  );
}

function Lead(props: { summary: SummaryText; shown: string; plain: boolean }) {
  const { strong } = props.summary;
  if (props.plain || !props.shown.startsWith(strong)) return props.shown;
  return (
    <>
      <b>{strong}</b>
      {props.shown.slice(strong.length)}
    </>
  );
}
