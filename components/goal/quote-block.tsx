/** What somebody said, verbatim, with its source and time. */
import { Link } from 'lucide-react';
import type { Quote } from '../../lib/core/goal.ts';
import { Icon } from '../basics/icon.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { hostOf, webAddress } from '../task/web-address.ts';
import css from './quote-block.module.css';

export function QuoteBlock(props: {
  quote: Pick<Quote, 'text' | 'url' | 'pageTitle' | 'fragmentUrl' | 'at'>;
  /** Name of who said it; null: not said. */
  speaker?: string | null;
}) {
  const { t } = useLanguage();
  const { quote, speaker } = props;
  const link = webAddress(quote.fragmentUrl) ?? webAddress(quote.url);
  return (
    <figure className={css.box} aria-label={t('capture:quote.label')}>
      <blockquote className={`quote ${css.words}`} dir="auto">
        {t('capture:quote.marks', { text: quote.text })}
      </blockquote>
      <figcaption className="quote-src row row-t">
        <Icon of={Link} size={12} />
        <span className="grow">
          {speaker && (
            <>
              <bdi>{speaker}</bdi>
              {t('between.parts')}
            </>
          )}
          <QuoteSource quote={quote} />{' '}
          {link && (
            <a href={link} target="_blank" rel="noreferrer noopener">
              {t('capture:quote.open')}
            </a>
          )}
        </span>
      </figcaption>
    </figure>
  );
}

function QuoteSource(props: { quote: Pick<Quote, 'url' | 'pageTitle' | 'at'> }) {
  const { t, format } = useLanguage();
  const { quote } = props;
  const host = hostOf(quote.url);
  const time = format.moment(quote.at);
  if (!host) return <bdi>{time}</bdi>;
  const title = quote.pageTitle?.trim();
  return (
    <bdi>
      {title
        ? t('capture:quote.from', { title, host, time })
        : t('capture:quote.fromHost', { host, time })}
    </bdi>
  );
}
