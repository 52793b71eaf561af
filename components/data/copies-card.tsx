/** The automatic backups: when and why each was made; to look into, bring back, or download. */
import { useId } from 'react';
import type { CopyLine } from '../../lib/workspace/safekeeping.ts';
import { Button } from '../basics/button.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import css from '../project/project-page.module.css';
import { writeSize } from './write-size.ts';

export function CopiesCard(props: {
  copies: readonly CopyLine[];
  /** Null: the data cannot be opened, so there is nothing to hold a backup against. */
  onLook: ((copy: CopyLine) => void) | null;
  onDownload: (copy: CopyLine) => void;
  /** Null: the data opens, or something else helps. */
  onStartAnew: ((copy: CopyLine) => void) | null;
}) {
  const language = useLanguage();
  const { t, format } = language;
  const { copies, onLook, onDownload, onStartAnew } = props;
  const title = useId();
  return (
    <section className="card" aria-labelledby={title}>
      <div className="pad stack">
        <h2 className="h-card" id={title}>
          {t('data:copies.title')}
        </h2>
        <p className="small muted">{t('data:copies.text')}</p>
        {copies.length === 0 && <p>{t('data:copies.empty')}</p>}
      </div>
      <ul className={css.lines}>
        {copies.map((copy) => {
          const when = format.moment(copy.at);
          return (
            <li key={copy.id}>
              <span className={css.what}>
                <bdi className="med">{when}</bdi>
                <span className="asof" style={{ display: 'block' }}>
                  {t('data:copies.line', {
                    reason: t(`data:copies.${copy.reason}`),
                    count: copy.records,
                    size: writeSize(copy.size, language),
                  })}
                </span>
              </span>
              <span className="row wrap push">
                {onLook && (
                  <Button
                    size="small"
                    aria-label={t('data:copies.lookOf', { when })}
                    onClick={() => onLook(copy)}
                  >
                    {t('data:copies.look')}
                  </Button>
                )}
                {onStartAnew && copy.reason !== 'before-anew' && (
                  <Button
                    size="small"
                    aria-label={t('data:anew.startOf', { when })}
                    onClick={() => onStartAnew(copy)}
                  >
                    {t('data:anew.start')}
                  </Button>
                )}
                <Button
                  size="small"
                  aria-label={t('data:copies.downloadOf', { when })}
                  onClick={() => onDownload(copy)}
                >
                  {t('data:copies.download')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
