/** What was stated by hand that this ticket takes, in place of the tracker's numbers. */
import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Amount, Currency } from '../../lib/core/amount.ts';
import { Button, IconButton } from '../basics/button.tsx';
import { useLanguage } from '../frame/language-context.tsx';

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
  /** Back to the tracker's numbers. */
  onUnstate: () => void;
  /** The form, while it is open. */
  children: ReactNode;
}) {
  const { t, format } = useLanguage();
  const { stated, currency, onUnstate } = props;
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
      {props.children}
    </div>
  );
}
