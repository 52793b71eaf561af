/** Examples of what a backup would change: record by record, field by field, and which side changed later. */
import type { RecordDifference } from '../../lib/core/backup.ts';
import { Table } from '../basics/table.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { writeChange } from '../history/write-value.ts';

export function RestoreSamples(props: { samples: readonly RecordDifference[] }) {
  const { t } = useLanguage();
  const { samples } = props;
  if (samples.length === 0) return null;
  return (
    <details>
      <summary className="med">{t('data:look.examples')}</summary>
      <ul className="stack stack-3" style={{ marginBlockStart: 'var(--s-2)' }}>
        {samples.map((sample) => (
          <li key={`${sample.kind} ${sample.id}`}>
            <Sample sample={sample} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Sample(props: { sample: RecordDifference }) {
  const language = useLanguage();
  const { t } = language;
  const { kind, names, currency, fields } = props.sample;
  const name = props.sample.name || t(`data:oneOfKind.${kind}`);
  const title = (
    <>
      <span className="muted">
        {t(`data:oneOfKind.${kind}`)}
        {t('between.colon')}
      </span>
      <bdi className="med">{name}</bdi>
    </>
  );
  if (!fields)
    return (
      <p className="small">
        {title} <span className="tag">{t('data:look.newRecord')}</span>
      </p>
    );
  const side = (text: string, later: boolean) => (
    <td>
      <bdi>{text}</bdi> {later && <span className="tag">{t('data:look.later')}</span>}
    </td>
  );
  const head = (
    <tr>
      <th scope="col">{t('data:look.field')}</th>
      <th scope="col">{t('data:look.here')}</th>
      <th scope="col">{t('data:look.inFile')}</th>
    </tr>
  );
  return (
    <div className="small">
      <p>{title}</p>
      <Table label={name} head={head}>
        {fields.map(({ field, here, file, later }) => {
          const both = { before: here, after: file };
          const money = { before: currency.here, after: currency.file };
          const words = writeChange({ field, ...both, currency: money }, { language, names });
          return (
            <tr key={field}>
              <th scope="row">
                {language.format.parts([language.field(kind, field), words.part])}
              </th>
              {side(words.before, later === 'here')}
              {side(words.after, later === 'file')}
            </tr>
          );
        })}
      </Table>
    </div>
  );
}
