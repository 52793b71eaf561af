/** What this ticket draws on: scope, each budget with its effect, and the dates to keep. */
import type { Scope } from '../../lib/core/tag.ts';
import type { TaskIdentity } from '../../lib/core/task.ts';
import type { Page } from '../../lib/workspace/page.ts';
import type { TaskView } from '../../lib/workspace/views.ts';
import { Button } from '../basics/button.tsx';
import { Segmented } from '../basics/segmented.tsx';
import { BudgetDraw } from '../budget/budget-draw.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useKeys } from '../frame/use-keys.ts';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { useTaskName } from '../task/task-name.ts';
import { TimelineRow } from './timeline-row.tsx';

type Linked = Extract<TaskView, { state: 'linked' }>;

export function DrawsOn(props: { identity: TaskIdentity; view: Linked; page: Page }) {
  const { t } = useLanguage();
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { identity, view, page } = props;
  const scope = view.tag?.scope ?? 'in';
  const key = useTaskName(identity);
  const set = (now: Scope) => {
    if (now === scope) return;
    void run(() => act.setScope(identity, now), {
      done: now === 'in' ? t('panel:draws.scopeIn', { key }) : t('panel:draws.scopeOut', { key }),
      failed: t('panel:draws.notScoped'),
    });
  };
  useKeys({ s: () => set(scope === 'in' ? 'out' : 'in') });
  // What it draws on comes first: with many budgets, the others are choices below.
  const draws = [...view.draws].sort(
    (a, b) => Number(b.drawn || b.always) - Number(a.drawn || a.always),
  );
  return (
    <section className="sec">
      <div className="sec-h">
        <h2 className="h-sub">{t('panel:draws.title')}</h2>
        <span className="row" style={{ gap: 6 }}>
          <span className="asof" aria-hidden="true">
            {t('panel:draws.scope')}
          </span>
          <Segmented
            label={t('panel:draws.scope')}
            value={scope}
            onChange={set}
            options={[
              { value: 'in', label: t('panel:draws.in') },
              { value: 'out', label: t('panel:draws.out') },
            ]}
          />
        </span>
      </div>
      {scope === 'out' && <p className="small muted">{t('panel:draws.outNote')}</p>}
      {draws.length === 0 && (
        <p className="row wrap muted">
          {t('panel:draws.none')}
          <Button
            kind="link"
            size="small"
            onClick={() => page.openPage(`dashboard.html#/project/${view.project.id}`)}
          >
            {t('panel:draws.addBudget')}
          </Button>
        </p>
      )}
      {draws.map((draw) => (
        <BudgetDraw
          key={draw.budget.constraint.id}
          identity={identity}
          project={view.project}
          draw={draw}
        />
      ))}
      {view.timelines.map((timeline) => (
        <TimelineRow key={timeline.constraint.id} view={timeline} />
      ))}
    </section>
  );
}
