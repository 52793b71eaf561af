/** States by hand what this ticket takes, in place of the tracker's numbers: hours, or a fixed price. */
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Amount, Currency } from '../../lib/core/amount.ts';
import { type Parsed, parseHours, parseMoney } from '../../lib/language/parse.ts';
import { Button, IconButton } from '../basics/button.tsx';
import { Field, NumberInput } from '../basics/field.tsx';
import { Form } from '../basics/form.tsx';
import { Segmented } from '../basics/segmented.tsx';
import { FoundAgain, useKeptForm } from '../frame/kept-form.tsx';
import { useLanguage } from '../frame/language-context.tsx';

type How = 'hours' | 'price';

/** The button that opens the form; it stands beside the number that it is about. */
export function StateButton(props: { open: boolean; onPress: () => void }) {
  const { t } = useLanguage();
  return (
    <IconButton
      small
      icon={Pencil}
      label={t('panel:draws.state')}
      aria-expanded={props.open}
      onClick={props.onPress}
    />
  );
}

export function StatedAmount(props: {
  stated: Amount;
  currency: Currency;
  open: boolean;
  onState: (amount: Amount) => Promise<void>;
  /** Back to the tracker's numbers. */
  onUnstate: () => void;
}) {
  const { t, format } = useLanguage();
  const { stated, currency, open, onState, onUnstate } = props;
  const isStated = stated.minutes !== null || stated.minor !== null;
  const amount =
    stated.minor !== null ? format.money(stated.minor, currency) : format.hours(stated.minutes);
  return (
    <div className="stack stack-1">
      {isStated && <p className="small">{t('panel:draws.stated', { amount })}</p>}
      {isStated && (
        <div>
          <Button kind="link" size="small" onClick={onUnstate}>
            {t('panel:draws.useTracker')}
          </Button>
        </div>
      )}
      {open && <StateForm currency={currency} onState={onState} />}
    </div>
  );
}

function StateForm(props: { currency: Currency; onState: (amount: Amount) => Promise<void> }) {
  const { t, format } = useLanguage();
  const { currency } = props;
  const [how, setHow] = useState<How>('hours');
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const parse = (): Parsed | 'foreign' =>
    how === 'hours'
      ? parseHours(typed, format.marks)
      : parseMoney(typed, format.decimals(currency), format.marks, currency);
  const save = async () => {
    const parsed = parse();
    const example = how === 'hours' ? format.hours(570) : format.money(1240_00, currency);
    if (parsed === 'foreign') return setFault(t('panel:draws.foreign'));
    if (parsed === 'bad' || parsed.value === null)
      return setFault(t('panel:draws.badAmount', { example }));
    if (parsed.value < 0) return setFault(t('panel:draws.negative'));
    setFault(null);
    await props.onState(
      how === 'hours'
        ? { minutes: parsed.value, minor: null }
        : { minutes: null, minor: parsed.value },
    );
  };
  return (
    <Form className="stack" onSubmit={save}>
      <Segmented
        label={t('panel:draws.state')}
        value={how}
        onChange={setHow}
        options={[
          { value: 'hours', label: t('panel:draws.hours') },
          { value: 'price', label: t('panel:draws.price') },
        ]}
      />
      <Field label={t('panel:draws.amount')} error={fault}>
        <NumberInput
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          {...(how === 'price' ? { unit: currency } : {})}
        />
      </Field>
      <div>
        <Button submit size="small">
          {t('panel:draws.stateSave')}
        </Button>
      </div>
    </Form>
  );
}
