/** The foot of the panel while cards are selected: goals by their numbers, scope, budgets, and the one button that tags. */
import { Ellipsis, Wallet } from 'lucide-react';
import type { BoardView } from '../../lib/workspace/board-views.ts';
import type { GoalView } from '../../lib/workspace/views.ts';
import { Button } from '../basics/button.tsx';
import { Menu } from '../basics/menu.tsx';
import { useToasts } from '../basics/toast.tsx';
import { focusScreen } from '../frame/focus-screen.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { usePreferences } from '../frame/preferences.tsx';
import css from './board.module.css';
import { shortKeys } from './short-keys.ts';
import type { Bulk } from './use-bulk.ts';
import type { Selection } from './use-selection.ts';

type Linked = Extract<BoardView, { state: 'linked' }>;

/** As many as there are number keys. */
const BY_KEY = 9;
const KEYS_SHOWN = 8;

export function BulkFoot(props: { view: Linked; selection: Selection; bulk: Bulk }) {
  const { t, row } = useLanguage();
  const { singleKeys } = usePreferences();
  const { announce } = useToasts();
  const { view, selection, bulk } = props;
  const { goal, already, others } = bulk;
  const count = bulk.tickets.length;
  return (
    <section className={css.bulk} aria-label={t('panel:board.bulk.label')}>
      <div className="row wrap" style={{ rowGap: 0 }}>
        <b className="nowrap">{t('panel:board.bulk.selected', { count: selection.keys.length })}</b>
        <span className={`asof ${css.keysSelected}`} title={row(selection.keys)}>
          {shortKeys(selection.keys, row, KEYS_SHOWN)}
        </span>
        <Button
          kind="quiet"
          size="small"
          className="push"
          hotkey="Esc"
          onClick={() => {
            selection.set([]);
            announce(t('panel:board.bulk.none'));
            focusScreen();
          }}
        >
          {t('panel:board.bulk.clear')}
        </Button>
      </div>
      {others > 0 && (
        <p className="small muted">{t('panel:board.bulk.others', { count: others })}</p>
      )}
      {count > 0 && (
        <>
          <Choices view={view} bulk={bulk} />
          {view.goals.length === 0 && <p className="small">{t('panel:board.bulk.noGoals')}</p>}
          {view.goals.length > 0 && !goal && (
            <p className="small muted">{t('panel:board.bulk.choose')}</p>
          )}
          {goal && (
            <>
              <div className="small" role="status">
                <bdi className={css.chosen}>{lineOf(t, goal)}</bdi>
                {already > 0 && already < count && (
                  <p className="muted">{t('panel:board.bulk.already', { count: already })}</p>
                )}
              </div>
              <Button
                kind="primary"
                block
                busy={bulk.busy}
                {...(singleKeys ? { hotkey: t('key.enter') } : {})}
                onClick={bulk.tag}
              >
                {already < count
                  ? t('panel:board.bulk.tag', { count, number: goal.number ?? '–' })
                  : t('panel:board.bulk.untag', { count, number: goal.number ?? '–' })}
              </Button>
            </>
          )}
        </>
      )}
    </section>
  );
}

const lineOf = (t: ReturnType<typeof useLanguage>['t'], { number, goal }: GoalView) =>
  t('panel:board.bulk.line', { number: number ?? '–', statement: goal.statement });

const LONGEST = 80;
const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function Choices(props: { view: Linked; bulk: Bulk }) {
  const { t } = useLanguage();
  const { view, bulk } = props;
  const goals = view.goals.filter(({ number }) => number !== null);
  const beyond = goals.slice(BY_KEY);
  // One that was chosen from the menu stands beside the nine, so that what is pressed can be seen.
  const shown = goals.filter((one, at) => at < BY_KEY || one.goal.id === bulk.goal?.goal.id);
  return (
    <div className="row wrap" style={{ gap: 4 }}>
      {goals.length > 0 && (
        <div
          className="row wrap"
          style={{ gap: 4 }}
          role="group"
          aria-label={t('panel:board.bulk.goals')}
        >
          {shown.map((one) => {
            const on = one.goal.id === bulk.goal?.goal.id;
            const number = one.number ?? '–';
            return (
              <button
                key={one.goal.id}
                type="button"
                className={css.goalKey}
                aria-pressed={on}
                aria-label={t('panel:board.bulk.goal', { number })}
                title={one.goal.statement}
                onClick={() => bulk.choose(on ? null : one)}
              >
                {number}
              </button>
            );
          })}
          {beyond.length > 0 && (
            <Menu
              label={t('panel:board.bulk.more')}
              icon={Ellipsis}
              entries={() =>
                beyond.map((one) => ({
                  label: shorten(lineOf(t, one)),
                  onSelect: () => bulk.choose(one),
                }))
              }
            />
          )}
        </div>
      )}
      <span className="row push" style={{ gap: 4 }}>
        {view.budgets.length > 0 && (
          <Menu
            label={t('panel:board.bulk.draws')}
            icon={Wallet}
            entries={() =>
              view.budgets.map((budget) => {
                const on = !bulk.tickets.every(({ draws }) => draws.includes(budget.id));
                return {
                  label: on
                    ? t('panel:board.bulk.drawOn', { budget: budget.name })
                    : t('panel:board.bulk.drawOff', { budget: budget.name }),
                  onSelect: () => bulk.draw(budget, on),
                };
              })
            }
          />
        )}
        <Button size="small" onClick={bulk.scope}>
          {bulk.allOut ? t('panel:board.bulk.in') : t('panel:board.bulk.out')}
        </Button>
      </span>
    </div>
  );
}
