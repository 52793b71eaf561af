/** What else weighs in: people's positions, and what the client's priority changed to. Short; the project has the rest. */
import { ArrowLeftRight, Users } from 'lucide-react';
import type { TaskView } from '../../lib/workspace/views.ts';
import { Icon } from '../basics/icon.tsx';
import { useLanguage } from '../frame/language-context.tsx';

type Linked = Extract<TaskView, { state: 'linked' }>;
const MOST = 3;

export function Pressures(props: Pick<Linked, 'stakeholders' | 'priorities'>) {
  const { t, format } = useLanguage();
  const { stakeholders, priorities } = props;
  if (stakeholders.length === 0 && priorities.length === 0) return null;
  return (
    <section className="sec">
      <div className="sec-h">
        <h2 className="h-sub">{t('panel:pressures.title')}</h2>
      </div>
      <ul className="stack stack-1 small">
        {priorities.slice(0, MOST).map((priority) => (
          <li key={priority.id} className="row row-t">
            <Icon of={ArrowLeftRight} size={14} />
            <bdi className="grow">
              {t('panel:pressures.changed', {
                was: priority.was,
                now: priority.now,
                when: format.day(priority.changedOn),
              })}
            </bdi>
          </li>
        ))}
        {stakeholders.slice(0, MOST).map(({ constraint, person }) => (
          <li key={constraint.id} className="row row-t">
            <Icon of={Users} size={14} />
            <bdi className="grow">
              {t('panel:pressures.position', {
                name: person?.name ?? constraint.name,
                position: constraint.position,
              })}
            </bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
