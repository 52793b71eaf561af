/** A number with a dotted underline that opens how it is made: formula, inputs, result. */
import { Popover } from '@base-ui/react/popover';
import { type ReactNode, useState } from 'react';
import { useLanguage } from '../frame/language-context.tsx';

export interface Explanation {
  /** What the number is, in words. */
  title: string;
  formula: string;
  inputs: readonly { label: string; value: string }[];
  /** Where the inputs come from and as of when. */
  source?: string;
  /** What the number leaves out, or rests on beside its inputs: a sentence each. */
  notes?: readonly string[];
}

export function Explain(props: {
  of: Explanation;
  children: ReactNode;
  lead?: boolean;
  /** Open from the start. */
  open?: boolean;
}) {
  const { t } = useLanguage();
  const { of } = props;
  return (
    <Popover.Root defaultOpen={props.open ?? false}>
      <Popover.Trigger
        className={props.lead ? 'explain lead' : 'explain'}
        title={t('explain.title')}
      >
        {props.children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="pop-layer" sideOffset={4} align="end">
          <Popover.Popup className="pop ps stack stack-1">
            <Popover.Title className="strong" render={<p />}>
              {of.title}
            </Popover.Title>
            <p className="muted">{of.formula}</p>
            <dl className="figs">
              {of.inputs.map((input) => (
                <div key={input.label} style={{ display: 'contents' }}>
                  <dt>{input.label}</dt>
                  <dd>
                    <bdi>{input.value}</bdi>
                  </dd>
                </div>
              ))}
            </dl>
            {of.notes?.map((note) => (
              <p key={note}>{note}</p>
            ))}
            {of.source && <p className="asof">{of.source}</p>}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** The same for tables of very many rows: until it is pressed a number costs a button, and its explanation is not made. */
export function ExplainOnPress(props: { of: () => Explanation; children: ReactNode }) {
  const { t } = useLanguage();
  const [pressed, setPressed] = useState(false);
  if (pressed)
    return (
      <Explain of={props.of()} open>
        {props.children}
      </Explain>
    );
  return (
    <button
      type="button"
      className="explain"
      title={t('explain.title')}
      aria-haspopup="dialog"
      aria-expanded={false}
      onClick={() => setPressed(true)}
    >
      {props.children}
    </button>
  );
}
