/** What can no longer be read, here or of an imported file: kept as it is, and given out for whoever can mend it. */
import { useId } from 'react';
import { Button } from '../basics/button.tsx';
import { useLanguage } from '../frame/language-context.tsx';

export function DamagedCard(props: { here: number; imported: number; onSave: () => void }) {
  const { t } = useLanguage();
  const { here, imported } = props;
  const title = useId();
  return (
    <section className="card pad stack" aria-labelledby={title}>
      <h2 className="h-card" id={title}>
        {t('data:damaged.title')}
      </h2>
      {here + imported === 0 && <p className="muted">{t('data:damaged.none')}</p>}
      {here > 0 && <p>{t('data:damaged.here', { count: here })}</p>}
      {here > 0 && <p className="small muted">{t('data:damaged.mend')}</p>}
      {imported > 0 && <p>{t('data:damaged.imported', { count: imported })}</p>}
      {here + imported > 0 && (
        <div>
          <Button size="small" onClick={props.onSave}>
            {t('data:damaged.save')}
          </Button>
        </div>
      )}
    </section>
  );
}
