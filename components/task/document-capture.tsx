/** A document whose text cannot be selected by scripts: the client's words come by the clipboard, on the user's press. */
import { Clipboard } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Goal, Quote } from '../../lib/core/goal.ts';
import type { TaskIdentity } from '../../lib/core/task.ts';
import type { GoalView } from '../../lib/workspace/views.ts';
import { Button } from '../basics/button.tsx';
import { Field, TextArea } from '../basics/field.tsx';
import { Form } from '../basics/form.tsx';
import { Kbd } from '../basics/kbd.tsx';
import { Note } from '../basics/note.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { KeyCaps } from '../frame/key-caps.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { usePreferences } from '../frame/preferences.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';
import type { PanelHost } from '../screens/panel-host.ts';

interface Clip {
  text: string;
  at: number;
}

export function DocumentCapture(props: {
  host: PanelHost;
  identity: TaskIdentity;
  tool: string;
  pageTitle: string;
  projectId: string;
  goals: readonly GoalView[];
  captured: readonly Goal[];
}) {
  const { t } = useLanguage();
  const [clip, setClip] = useState<Clip | null>(null);
  const key = `clip:${props.identity.url}`;
  const { host } = props;
  useEffect(() => {
    let here = true;
    host.readDraft(key).then(
      (kept) => {
        // Words taken before and not saved yet are offered again.
        if (here && typeof kept === 'string' && kept !== '')
          setClip((before) => before ?? { text: kept, at: Date.now() });
      },
      () => {},
    );
    return () => {
      here = false;
    };
  }, [host, key]);
  const [trouble, setTrouble] = useState<'nothing' | 'refused' | null>(null);
  const take = async () => {
    try {
      const text = (await props.host.page.readClipboard()).trim();
      setTrouble(text === '' ? 'nothing' : null);
      if (text !== '') setClip({ text, at: Date.now() });
    } catch {
      // The field is open now, and Ctrl+V works in it.
      setTrouble('refused');
      setClip((before) => before ?? { text: '', at: Date.now() });
    }
  };
  const { singleKeys } = usePreferences();
  useKeys({ v: () => void take() }, clip === null);
  return (
    <section className="sec stack stack-3">
      <p>{t('panel:document.lead', { tool: props.tool })}</p>
      {clip === null ? (
        <>
          {singleKeys && (
            <div className="row small muted wrap" style={{ gap: 6 }}>
              <KeyCaps keys="Ctrl+C" /> <span>{t('panel:document.then')}</span> <Kbd>V</Kbd>{' '}
              <span>{t('panel:document.here')}</span>
            </div>
          )}
          <Button kind="primary" block icon={Clipboard} onClick={() => void take()}>
            {t('panel:document.capture')}
          </Button>
        </>
      ) : (
        <ClipForm {...props} draftKey={key} clip={clip} onDone={() => setClip(null)} />
      )}
      {trouble && (
        <Note tone="warn" small urgent>
          <p>{t(`panel:document.${trouble}`)}</p>
        </Note>
      )}
      <FromHere goals={props.goals} captured={props.captured} />
    </section>
  );
}

function ClipForm(
  props: Parameters<typeof DocumentCapture>[0] & {
    draftKey: string;
    clip: Clip;
    onDone: () => void;
  },
) {
  const { t, format } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { clip, identity, host, draftKey: key } = props;
  const [words, setWords] = useState(clip.text);
  const [statement, setStatement] = useState(clip.text);
  useEffect(() => {
    host.keepDraft(key, words === '' ? null : words).catch(() => {});
  }, [host, key, words]);
  const save = async () => {
    const said = statement.trim() || words.trim();
    if (said === '') return;
    const quote: Quote | null =
      words.trim() === ''
        ? null
        : {
            text: words,
            url: identity.url,
            pageTitle: props.pageTitle || null,
            prefix: '',
            suffix: '',
            fragmentUrl: null,
            at: clip.at,
            speakerId: null,
          };
    await run(
      () => act.captureGoal({ projectId: props.projectId, statement: said, quote, moscow: null }),
      {
        done: t('panel:document.saved'),
        failed: t('panel:document.notSaved'),
        text: said,
        after: async () => {
          await host.keepDraft(key, null).catch(() => {});
          props.onDone();
        },
      },
    );
  };
  return (
    <Form className="stack" onSubmit={save}>
      <Field
        label={t('panel:document.quote')}
        // Of words that the browser did not hand over there is nothing to tell.
        hint={clip.text !== '' && t('panel:document.clip', { when: format.asOf(clip.at) })}
      >
        <TextArea value={words} onChange={(event) => setWords(event.target.value)} autoFocus />
      </Field>
      <Field label={t('panel:document.statement')}>
        <TextArea
          rows={2}
          value={statement}
          onChange={(event) => setStatement(event.target.value)}
        />
      </Field>
      <div className="row">
        <Button kind="primary" submit>
          {t('panel:document.save')}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            host.keepDraft(key, null).catch(() => {});
            props.onDone();
          }}
        >
          {t('do.cancel')}
        </Button>
      </div>
    </Form>
  );
}

function FromHere(props: { goals: readonly GoalView[]; captured: readonly Goal[] }) {
  const { t } = useLanguage();
  const { goals, captured } = props;
  const numbers = new Map(goals.map((view) => [view.goal.id, view.number]));
  return (
    <>
      <div className="sec-h" style={{ margin: 0 }}>
        <h2 className="h-sub">{t('panel:document.from')}</h2>
        <span className="asof">{t('panel:document.captured', { count: captured.length })}</span>
      </div>
      <ul className="stack stack-1 small">
        {captured.map((goal) => (
          <li key={goal.id} className="row row-t">
            <span className="key-s">{numbers.get(goal.id) ?? '–'}</span>
            <span className="grow">
              <bdi>{goal.statement}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
