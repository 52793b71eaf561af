/** What the project settings say of money before anything is saved: why a currency stays, what a rate would do. */
import { isCurrency } from '../../lib/core/currency.ts';
import type { MoneyHeld } from '../../lib/core/money-held.ts';
import { parseMoney } from '../../lib/language/parse.ts';
import type { ProjectPage } from '../../lib/workspace/views.ts';
import { Note } from '../basics/note.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import type { ProjectForm } from './project-form.ts';
import { type MoneyChange, rateChanges } from './rate-change.ts';

type Held = MoneyHeld | { of: 'rate'; name: '' };

/** What keeps the currency as it is, while another one is typed; a rate only as long as it is not written anew. */
export function heldBy(page: ProjectPage, form: ProjectForm, opened: ProjectForm): readonly Held[] {
  const { project } = page;
  const currency = form.currency.trim().toUpperCase();
  if (!isCurrency(currency) || currency === project.currency) return [];
  const left = project.billRate !== null && form.billRate === opened.billRate;
  return left ? [{ of: 'rate', name: '' }, ...page.moneyHeld] : page.moneyHeld;
}

export function HeldNote(props: { currency: string; held: readonly Held[] }) {
  const { t } = useLanguage();
  const { currency, held } = props;
  return (
    held.length > 0 && (
      <Note tone="warn" small>
        <p>{t('dashboard:settings.currencyHeld', { currency })}</p>
        <ul className="bullets">
          {held.map(({ of, name }) => (
            <li key={`${of} ${name}`}>
              <bdi>{t(`dashboard:settings.held.${of}`, { name })}</bdi>
            </li>
          ))}
        </ul>
      </Note>
    )
  );
}

/** What the change would do, while it is typed and before it is saved. */
export function Consequences(props: { page: ProjectPage; form: ProjectForm }) {
  const { t, format } = useLanguage();
  const { page, form } = props;
  const currency = form.currency.trim().toUpperCase();
  const parsed = parseMoney(form.billRate, format.decimals(currency), format.marks, currency);
  const rated =
    currency === page.project.currency && typeof parsed !== 'string'
      ? rateChanges(page, parsed.value)
      : [];
  const gone = typeof parsed !== 'string' && parsed.value === null;
  return (
    rated.length > 0 && (
      <Note tone="warn" small>
        <p>{t(gone ? 'dashboard:settings.rateGone' : 'dashboard:settings.rateChange')}</p>
        <Changes changes={rated} />
      </Note>
    )
  );
}

function Changes(props: { changes: readonly MoneyChange[] }) {
  const { t, format } = useLanguage();
  const written = ({ minor, currency }: MoneyChange['before']) => format.money(minor, currency);
  return (
    <ul className="bullets">
      {props.changes.map((change) => (
        <li key={change.what}>
          <bdi>
            {t(`dashboard:settings.${change.what}`, {
              before: written(change.before),
              after: written(change.after),
            })}
          </bdi>
        </li>
      ))}
    </ul>
  );
}
