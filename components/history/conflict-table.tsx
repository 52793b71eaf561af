/** Two versions of one record, decided field by field: what was typed here, and what another window saved meanwhile. */
import { GitCompare } from 'lucide-react';
import { useId, useState } from 'react';
import type { FieldConflict } from '../../lib/workspace/workspace.ts';
import { Button } from '../basics/button.tsx';
import { Icon } from '../basics/icon.tsx';
import { Table } from '../basics/table.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import css from './conflict.module.css';

export type Side = 'yours' | 'theirs';

export interface ConflictWords {
  /** A field and a value of it, in words. */
  field: (field: string) => string;
  value: (value: unknown, field: string) => string;
}

export function ConflictTable(props: {
  name: string;
  conflicts: readonly FieldConflict[];
  words: ConflictWords;
  onKeep: (choices: Readonly<Record<string, Side>>) => void;
  onLater: () => void;
}) {
  const { t } = useLanguage();
  const { conflicts, words, onKeep } = props;
  const title = useId();
  const all = (side: Side) =>
    Object.fromEntries(conflicts.map(({ field }): [string, Side] => [field, side]));
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>(() => all('yours'));
  const head = (
    <tr>
      <th scope="col">{t('data:conflict.field')}</th>
      {(['yours', 'theirs'] as const).map((side) => (
        <th scope="col" key={side}>
          {t(`data:conflict.${side}`)}{' '}
          <span className="asof">{t(`data:conflict.${side}Note`)}</span>
        </th>
      ))}
    </tr>
  );
  return (
    <div className={`stack stack-3 ${css.question}`}>
      <h3 className="h-card row" id={title} tabIndex={-1} ref={focusOnce}>
        <Icon of={GitCompare} />
        <span>{t('data:conflict.title', { name: props.name })}</span>
      </h3>
      <p className="asof">{t('data:conflict.kept')}</p>
      <Table label={t('data:conflict.title', { name: props.name })} head={head}>
        {conflicts.map((conflict) => (
          <tr key={conflict.field}>
            <th scope="row">{words.field(conflict.field)}</th>
            {(['yours', 'theirs'] as const).map((side) => (
              <Choice
                key={side}
                group={`${title} ${conflict.field}`}
                label={t('data:conflict.choice', {
                  field: words.field(conflict.field),
                  side: t(`data:conflict.${side}`),
                })}
                taken={choices[conflict.field] === side}
                value={words.value(conflict[side], conflict.field)}
                onTake={() => setChoices({ ...choices, [conflict.field]: side })}
              />
            ))}
          </tr>
        ))}
      </Table>
      <div className="row wrap">
        <Button kind="primary" onClick={() => onKeep(choices)}>
          {t('data:conflict.keep', { count: conflicts.length })}
        </Button>
        <Button onClick={() => onKeep(all('yours'))}>{t('data:conflict.allMine')}</Button>
        <Button onClick={() => onKeep(all('theirs'))}>{t('data:conflict.allTheirs')}</Button>
        <Button kind="quiet" className="push" onClick={props.onLater}>
          {t('data:conflict.later')}
        </Button>
      </div>
    </div>
  );
}

/** It appears in place of the form: whoever pressed Save is led to it, but not out of the page they are in by now. */
const focusOnce = (heading: HTMLElement | null) => {
  // Before the focus: a question that opens below the fold would be half in sight.
  heading?.parentElement?.scrollIntoView?.({ block: 'nearest' });
  if (document.hasFocus()) heading?.focus({ preventScroll: true });
};

function Choice(props: {
  group: string;
  label: string;
  taken: boolean;
  value: string;
  onTake: () => void;
}) {
  const { t } = useLanguage();
  const { taken, value } = props;
  return (
    <td className={taken ? css.take : undefined}>
      <label className={css.side}>
        <input
          type="radio"
          className="check"
          name={props.group}
          checked={taken}
          aria-label={`${props.label}${t('between.colon')}${value}`}
          onChange={props.onTake}
        />
        <bdi className={css.value}>{value}</bdi>
      </label>
    </td>
  );
}
