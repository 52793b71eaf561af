/** The trash: what was put there, when, with how much went along; each can be brought back. */
import { Undo2 } from 'lucide-react';
import type { TrashItem } from '../../lib/workspace/workspace.ts';
import { Button } from '../basics/button.tsx';
import { Empty } from '../basics/empty.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { LiveNote } from '../frame/live-note.tsx';
import { useLive } from '../frame/use-live.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';
import css from '../project/project-page.module.css';

export function TrashPage() {
  const { t } = useLanguage();
  const live = useLive((ask) => ask.trash(), []);
  const items = live.value ?? [];
  return (
    <>
      <h1 className="h-page">{t('data:trash.title')}</h1>
      <LiveNote live={live} />
      {live.value && items.length === 0 && (
        <Empty title={t('data:trash.empty')}>{t('data:trash.emptyText')}</Empty>
      )}
      {items.length > 0 && (
        <>
          <p className="muted">{t('data:trash.text')}</p>
          <ul className={`card ${css.lines}`}>
            {items.map((item) => (
              <Item key={`${item.kind} ${item.id}`} item={item} />
            ))}
          </ul>
        </>
      )}
      <p className="asof">{t('data:trash.tasks')}</p>
    </>
  );
}

const LONGEST = 80;

function Item(props: { item: TrashItem }) {
  const { t, format } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { kind, id, name, at, within, along, taken } = props.item;
  const called = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
  const restore = () =>
    void run(() => act.restore(kind, id), {
      done: t('data:trash.restored', { name: called }),
      failed: t('troubles:notSaved'),
    });
  const parts = [
    t('data:trash.line', { kind: t(`data:oneOfKind.${kind}`), when: format.moment(at) }),
    along > 0 && t('data:trash.along', { count: along }),
    within !== '' && t('data:trash.within', { name: within }),
  ].filter((part) => part !== false);
  return (
    <li>
      <span className={css.what}>
        <bdi className="med">{name}</bdi>
        <bdi className="asof" style={{ display: 'block' }}>
          {format.list(parts)}
        </bdi>
        {taken.map((place) => (
          <bdi key={place.name} className="asof" style={{ display: 'block' }}>
            {t('data:trash.taken', { place: place.name, project: place.project })}
          </bdi>
        ))}
      </span>
      <Button
        size="small"
        icon={Undo2}
        flip
        aria-label={t('data:trash.restoreName', { name: called })}
        onClick={restore}
      >
        {t('data:trash.restore')}
      </Button>
    </li>
  );
}
