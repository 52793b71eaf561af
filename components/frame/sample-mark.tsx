/** The mark beside whatever is made up: nobody takes sample data for their own. */
import type { Id } from '../../lib/core/record.ts';
import { isSample } from '../../lib/core/sample.ts';
import { useLanguage } from './language-context.tsx';

export function SampleMark(props: { id: Id }) {
  const { t } = useLanguage();
  if (!isSample(props.id)) return null;
  return (
    <span className="tag" title={t('sample:markHint')}>
      {t('sample:mark')}
    </span>
  );
}

/** The same in plain text, for the options of a list. */
export function useSampleName(): (record: { id: Id; name: string }) => string {
  const { t } = useLanguage();
  return ({ id, name }) => (isSample(id) ? t('sample:named', { name }) : name);
}
