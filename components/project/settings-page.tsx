/** The project's settings: its fields, its seats, its places, and the way into the trash. */
import { Link2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type Place, SEATS, type Seat } from '../../lib/core/project.ts';
import type { ProjectPage } from '../../lib/workspace/views.ts';
import { Button } from '../basics/button.tsx';
import { Field, Select, TextInput } from '../basics/field.tsx';
import { Form } from '../basics/form.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { FoundAgain, useKeptForm } from '../frame/kept-form.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useWorkspace } from '../frame/workspace-context.tsx';
import type { DashboardHost } from '../screens/dashboard-host.ts';
import css from './project-page.module.css';
import { SettingsForm } from './settings-form.tsx';

export function SettingsPage(props: {
  page: ProjectPage;
  host: DashboardHost;
  onTrashed: () => void;
}) {
  const { t } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { page } = props;
  const trash = async () => {
    const done = await run(() => act.trash('projects', page.project.id), {
      done: t('dashboard:toast.projectTrashed'),
      failed: t('troubles:notSaved'),
    });
    if (done) props.onTrashed();
  };
  return (
    <>
      <h1 className="h-page">{t('dashboard:settings.title')}</h1>
      <div className="grid-2">
        <SettingsForm key={page.project.id} page={page} />
        <div className="stack stack-6">
          <Seats page={page} />
          <Places key={`places of ${page.project.id}`} page={page} host={props.host} />
          <section className="card pad stack">
            <p className="small muted">{t('dashboard:settings.trashText')}</p>
            <div>
              <Button icon={Trash2} onClick={() => void trash()}>
                {t('dashboard:settings.trash')}
              </Button>
            </div>
          </section>
        </div>
      </div>
    </>
  );
}

function Seats(props: { page: ProjectPage }) {
  const { t } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { project, people, seats } = props.page;
  const take = (seat: Seat, id: string) =>
    void run(() => act.takeSeat(project.id, seat, id === '' ? null : id), {
      done: t('dashboard:toast.seatTaken'),
      failed: t('troubles:notSaved'),
    });
  return (
    <section className="card pad stack stack-3" aria-labelledby="seats">
      <div>
        <h2 className="h-card" id="seats">
          {t('dashboard:settings.seats')}
        </h2>
        <p className="small muted">{t('dashboard:settings.seatsText')}</p>
      </div>
      {SEATS.map((seat) => {
        const holder = seats[seat];
        // Somebody who was removed keeps the seat until it is given to somebody else.
        const removed = holder && !people.some(({ id }) => id === holder.id) ? [holder] : [];
        return (
          <Field key={seat} label={t(`seat.${seat}`)}>
            <Select
              value={holder?.id ?? ''}
              options={[
                { value: '', label: t('dashboard:settings.empty') },
                ...[...removed, ...people].map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(id) => take(seat, id)}
            />
          </Field>
        );
      })}
    </section>
  );
}

function Places(props: { page: ProjectPage; host: DashboardHost }) {
  const { t } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { page, host } = props;
  const kept = useKeptForm(`place:${page.project.id}`, () => ({ address: '' }));
  const { address } = kept.form;
  const [unknown, setUnknown] = useState(false);
  const link = async () => {
    const place = host.placeOf(address.trim());
    setUnknown(place === null);
    if (!place) return;
    const done = await run(() => act.linkPlace(page.project.id, place), {
      done: t('dashboard:toast.placeLinked'),
      failed: t('troubles:notSaved'),
      text: address,
    });
    if (done) kept.discard();
  };
  const unlink = (place: Place) =>
    void run(() => act.unlinkPlace(place.id), {
      done: t('dashboard:toast.placeUnlinked'),
      failed: t('troubles:notSaved'),
    });
  return (
    <section className="card" aria-labelledby="places">
      <div className="pad stack stack-3">
        <div>
          <h2 className="h-card" id="places">
            {t('dashboard:settings.places')}
          </h2>
          <p className="small muted">
            {t(
              page.places.length === 0
                ? 'dashboard:settings.noPlaces'
                : 'dashboard:settings.placesText',
            )}
          </p>
        </div>
        <Form className="stack" onSubmit={link}>
          <FoundAgain kept={kept} />
          <Field
            label={t('dashboard:settings.address')}
            error={unknown ? t('dashboard:fault.address') : null}
          >
            <TextInput
              dir="ltr"
              inputMode="url"
              spellCheck={false}
              value={address}
              onChange={(event) => kept.change({ address: event.target.value })}
            />
          </Field>
          <div>
            <Button submit icon={Link2}>
              {t('dashboard:settings.link')}
            </Button>
          </div>
        </Form>
      </div>
      <ul className={css.lines}>
        {page.places.map((place) => (
          <li key={place.id}>
            <span className={css.what}>
              <bdi className="med">{place.name || place.area}</bdi>
              <span className="asof" style={{ display: 'block' }}>
                <bdi>{host.toolName(place.tracker)}</bdi>
                {t('between.parts')}
                <bdi>{place.host}</bdi>
              </span>
            </span>
            <Button
              size="small"
              aria-label={t('dashboard:settings.unlinkName', { name: place.name || place.area })}
              onClick={() => unlink(place)}
            >
              {t('dashboard:settings.unlink')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
