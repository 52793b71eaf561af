/** The project of this place lies in the trash: a new one in its stead would take the place and its tickets from it. */
import { Undo2 } from 'lucide-react';
import { Button } from '../basics/button.tsx';
import { Note } from '../basics/note.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useLive } from '../frame/use-live.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';
import type { NewPlace } from './link-place.tsx';

export function PlaceInTrash(props: { place: NewPlace }) {
  const { t } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { tracker, host, area } = props.place;
  const { value: project } = useLive(
    (ask) => ask.trashedOwner({ tracker, host, area }),
    [tracker, host, area],
  );
  if (!project) return null;
  const { id, name } = project;
  const restore = () =>
    run(() => act.restore('projects', id), {
      done: t('data:trash.restored', { name }),
      failed: t('troubles:notSaved'),
    });
  return (
    <section className="sec">
      <Note
        tone="info"
        actions={
          <Button size="small" icon={Undo2} onClick={() => void restore()}>
            {t('data:trash.restoreName', { name })}
          </Button>
        }
      >
        {t('panel:link.inTrash', { name })}
      </Note>
    </section>
  );
}
