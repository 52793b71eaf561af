/** Finds a goal by a few letters, or writes a new one in place. Arrow keys walk, Enter takes, Escape clears. */

import { Plus, Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { trimmed } from '../../lib/core/trimmed.ts';
import type { GoalView } from '../../lib/workspace/views.ts';
import { Icon } from '../basics/icon.tsx';
import { Kbd } from '../basics/kbd.tsx';
import { focusScreen } from '../frame/focus-screen.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { findGoals } from './find-goal.ts';
import { STATEMENT_MOST } from './goal-form.ts';

export function GoalSearch(props: {
  goals: readonly GoalView[];
  input: RefObject<HTMLInputElement | null>;
  text: string;
  setText: (text: string) => void;
  onTake: (view: GoalView) => void;
  onWrite: (statement: string) => void;
}) {
  const { t } = useLanguage();
  const list = useId();
  const [active, setActive] = useState(0);
  const { text, setText } = props;
  const found = findGoals(props.goals, text).slice(0, 6);
  const statement = trimmed(text);
  const open = statement !== '';
  const last = found.length;
  const at = Math.min(active, last);
  const tooLong = statement.length > STATEMENT_MOST;

  const take = (index: number) => {
    const view = found[index];
    if (view) {
      props.onTake(view);
      setText('');
    } else if (!tooLong) props.onWrite(statement);
    setActive(0);
  };
  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && open) setActive((at + step + last + 1) % (last + 1));
    else if (event.key === 'Enter' && open) take(at);
    else if (event.key === 'Escape' && text !== '') setText('');
    else if (event.key === 'Escape') focusScreen();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const option = (index: number) => `${list}-${index}`;
  return (
    <div className="stack stack-1" style={{ marginBlockStart: 8 }}>
      <label className="input">
        <Icon of={Search} size={14} />
        <span className="sr">{t('panel:serves.find')}</span>
        <input
          ref={props.input}
          type="text"
          dir="auto"
          role="combobox"
          autoComplete="off"
          aria-expanded={open}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={open ? option(at) : undefined}
          placeholder={t('panel:serves.find')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={hear}
        />
        <span aria-hidden="true">
          <Kbd>/</Kbd>
        </span>
      </label>
      <div id={list} role="listbox" aria-label={t('panel:serves.results')} hidden={!open}>
        {open &&
          found.map((view, index) => (
            <Option
              key={view.goal.id}
              id={option(index)}
              on={index === at}
              take={() => take(index)}
            >
              <span className="key-s">{view.number ?? '–'}</span>
              <span className="grow">
                <bdi>{view.goal.statement}</bdi>
              </span>
            </Option>
          ))}
        {open && (
          <Option id={option(last)} on={at === last} take={() => take(last)}>
            <Icon of={Plus} />
            <span className="grow">{t('panel:serves.write', { text: statement })}</span>
          </Option>
        )}
      </div>
      {tooLong && (
        <p className="fault" role="alert">
          {t('panel:serves.tooLong', { max: STATEMENT_MOST, count: statement.length })}
        </p>
      )}
    </div>
  );
}

function Option(props: { id: string; on: boolean; take: () => void; children: React.ReactNode }) {
  return (
    // The keyboard stays in the input; aria-activedescendant says which option it means.
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      className="found"
      aria-selected={props.on}
      onPointerDown={(event) => {
        event.preventDefault();
        props.take();
      }}
    >
      {props.children}
    </div>
  );
}
