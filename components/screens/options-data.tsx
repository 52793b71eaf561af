/** The options' way to the data, and the sample project in and out. */
import { Database, FlaskConical } from 'lucide-react';
import { Button } from '../basics/button.tsx';
import { Icon } from '../basics/icon.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useSample } from '../project/use-sample.ts';

export function OptionsData() {
  const { t } = useLanguage();
  const sample = useSample();
  return (
    <section className="card pad stack stack-3" aria-labelledby="data">
      <h2 className="h-card" id="data">
        {t('options:data.title')}
      </h2>
      <p className="small muted">{t('options:data.text')}</p>
      <div>
        <a className="btn" href="dashboard.html#/data">
          <Icon of={Database} />
          {t('options:data.open')}
        </a>
      </div>
      <div className="stack stack-2">
        <h3 className="h-sub">{t('sample:title')}</h3>
        <p className="small muted">{t('sample:text')}</p>
        <div className="row wrap">
          {sample.there ? (
            <Button onClick={() => void sample.remove()}>{t('sample:remove')}</Button>
          ) : (
            <Button icon={FlaskConical} onClick={() => void sample.add()}>
              {t('sample:add')}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
