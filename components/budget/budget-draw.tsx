/** One budget in the panel: whether this ticket draws on it, and what that does to it. */
import { Coins } from 'lucide-react';
import { useState } from 'react';
import { NOT_STATED } from '../../lib/core/amount.ts';
import type { TaskIdentity } from '../../lib/core/task.ts';
import type { DrawView, ProjectHead } from '../../lib/workspace/views.ts';
import { Icon } from '../basics/icon.tsx';
import { useDeeds } from '../frame/deeds.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { useIsDocument, useTaskName } from '../task/task-name.ts';
import { DrawSide } from './draw-side.tsx';
import type { Side } from './explain-draw.ts';
import { Num } from './number.tsx';
import { StateForm } from './state-form.tsx';
import { NoHours, StateButton, StatedAmount } from './stated-amount.tsx';

export function BudgetDraw(props: {
  identity: TaskIdentity;
  project: ProjectHead;
  draw: DrawView;
}) {
  const language = useLanguage();
  const { t, format } = language;
  const { act } = useWorkspace();
  const { run } = useDeeds();
  const { identity, project, draw } = props;
  const [stating, setStating] = useState(false);
  const { constraint, sum } = draw.budget;
  const key = useTaskName(identity);
  const sides = (['minor', 'minutes'] as const).filter((side) => constraint.limit[side] !== null);
  const words = (side: Side) => ({
    language,
    currency: project.currency,
    billRate: project.billRate,
    side,
  });
  const drawing = draw.drawn || draw.always;
  const toggle = () =>
    void run(
      () =>
        act.setDraw(
          identity,
          constraint.id,
          draw.drawn ? null : { constraintId: constraint.id, amount: NOT_STATED },
        ),
      {
        done: draw.drawn
          ? t('panel:draws.drawsOff', { key, budget: constraint.name })
          : t('panel:draws.drawsOn', { key, budget: constraint.name }),
        failed: t('panel:draws.notDrawn'),
      },
    );
  const unstate = () =>
    void run(
      () =>
        act.setDraw(identity, constraint.id, { constraintId: constraint.id, amount: NOT_STATED }),
      {
        done: t(isDocument ? 'panel:draws.statedOffDocument' : 'panel:draws.statedOff', { key }),
        failed: t('panel:draws.notStated'),
      },
    );
  const openForm = () => setStating(!stating);
  const isDocument = useIsDocument();
  const noHours = isDocument && draw.takes.minutes === null && draw.takes.minor === null;
  return (
    <div className="draw">
      <div className="row row-b between">
        {draw.always ? (
          <span className="med row row-b" style={{ gap: 6 }} title={t('panel:draws.whole')}>
            <Icon of={Coins} size={14} />
            <bdi>{constraint.name}</bdi>
          </span>
        ) : (
          <label className="med choice">
            <input type="checkbox" className="check" checked={draw.drawn} onChange={toggle} />
            <bdi>{constraint.name}</bdi>
          </label>
        )}
        <span className="small muted">
          <Num>{format.amount(constraint.limit, project.currency) ?? t('panel:draws.noLimit')}</Num>
        </span>
      </div>
      {drawing && noHours && <NoHours open={stating} onPress={openForm} />}
      {drawing &&
        !noHours &&
        sides.map((side, at) =>
          side === 'minor' && sum.forecast.minor === null ? (
            <p key={side} className="small muted">
              {t(sum.noMoney === 'no-rate' ? 'panel:draws.noRate' : 'explain.tooLarge')}
            </p>
          ) : (
            <DrawSide
              key={side}
              draw={draw}
              words={words(side)}
              named={sides.length > 1}
              button={at === 0 && <StateButton open={stating} onPress={openForm} />}
            />
          ),
        )}
      {drawing && (
        <StatedAmount stated={draw.stated} currency={project.currency} onUnstate={unstate}>
          {stating && (
            <StateForm
              identity={identity}
              project={project}
              draw={draw}
              onDone={() => setStating(false)}
            />
          )}
        </StatedAmount>
      )}
    </div>
  );
}
