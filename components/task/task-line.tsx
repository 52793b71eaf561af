/** One row of the list of tasks. */
import { Trash2 } from 'lucide-react';
import type { Task } from '../../lib/core/task.ts';
import { figuresAsOf } from '../../lib/core/task-reading.ts';
import type { TaskRow } from '../../lib/workspace/views.ts';
import { IconButton } from '../basics/button.tsx';
import { ExplainOnPress, type Explanation } from '../basics/explain.tsx';
import type { RowProps } from '../basics/virtual-table.tsx';
import { Num } from '../budget/number.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { explainTaskForecast, explainTaskSpent } from './explain-task.ts';
import { webAddress } from './web-address.ts';

/** `row` undefined: on its way; null: it is no longer there, or cannot be read. */
export function TaskLine(props: {
  row: TaskRow | null | undefined;
  take: RowProps;
  onTrash: (task: Pick<Task, 'id' | 'key'>) => void;
}) {
  const language = useLanguage();
  const { t, format } = language;
  const { row, take } = props;
  if (!row)
    return (
      <tr {...take}>
        <td colSpan={8} className="faint">
          {t(row === null ? 'dashboard:tasks.gone' : 'loading')}
        </td>
      </tr>
    );
  const { task, goals, scope, forecast } = row;
  const asOf = figuresAsOf(task);
  return (
    <tr {...take}>
      <th scope="row" style={{ minInlineSize: 220, overflowWrap: 'anywhere' }}>
        <TaskName row={row} />
      </th>
      <td style={{ minInlineSize: 118 }}>
        {task.status?.value ? <bdi className="tag tag-said">{task.status.value}</bdi> : ''}
      </td>
      <td className="nowrap" data-column={t('dashboard:tasks.goals')}>
        {goals.length > 0 ? goals.join(' · ') : '–'}
      </td>
      <td className="nowrap" data-column={t('dashboard:tasks.scope')}>
        {scope === null
          ? t('dashboard:tasks.notTagged')
          : t(scope === 'in' ? 'dashboard:tasks.in' : 'dashboard:tasks.out')}
      </td>
      <td className="n" data-column={t('dashboard:tasks.spent')}>
        <Hours minutes={task.spent?.value ?? null} of={() => explainTaskSpent(row, language)} />
      </td>
      <td className="n" data-column={t('dashboard:tasks.forecast')}>
        <Hours minutes={forecast.minutes} of={() => explainTaskForecast(row, language)} />
      </td>
      <td className="n asof" data-column={t('dashboard:tasks.asOf')}>
        {asOf === null ? '–' : <Num>{format.asOf(asOf)}</Num>}
      </td>
      <td className="n">
        <IconButton
          small
          icon={Trash2}
          label={t('dashboard:tasks.trash', { key: task.key })}
          onClick={() => props.onTrash(task)}
        />
      </td>
    </tr>
  );
}

/** Hours that explain themselves, where any are known. */
function Hours(props: { minutes: number | null; of: () => Explanation }) {
  const { format } = useLanguage();
  const hours = <Num>{format.hours(props.minutes)}</Num>;
  return props.minutes === null ? hours : <ExplainOnPress of={props.of}>{hours}</ExplainOnPress>;
}

function TaskName(props: { row: TaskRow }) {
  const { t } = useLanguage();
  const { task } = props.row;
  const link = webAddress(task.url);
  return (
    <>
      {link ? (
        <a href={link} target="_blank" rel="noreferrer noopener">
          <bdi>{task.key}</bdi>
        </a>
      ) : (
        <bdi>{task.key}</bdi>
      )}{' '}
      <bdi>
        {task.title?.value ?? <span className="faint">{t('dashboard:tasks.noTitle')}</span>}
      </bdi>
    </>
  );
}
