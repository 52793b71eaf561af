/** No project here yet: link the place to a project, or make one, without leaving the ticket. */
import { useState } from 'react';
import type { TaskView } from '../../lib/workspace/views.ts';
import type { NewProject } from '../../lib/workspace/workspace.ts';
import { Button } from '../basics/button.tsx';
import { Field, TextInput } from '../basics/field.tsx';
import { Kbd } from '../basics/kbd.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { usePreferences } from '../frame/preferences.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { NewProjectForm } from '../project/new-project-form.tsx';
import { PlaceInTrash } from './place-in-trash.tsx';
import type { DraftShelf } from './use-draft.ts';

type Unlinked = Extract<TaskView, { state: 'no-project' }>;
export type NewPlace = NonNullable<NewProject['place']>;

const SHOWN_AT_FIRST = 4;

export function LinkPlace(props: {
  view: Unlinked;
  place: NewPlace;
  placeName: string;
  tool: string;
  /** Why there is something to link. */
  lead: string;
  shelf: DraftShelf;
}) {
  const { t } = useLanguage();
  const { view, place, placeName, tool } = props;
  const [making, setMaking] = useState(view.candidates.length === 0);
  return (
    <>
      <PlaceInTrash place={place} />
      {making ? (
        <NewProjectForm
          place={place}
          placeName={placeName}
          shelf={props.shelf}
          onBack={view.candidates.length > 0 ? () => setMaking(false) : null}
          lead={view.candidates.length > 0 ? null : props.lead}
          foot={t('panel:link.foot', { tool })}
        />
      ) : (
        <Choose {...props} onNew={() => setMaking(true)} />
      )}
    </>
  );
}

function Choose(props: Parameters<typeof LinkPlace>[0] & { onNew: () => void }) {
  const { t } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { singleKeys } = usePreferences();
  const { view, place, placeName, tool } = props;
  const [query, setQuery] = useState<string | null>(null);
  const wanted = (query ?? '').trim().toLowerCase();
  const shown =
    query === null
      ? view.candidates.slice(0, SHOWN_AT_FIRST)
      : view.candidates
          .filter((one) => `${one.name} ${one.clientName}`.toLowerCase().includes(wanted))
          .slice(0, 9);
  const [chosenId, setChosenId] = useState(view.candidates[0]?.id ?? null);
  const chosen = shown.find((one) => one.id === chosenId) ?? shown[0] ?? null;
  const link = () => {
    if (!chosen) return;
    void run(() => act.linkPlace(chosen.id, place), {
      done: t('panel:link.linked', { place: placeName, project: chosen.name }),
      failed: t('panel:link.notLinked'),
    });
  };
  useKeys({
    enter: link,
    ...Object.fromEntries(shown.map((one, at) => [String(at + 1), () => setChosenId(one.id)])),
  });
  return (
    <section className="sec stack stack-3">
      <p>{props.lead}</p>
      {query !== null && (
        <Field label={t('panel:link.find')}>
          <TextInput value={query} onChange={(event) => setQuery(event.target.value)} autoFocus />
        </Field>
      )}
      {shown.length === 0 && <p className="muted">{t('panel:link.noneFound')}</p>}
      <div className="stack stack-1" role="radiogroup" aria-label={t('panel:link.may')}>
        {shown.map((one, at) => (
          <button
            key={one.id}
            type="button"
            className="pick"
            role="radio"
            aria-checked={one.id === chosen?.id}
            aria-keyshortcuts={singleKeys ? String(at + 1) : undefined}
            onClick={() => setChosenId(one.id)}
            onDoubleClick={link}
          >
            <span className="grow">
              <bdi className="strong">{one.name}</bdi>
              <span className="asof" style={{ display: 'block' }}>
                <bdi>{t('panel:link.places', { count: one.places, client: one.clientName })}</bdi>
              </span>
            </span>
            {one.likely && <span className="tag tag-mine">{t('panel:link.likely')}</span>}
            <span aria-hidden="true">
              <Kbd>{at + 1}</Kbd>
            </span>
          </button>
        ))}
      </div>
      {chosen && (
        <Button kind="primary" block hotkey="Enter" onClick={link}>
          {t('panel:link.link', { place: placeName, project: chosen.name })}
        </Button>
      )}
      <div className="row">
        <Button className="grow" onClick={props.onNew}>
          {t('panel:link.new')}
        </Button>
        {query === null && view.candidates.length > shown.length && (
          <Button className="grow" onClick={() => setQuery('')}>
            {t('panel:link.other')}
          </Button>
        )}
      </div>
      <p className="asof">{t('panel:link.foot', { tool })}</p>
    </section>
  );
}
