/** A warning under the goals: what must be done takes so much of the planned hours that a promise has no room. */
import { TriangleAlert } from 'lucide-react';
import { MOST_MUST_PERCENT, mustShare } from '../../lib/core/moscow.ts';
import type { GoalView } from '../../lib/workspace/views.ts';
import { Explain } from '../basics/explain.tsx';
import { Icon } from '../basics/icon.tsx';
import { useLanguage } from '../frame/language-context.tsx';

/** `goals`: the open ones. `source`: how old their hours are; null where nothing was read. */
export function MustShareNote(props: { goals: readonly GoalView[]; source: string | null }) {
  const { t, format } = useLanguage();
  const { source } = props;
  const { must, planned, share, warn } = mustShare(
    props.goals.map(({ goal, sum }) => ({
      moscow: goal.moscow,
      planned: sum.estimate.minutes ?? 0,
    })),
  );
  if (!warn) return null;
  const explained = {
    title: t('dashboard:goals.must.title'),
    formula: t('dashboard:goals.must.formula'),
    inputs: [
      { label: t('moscow.must'), value: format.hours(must) },
      { label: t('dashboard:goals.must.planned'), value: format.hours(planned) },
    ],
    ...(source === null ? {} : { source }),
  };
  return (
    <p className="mark tone-warn">
      <Icon of={TriangleAlert} />
      <span>
        {t('dashboard:goals.must.title')}
        {t('between.colon')}
        <Explain of={explained}>
          <bdi>{format.percent(share, 1)}</bdi>
        </Explain>
        {t('between.sentences')}
        {t('dashboard:goals.must.advice', { most: format.percent(MOST_MUST_PERCENT / 100) })}
      </span>
    </p>
  );
}
