/** What was stated by hand that this ticket takes, in place of the tracker's numbers. */
import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Amount, Currency } from '../../lib/core/amount.ts';
import { Button, IconButton } from '../basics/button.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useIsDocument } from '../task/task-name.ts';

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
  /** Back to the tracker's numbers; a document has none. */
  onUnstate: () => void;
  /** The form, while it is open. */
  children: ReactNode;
}) {
  const { t, format } = useLanguage();
  const { stated, currency, onUnstate } = props;
  const isDocument = useIsDocument();
  const isStated = stated.minutes !== null || stated.minor !== null;
  const amount =
    stated.minor !== null ? format.money(stated.minor, currency) : format.hours(stated.minutes);
  return (
    <div className="stack stack-1">
      {isStated && (
        <p className="small">
          {t(isDocument ? 'panel:draws.statedDocument' : 'panel:draws.stated', { amount })}
        </p>
      )}
      {isStated && (
        <div>
          <Button kind="link" size="small" onClick={onUnstate}>
            {t(isDocument ? 'panel:draws.unstateDocument' : 'panel:draws.useTracker')}
          </Button>
        </div>
      )}
      {props.children}
    </div>
  );
}

/** In place of numbers that nobody has. */
export function NoHours(props: { open: boolean; onPress: () => void }) {
  const { t } = useLanguage();
  return (
    <p className="row wrap small muted">
      {t('panel:draws.noHours')}
      <Button kind="link" size="small" aria-expanded={props.open} onClick={props.onPress}>
        {t('panel:draws.state')}
      </Button>
    </p>
  );
}
