/** All people, the agency's and the clients'. */

import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Client } from '../../lib/core/client.ts';
import type { Person, Side } from '../../lib/core/person.ts';
import { trimmed } from '../../lib/core/trimmed.ts';
import { Button, IconButton } from '../basics/button.tsx';
import { Dialog } from '../basics/dialog.tsx';
import { Empty } from '../basics/empty.tsx';
import { Field, Select, TextInput } from '../basics/field.tsx';
import { Form } from '../basics/form.tsx';
import { Segmented } from '../basics/segmented.tsx';
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
import { Who } from './who.tsx';

const NAME_MOST = 200;

export function PeoplePage() {
  const { t } = useLanguage();
  const people = useLive((ask) => ask.people(), []);
  const clients = useLive((ask) => ask.clients(), []).value ?? [];
  const [editing, setEditing] = useState<Person | 'new' | null>(null);
  return (
    <>
      <div className={css.title}>
        <h1 className="h-page">{t('dashboard:people.title')}</h1>
        <span className={css.actions}>
          <Button icon={Plus} onClick={() => setEditing('new')}>
            {t('dashboard:people.add')}
          </Button>
        </span>
      </div>
      <LiveNote live={people} />
      {people.value?.length === 0 && (
        <Empty title={t('dashboard:people.empty')}>{t('dashboard:people.emptyText')}</Empty>
      )}
      {people.value && people.value.length > 0 && (
        <ul className={`card ${css.lines}`}>
          {people.value.map((person) => (
            <li key={person.id}>
              <Who person={person} />
              <div className={css.what}>
                <bdi className="med">{person.name}</bdi> <SampleMark id={person.id} />
                <p className="asof">
                  {t(`side.${person.side}`)}
                  {person.clientId && (
                    <>
                      {t('between.colon')}
                      <bdi>{clients.find(({ id }) => id === person.clientId)?.name}</bdi>
                    </>
                  )}
                </p>
              </div>
              <IconButton
                small
                icon={Pencil}
                label={t('dashboard:people.edit', { name: person.name })}
                onClick={() => setEditing(person)}
              />
            </li>
          ))}
        </ul>
      )}
      {editing && (
        <PersonEditor
          person={editing === 'new' ? null : editing}
          clients={clients}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

interface PersonForm {
  name: string;
  side: Side;
  /** A client's id; empty: none. */
  client: string;
}

function personForm(person: Person | null): PersonForm {
  return {
    name: person?.name ?? '',
    side: person?.side ?? 'agency',
    client: person?.clientId ?? '',
  };
}

function meant({ name, side, client }: PersonForm) {
  const clientId = side === 'client' && client !== '' ? client : null;
  return { name: trimmed(name), side, clientId };
}

function PersonEditor(props: {
  person: Person | null;
  clients: readonly Client[];
  onClose: () => void;
}) {
  const language = useLanguage();
  const { t } = language;
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { person, clients, onClose } = props;
  const kept = useKeptForm<PersonForm>(`person:${person?.id ?? 'new'}`, () => personForm(person));
  const { form, change } = kept;
  const close = () => {
    kept.forget();
    onClose();
  };
  const [fault, setFault] = useState<'nameEmpty' | 'tooLong'>();
  const [opened] = useState(person);
  const names = new Map(clients.map((one): [string, string] => [one.id, one.name]));
  const edit = useSeenEdit({
    ...beforeTyping({ ...opened }, meant(personForm(opened)), meant(kept.begun)),
    name: opened?.name ?? '',
    words: {
      field: (field) => language.field('people', field),
      value: (value, field) =>
        writeValue(value, field, { language, names, currency: '', whole: true }),
    },
    edit: (fields, seen) => act.editPerson(opened?.id ?? '', fields, seen),
    say: { done: t('dashboard:toast.personSaved'), failed: t('troubles:notSaved') },
    onDone: close,
  });
  const save = async () => {
    const fields = meant(form);
    const text = fields.name;
    const found = text === '' ? 'nameEmpty' : text.length > NAME_MOST ? 'tooLong' : undefined;
    setFault(found);
    if (found) return;
    if (person) return edit.save(fields, text);
    await run(() => act.makePerson(fields), {
      done: t('dashboard:toast.personSaved'),
      failed: t('troubles:notSaved'),
      text,
      after: close,
    });
  };
  const trash = async (id: string) => {
    const done = await run(() => act.trash('people', id), {
      done: t('dashboard:toast.personTrashed'),
      failed: t('troubles:notSaved'),
    });
    if (done) close();
  };
  const title = person?.name ?? t('dashboard:people.add');
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
        <Field label={t('dashboard:people.name')} error={faultWords(language, fault, NAME_MOST)}>
          <TextInput
            data-autofocus=""
            value={form.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        </Field>
        <Segmented<Side>
          label={t('dashboard:people.side')}
          value={form.side}
          options={[
            { value: 'agency', label: t('side.agency') },
            { value: 'client', label: t('side.client') },
          ]}
          onChange={(side) => change({ side })}
        />
        {form.side === 'client' && (
          <Field label={t('dashboard:people.client')}>
            <Select
              value={form.client}
              options={[
                { value: '', label: t('dashboard:people.noClient') },
                ...clients.map((one) => ({ value: one.id, label: one.name })),
              ]}
              onChange={(client) => change({ client })}
            />
          </Field>
        )}
        <div className="row wrap">
          <Button kind="primary" submit>
            {t('dashboard:people.save')}
          </Button>
          <Button onClick={close}>{t('do.cancel')}</Button>
          {person && (
            <RecordHistory record={{ kind: 'people', id: person.id }} name={person.name} />
          )}
          {person && (
            <Button icon={Trash2} onClick={() => void trash(person.id)}>
              {t('dashboard:people.trash')}
            </Button>
          )}
        </div>
      </Form>
    </Dialog>
  );
}
