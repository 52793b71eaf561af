/** All clients, with their projects and who answers to them. */

import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Client } from '../../lib/core/client.ts';
import type { Person } from '../../lib/core/person.ts';
import { trimmed } from '../../lib/core/trimmed.ts';
import { Button, IconButton } from '../basics/button.tsx';
import { Dialog } from '../basics/dialog.tsx';
import { Empty } from '../basics/empty.tsx';
import { Field, Select, TextInput } from '../basics/field.tsx';
import { Form } from '../basics/form.tsx';
import { DeedTrouble } from '../frame/deed-trouble.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { FoundAgain, useKeptForm } from '../frame/kept-form.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { LiveNote } from '../frame/live-note.tsx';
import { SampleMark } from '../frame/sample-mark.tsx';
import { useLive } from '../frame/use-live.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { beforeTyping } from '../history/before-typing.ts';
import { RecordHistory } from '../history/record-history.tsx';
import { useSeenEdit } from '../history/use-seen-edit.tsx';
import { writeValue } from '../history/write-value.ts';
import { faultWords } from '../project/fault-words.ts';
import css from '../project/project-page.module.css';

const NAME_MOST = 200;

export function ClientsPage(props: { hrefOf: (projectId: string) => string }) {
  const { t } = useLanguage();
  const clients = useLive((ask) => ask.clients(), []);
  const people = useLive((ask) => ask.people(), []).value ?? [];
  const [editing, setEditing] = useState<Client | 'new' | null>(null);
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name;
  return (
    <>
      <div className={css.title}>
        <h1 className="h-page">{t('dashboard:clients.title')}</h1>
        <span className={css.actions}>
          <Button icon={Plus} onClick={() => setEditing('new')}>
            {t('dashboard:clients.add')}
          </Button>
        </span>
      </div>
      <LiveNote live={clients} />
      {clients.value?.length === 0 && (
        <Empty title={t('dashboard:clients.empty')}>{t('dashboard:clients.emptyText')}</Empty>
      )}
      {clients.value && clients.value.length > 0 && (
        <ul className={`card ${css.lines}`}>
          {clients.value.map((client) => (
            <li key={client.id}>
              <div className={css.what}>
                <bdi className="med">{client.name}</bdi> <SampleMark id={client.id} />
                <p className="asof">
                  {t('dashboard:clients.rep')}
                  {t('between.colon')}
                  <bdi>{nameOf(client.clientRepId) ?? t('dashboard:clients.nobody')}</bdi>
                </p>
              </div>
              <ul className={`${css.what} small`} aria-label={t('dashboard:clients.projects')}>
                {client.projects.length === 0 && (
                  <li className="faint">{t('dashboard:clients.noProjects')}</li>
                )}
                {client.projects.map(({ id, name }) => (
                  <li key={id}>
                    <a className="tlink" href={props.hrefOf(id)}>
                      <bdi>{name}</bdi>
                    </a>{' '}
                    <SampleMark id={id} />
                  </li>
                ))}
              </ul>
              <IconButton
                small
                icon={Pencil}
                label={t('dashboard:clients.edit', { name: client.name })}
                onClick={() => setEditing(client)}
              />
            </li>
          ))}
        </ul>
      )}
      {editing && (
        <ClientEditor
          client={editing === 'new' ? null : editing}
          people={people}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

interface ClientForm {
  name: string;
  /** A person's id; empty: nobody. */
  rep: string;
}

function clientForm(client: Client | null): ClientForm {
  return { name: client?.name ?? '', rep: client?.clientRepId ?? '' };
}

function meant({ name, rep }: ClientForm) {
  return { name: trimmed(name), clientRepId: rep === '' ? null : rep };
}

function ClientEditor(props: {
  client: Client | null;
  people: readonly Person[];
  onClose: () => void;
}) {
  const language = useLanguage();
  const { t } = language;
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { client, people, onClose } = props;
  const kept = useKeptForm<ClientForm>(`client:${client?.id ?? 'new'}`, () => clientForm(client));
  const { form, change } = kept;
  const close = () => {
    kept.forget();
    onClose();
  };
  const [fault, setFault] = useState<'nameEmpty' | 'tooLong'>();
  const names = new Map(people.map((person): [string, string] => [person.id, person.name]));
  const [opened] = useState(client);
  const edit = useSeenEdit({
    ...beforeTyping({ ...opened }, meant(clientForm(opened)), meant(kept.begun)),
    name: opened?.name ?? '',
    words: {
      field: (field) => language.field('clients', field),
      value: (value, field) =>
        writeValue(value, field, { language, names, currency: '', whole: true }),
    },
    edit: (fields, seen) => act.editClient(opened?.id ?? '', fields, seen),
    say: { done: t('dashboard:toast.clientSaved'), failed: t('troubles:notSaved') },
    onDone: close,
  });
  const save = async () => {
    const fields = meant(form);
    const text = fields.name;
    const found = text === '' ? 'nameEmpty' : text.length > NAME_MOST ? 'tooLong' : undefined;
    setFault(found);
    if (found) return;
    if (client) return edit.save(fields, text);
    await run(() => act.makeClient(text, fields.clientRepId), {
      done: t('dashboard:toast.clientSaved'),
      failed: t('troubles:notSaved'),
      text,
      after: close,
    });
  };
  const trash = async (id: string) => {
    const done = await run(() => act.trash('clients', id), {
      done: t('dashboard:toast.clientTrashed'),
      failed: t('troubles:notSaved'),
    });
    if (done) close();
  };
  const title = client?.name ?? t('dashboard:clients.add');
  if (edit.question)
    return (
      <Dialog key="question" title={title} onClose={onClose} wide>
        <DeedTrouble />
        {edit.question}
      </Dialog>
    );
  return (
    <Dialog title={title} onClose={onClose}>
      <Form className="stack stack-3" onSubmit={save}>
        <DeedTrouble />
        <FoundAgain kept={kept} />
        <Field label={t('dashboard:clients.name')} error={faultWords(language, fault, NAME_MOST)}>
          <TextInput
            data-autofocus=""
            value={form.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        </Field>
        <Field label={t('dashboard:clients.rep')}>
          <Select
            value={form.rep}
            options={[
              { value: '', label: t('dashboard:clients.nobody') },
              ...people
                .filter(({ side }) => side === 'agency')
                .map((person) => ({ value: person.id, label: person.name })),
            ]}
            onChange={(rep) => change({ rep })}
          />
        </Field>
        <div className="row wrap">
          <Button kind="primary" submit>
            {t('dashboard:clients.save')}
          </Button>
          <Button onClick={close}>{t('do.cancel')}</Button>
          {client && (
            <RecordHistory record={{ kind: 'clients', id: client.id }} name={client.name} />
          )}
          {client && (
            <Button icon={Trash2} onClick={() => void trash(client.id)}>
              {t('dashboard:clients.trash')}
            </Button>
          )}
        </div>
        {client && <p className="asof">{t('dashboard:clients.trashText')}</p>}
      </Form>
    </Dialog>
  );
}
