/** What one step of the history changed: what was and what is; of a record that was made, what it was made with. */
import type { Language } from '../../lib/language/language.ts';
import type { HistoryChange, HistoryLine } from '../../lib/workspace/views.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { writeChange } from './write-value.ts';

/** `named`: says of which record each change is, for a history of many. */
export function Changes(props: { line: HistoryLine; named: boolean }) {
  const language = useLanguage();
  const { t } = language;
  const { line, named } = props;
  const made = new Set(line.changes.filter(isMaking).map(recordOf));
  const firstOf = (record: string) =>
    line.changes.filter((one) => recordOf(one) === record && !isMaking(one));
  return line.changes.map((change) => {
    const { kind, recordId, field, name } = change;
    const record = recordOf(change);
    const key = `${record} ${field}`;
    // A task is met with its first tag, which has its id and its name: it is not told twice.
    if (kind === 'tasks' && made.has(`tags ${recordId}`)) return null;
    const called = named && <bdi className="med">{name || t('panel:history.gone')}</bdi>;
    if (isMaking(change))
      return <Made key={key} called={called} with={firstWords(firstOf(record), props, language)} />;
    if (made.has(record)) return null;
    const words = { language, names: line.names, whole: true };
    const { part, before, after } = writeChange(change, words);
    // What reads the same tells nobody anything: that nothing was looked at, and that nothing was there.
    if (before === after) return null;
    return (
      <li key={key}>
        {called}
        {called && t('between.colon')}
        <bdi>
          {t('panel:history.field', {
            field: language.format.parts([language.field(kind, field), part]),
            before,
            after,
          })}
        </bdi>
      </li>
    );
  });
}

const recordOf = ({ kind, recordId }: HistoryChange) => `${kind} ${recordId}`;
const isMaking = ({ field }: HistoryChange) => field === 'createdAt';

/** Field by field, what is said; beside its name, what the record is called is said already. */
function firstWords(
  changes: readonly HistoryChange[],
  { line, named }: { line: HistoryLine; named: boolean },
  language: Language,
): string[] {
  return changes.flatMap((change) => {
    const { before, after } = writeChange(change, { language, names: line.names, whole: true });
    if (before === after || (named && after === change.name)) return [];
    const part = language.field(change.kind, change.field);
    return [language.t('panel:history.part', { part, value: after })];
  });
}

/** In a history of many, one line for each; in a record's own, one for each field. */
function Made(props: { called: React.ReactNode; with: readonly string[] }) {
  const { t, format } = useLanguage();
  if (!props.called)
    return props.with.map((text) => (
      <li key={text}>
        <bdi>{text}</bdi>
      </li>
    ));
  return (
    <li>
      {props.called}
      {props.with.length > 0 && t('between.colon')}
      <bdi>{format.clauses(props.with)}</bdi>
    </li>
  );
}
