/** Coverage: how many of the tickets here serve a goal, what those cost that serve none, and which goals nothing here serves. */
import {
  ChevronDown,
  ChevronRight,
  type LucideIcon,
  Tag,
  Target,
  TriangleAlert,
} from 'lucide-react';
import { type CSSProperties, type ReactNode, useId, useState } from 'react';
import type { Instant } from '../../lib/core/record.ts';
import type { BoardPart, BoardView } from '../../lib/workspace/board-views.ts';
import type { GoalView } from '../../lib/workspace/views.ts';
import { Explain } from '../basics/explain.tsx';
import { Icon } from '../basics/icon.tsx';
import { explainSpent } from '../budget/explain-sum.ts';
import { unitWords } from '../budget/unit-words.ts';
import { useLanguage } from '../frame/language-context.tsx';
import css from './board.module.css';
import type { TicketFilter } from './find-tickets.ts';
import { shortKeys } from './short-keys.ts';

type Linked = Extract<BoardView, { state: 'linked' }>;

const share = (part: number, whole: number) =>
  ({ '--v': (whole === 0 ? 0 : part / whole).toFixed(4) }) as CSSProperties;

export function Coverage(props: {
  view: Linked;
  at: Instant;
  filter: TicketFilter;
  onFilter: (filter: TicketFilter) => void;
}) {
  const { t, format, row } = useLanguage();
  const { view, at, filter, onFilter } = props;
  const { read, serving, noGoal, outOfScope, goalsWithout } = view.coverage;
  const none = read - serving;
  const press = (wanted: TicketFilter) => () => onFilter(filter === wanted ? 'all' : wanted);
  return (
    <section className="sec">
      <div className="sec-h">
        <h2 className="h-sub">{t('panel:board.coverage.title')}</h2>
        <span className="asof">
          {t('panel:board.coverage.read', { count: read, when: format.asOf(at) })}
        </span>
      </div>
      <p className="row row-b wrap" style={{ gap: '0 6px' }}>
        <span className={css.big}>{format.number(serving)}</span>
        <span className="muted">{t('panel:board.coverage.of', { count: read })}</span>
      </p>
      <span
        className="gauge"
        role="img"
        aria-label={t('panel:board.coverage.gauge', { serving, read, none })}
      >
        <span className="gauge-track">
          <span className="g-spent" style={share(serving, read)} />
          {none > 0 && <span className="g-open" style={share(none, read)} />}
        </span>
      </span>
      <ul className={css.rows}>
        {none > 0 && (
          <li>
            <Row
              icon={Tag}
              on={filter === 'no-goal'}
              press={press('no-goal')}
              label={t('panel:board.coverage.noGoal', { count: none })}
            >
              <Spent part={noGoal} project={view.project} at={at} />
            </Row>
          </li>
        )}
        {goalsWithout.length > 0 && <GoalsWithout goals={goalsWithout} />}
        {outOfScope.keys.length > 0 && (
          <li>
            <Row
              icon={TriangleAlert}
              on={filter === 'out'}
              press={press('out')}
              label={t('panel:board.coverage.out', { count: outOfScope.keys.length })}
            >
              <span>{shortKeys(outOfScope.keys, row, 3)}</span>
              {t('between.colon')}
              <Spent part={outOfScope} project={view.project} at={at} />
              <span className={css.more}>{t('panel:board.coverage.ask')}</span>
            </Row>
          </li>
        )}
      </ul>
      {none === 0 && read > 0 && <p className="muted">{t('panel:board.coverage.allServe')}</p>}
    </section>
  );
}

/** Pressed anywhere it narrows the list; but its number is a button of its own, beside and not within. */
function Row(props: {
  icon: LucideIcon;
  on: boolean;
  press: () => void;
  label: string;
  children: ReactNode;
}) {
  return (
    <div className={props.on ? `${css.row} ${css.on}` : css.row}>
      <Icon of={props.icon} size={14} />
      <div className="grow">
        <button type="button" className={css.press} aria-pressed={props.on} onClick={props.press}>
          {props.label}
        </button>
        <span className={`asof ${css.more}`}>{props.children}</span>
      </div>
      <Icon of={ChevronRight} size={14} flip />
    </div>
  );
}

/** The first one stands there; the rest is one press away. */
function GoalsWithout(props: { goals: readonly GoalView[] }) {
  const { t } = useLanguage();
  const list = useId();
  const [open, setOpen] = useState(false);
  const { goals } = props;
  const words = ({ number, goal }: GoalView) =>
    t('panel:board.bulk.line', { number: number ?? '–', statement: goal.statement });
  const [first] = goals;
  return (
    <li>
      <button
        type="button"
        className={css.row}
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        <Icon of={Target} size={14} />
        <span className="grow">
          <b>{t('panel:board.coverage.goals', { count: goals.length })}</b>
          {!open && first && <bdi className={`asof ${css.more}`}>{words(first)}</bdi>}
        </span>
        <Icon of={open ? ChevronDown : ChevronRight} size={14} flip={!open} />
      </button>
      <ul id={list} hidden={!open} className={css.without}>
        {goals.map((view) => (
          <li key={view.goal.id} className="small">
            <bdi>{words(view)}</bdi>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** "57 h spent, 4,275 EUR", and of how many nobody knows; opens how it is made where anything is known. */
function Spent(props: { part: BoardPart; project: Linked['project']; at: Instant }) {
  const language = useLanguage();
  const { t, format } = language;
  const { part, project, at } = props;
  const { keys, sum, spentUnknown, asOf } = part;
  if (spentUnknown === keys.length) return t('panel:board.coverage.spentUnknown');
  const { minutes, minor } = sum.spent;
  const { currency, billRate } = project;
  const hours = format.hours(minutes);
  const amount =
    minor === null
      ? t('panel:board.coverage.spent', { hours })
      : t('panel:board.coverage.spentMoney', { hours, money: format.money(minor, currency) });
  // Hours read earlier than the cards say so.
  const dated =
    asOf === null || asOf >= at
      ? amount
      : t('panel:board.coverage.since', { spent: amount, when: format.asOf(asOf) });
  const words =
    spentUnknown === 0
      ? dated
      : t('panel:board.coverage.partly', { spent: dated, count: spentUnknown });
  const unit = unitWords(minor === null ? 'hours' : 'money', currency, format);
  const source = asOf === null ? null : t('asOf', { when: format.asOf(asOf) });
  return (
    <Explain of={explainSpent(sum, { language, unit, currency, billRate, source })}>
      <bdi>{words}</bdi>
    </Explain>
  );
}
