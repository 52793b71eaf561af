/** How a project's status is worked out, and setting it by hand: with a reason, kept, and ended again. */

import { useState } from 'react';
import type { StatusOverride } from '../../lib/core/status.ts';
import { trimmed } from '../../lib/core/trimmed.ts';
import type { ProjectHead } from '../../lib/workspace/views.ts';
import type { Overriding } from '../../lib/workspace/workspace.ts';
import { Button } from '../basics/button.tsx';
import { Dialog } from '../basics/dialog.tsx';
import { Field, Select, TextArea, TextInput } from '../basics/field.tsx';
import { Form } from '../basics/form.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { FoundAgain, useKeptForm } from '../frame/kept-form.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useLive } from '../frame/use-live.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { useSeenEdit } from '../history/use-seen-edit.tsx';
import { writeValue } from '../history/write-value.ts';
import { StatusMark } from './status-badge.tsx';

const NO_NAMES = new Map<string, string>();
const SETTABLE = ['on-track', 'at-risk', 'off-track'] as const;

export function StatusDialog(props: { project: ProjectHead; onClose: () => void }) {
  const language = useLanguage();
  const { t } = language;
  const { project, onClose } = props;
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { status } = project;
  const end = async () => {
    onClose();
    await run(() => act.endOverride(project.id), {
      done: t('panel:status.ended'),
      failed: t('panel:status.notEnded'),
    });
  };
  return (
    <Dialog title={t('panel:status.title')} onClose={onClose}>
      <p>{t('panel:status.rule', { level: t(`levelInSentence.${status.ruleLevel}`) })}</p>
      <ul className="stack">
        {status.dimensions.map((dimension) => (
          <li key={dimension.dimension}>
            <p className="row row-b between">
              <span className="med">{t(`dimension.${dimension.dimension}`)}</span>
              <StatusMark level={dimension.level}>{t(`level.${dimension.level}`)}</StatusMark>
            </p>
            <ul className="small muted bullets">
              {dimension.reasons.map((reason) => (
                <li key={`${reason.code}-${JSON.stringify(reason.values)}`}>
                  <bdi>{language.reason(reason, project.currency)}</bdi>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <PastOverrides project={project} />
      {status.override && (
        <Button onClick={() => void end()} size="small">
          {t('panel:status.end')}
        </Button>
      )}
      <OverrideForm project={project} onDone={onClose} />
    </Dialog>
  );
}

/** What was said by hand, and stays to be read when it is over. */
function PastOverrides({ project }: { project: ProjectHead }) {
  const { t, format } = useLanguage();
  const { value = [] } = useLive((queries) => queries.overrides(project.id), [project.id]);
  if (value.length === 0) return null;
  return (
    <section className="stack">
      <h3 className="h-sub">{t('panel:status.past')}</h3>
      <ul className="stack">
        {value.map(({ id, level, reason, by, at, endedAt }) => (
          <li key={id}>
            <p className="row row-b between">
              <bdi>{reason}</bdi>
              <StatusMark level={level}>{t(`level.${level}`)}</StatusMark>
            </p>
            <p className="small muted">
              {endedAt === null
                ? t('panel:status.pastStanding', { by, from: format.moment(at) })
                : t('panel:status.pastEnded', {
                    by,
                    from: format.moment(at),
                    to: format.moment(endedAt),
                  })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An override as its form has it. */
function asWritten(override: StatusOverride | null): Overriding | null {
  return override && { level: override.level, reason: override.reason, by: override.by };
}

interface OverrideTyping extends Overriding {
  /** What stood when the typing began, as JSON; empty: nothing was typed yet. */
  over: string;
}

function OverrideForm(props: { project: ProjectHead; onDone: () => void }) {
  const language = useLanguage();
  const { t } = language;
  const { act } = useWorkspace();
  const [opened] = useState(() => asWritten(props.project.status.override));
  const kept = useKeptForm<OverrideTyping>(`override:${props.project.id}`, () => ({
    level: opened?.level ?? 'at-risk',
    reason: '',
    by: opened?.by ?? '',
    over: '',
  }));
  const { level, reason, by, over } = kept.form;
  const change = (to: Partial<Overriding>) =>
    kept.change({ ...to, over: over || JSON.stringify(opened) });
  const [asked, setAsked] = useState(false);
  const edit = useSeenEdit({
    opened: { override: over === '' ? opened : (JSON.parse(over) as Overriding | null) },
    untouched: {},
    name: props.project.name,
    words: {
      field: () => t('panel:status.override'),
      value: (value, field) =>
        writeValue(value, field, { language, names: NO_NAMES, currency: '', whole: true }),
    },
    // Whoever takes the other window's word may take that there is none any more.
    edit: ({ override }, seen) =>
      override === null
        ? act.endOverride(props.project.id)
        : act.overrideStatus(props.project.id, override as Overriding, seen),
    say: {
      done: t('panel:status.isSet', { level: t(`levelInSentence.${level}`) }),
      failed: t('panel:status.notSet'),
    },
    onDone: () => {
      kept.forget();
      props.onDone();
    },
  });
  const save = async () => {
    setAsked(true);
    if (trimmed(reason) === '' || trimmed(by) === '') return;
    await edit.save({ override: { level, reason: trimmed(reason), by: trimmed(by) } }, reason);
  };
  if (edit.question) return edit.question;
  return (
    <Form className="stack" onSubmit={save}>
      <h3 className="h-sub">{t('panel:status.override')}</h3>
      <FoundAgain kept={kept} />
      <Field label={t('panel:status.level')}>
        <Select
          value={level}
          onChange={(to) => change({ level: to })}
          options={SETTABLE.map((value) => ({ value, label: t(`level.${value}`) }))}
        />
      </Field>
      <Field
        label={t('panel:status.reason')}
        error={asked && trimmed(reason) === '' ? t('panel:status.reasonEmpty') : null}
      >
        <TextArea
          value={reason}
          onChange={(event) => change({ reason: event.target.value })}
          rows={2}
        />
      </Field>
      <Field
        label={t('panel:status.by')}
        error={asked && trimmed(by) === '' ? t('panel:status.byEmpty') : null}
      >
        <TextInput value={by} onChange={(event) => change({ by: event.target.value })} />
      </Field>
      <div>
        <Button kind="primary" submit>
          {t('panel:status.set')}
        </Button>
      </div>
    </Form>
  );
}
