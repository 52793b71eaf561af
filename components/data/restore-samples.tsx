/** Examples of what a backup would change: record by record, field by field, and which side changed later. */
import type { RecordDifference } from '../../lib/core/backup.ts';
import { Table } from '../basics/table.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { writeValue } from '../history/write-value.ts';

const NO_NAMES: ReadonlyMap<string, string> = new Map();

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
  const { kind, id, name, fields } = props.sample;
  const write = (value: unknown, field: string) =>
    writeValue(value, field, { language, names: NO_NAMES, currency: '' });
  const title = (
    <>
      <span className="muted">
        {t(`data:kind.${kind}`)}
        {t('between.colon')}
      </span>
      <bdi className="med">{name || id}</bdi>
    </>
  );
  if (!fields)
    return (
      <p>
        {title} <span className="tag">{t('data:look.newRecord')}</span>
      </p>
    );
  const side = (value: unknown, field: string, later: boolean) => (
    <td>
      <bdi>{write(value, field)}</bdi>{' '}
      {later && <span className="tag">{t('data:look.later')}</span>}
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
      <Table label={name || id} head={head}>
        {fields.map(({ field, here, file, later }) => (
          <tr key={field}>
            <th scope="row">{language.field(kind, field)}</th>
            {side(here, field, later === 'here')}
            {side(file, field, later === 'file')}
          </tr>
        ))}
      </Table>
    </div>
  );
}
