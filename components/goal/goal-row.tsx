/** A goal that a ticket may serve: its number is rank, key and label at once, and the row is the checkbox. */
import { type Goal, isOpenGoal, type Moscow } from '../../lib/core/goal.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { usePreferences } from '../frame/preferences.tsx';
import { MOSCOW_CLASS } from './moscow-class.ts';

export function MoscowTag(props: { moscow: Moscow | null }) {
  const { t } = useLanguage();
  if (!props.moscow) return null;
  return <span className={MOSCOW_CLASS[props.moscow]}>{t(`moscow.${props.moscow}`)}</span>;
}

export function GoalRow(props: {
  goal: Goal;
  number: number | null;
  checked: boolean;
  onToggle: () => void;
}) {
  const { t } = useLanguage();
  const { singleKeys } = usePreferences();
  const { goal, number } = props;
  return (
    <button
      type="button"
      className="goal"
      role="checkbox"
      aria-checked={props.checked}
      aria-keyshortcuts={singleKeys && number !== null && number < 10 ? String(number) : undefined}
      onClick={props.onToggle}
    >
      <span className="key">{number ?? '–'}</span>
      <span className="txt">
        <bdi>{goal.statement}</bdi>
      </span>
      {isOpenGoal(goal) ? (
        <MoscowTag moscow={goal.moscow} />
      ) : (
        <span className="tag">{t(`goalState.${goal.state}`)}</span>
      )}
    </button>
  );
}
