/** What of a backup cannot be understood: which records, and where in them, in words; the technical side is in the saved copy. */
import type { RestorePreview, Unreadable } from '../../lib/core/backup.ts';
import { Button } from '../basics/button.tsx';
import { Note } from '../basics/note.tsx';
import { useLanguage } from '../frame/language-context.tsx';

const MOST = 5;
const LONGEST = 80;

export function UnreadableList(props: {
  preview: Pick<RestorePreview, 'unreadable' | 'unreadableCount'>;
  onSave: () => void;
}) {
  const { t } = useLanguage();
  const { unreadable, unreadableCount } = props.preview;
  if (unreadableCount === 0) return null;
  return (
    <Note
      tone="warn"
      actions={
        <Button size="small" onClick={props.onSave}>
          {t('data:look.unreadableSave')}
        </Button>
      }
    >
      <p>
        <b>{t('data:look.unreadableTitle', { count: unreadableCount })}.</b>{' '}
        {t('data:look.unreadableText')}
      </p>
      <ul className="small" style={{ overflowWrap: 'anywhere' }}>
        {unreadable.slice(0, MOST).map((one, at) => (
          <li key={`${one.kind} ${one.id} ${String(at)}`}>
            <Line of={one} />
          </li>
        ))}
      </ul>
      {unreadableCount > MOST && (
        <p className="small">{t('data:look.unreadableMore', { count: unreadableCount - MOST })}</p>
      )}
    </Note>
  );
}

function Line({ of }: { of: Unreadable }) {
  const language = useLanguage();
  const { t } = language;
  const { kind, id, raw, field } = of;
  const word = field === null ? null : language.field(kind, field);
  return (
    <>
      <span className="muted">
        {t(`data:oneOfKind.${kind}`)}
        {t('between.colon')}
      </span>
      <bdi className="med">{calledIn(raw) || id.slice(0, LONGEST) || t('data:look.noName')}</bdi>
      <br />
      {word === null || word === field
        ? t('data:look.unreadableWhole')
        : t('data:look.unreadableField', { field: word })}
    </>
  );
}

/** What the record calls itself; empty where it does not. Nothing in it is trusted to be what it should. */
function calledIn(raw: unknown): string {
  if (typeof raw !== 'object' || raw === null) return '';
  const found = new Map<string, unknown>(Object.entries(raw));
  const name = ['statement', 'name', 'key'].map((field) => found.get(field)).find(isWords);
  if (!name) return '';
  return name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
}

const isWords = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';
