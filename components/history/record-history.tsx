/** A button that opens a record's own history, from wherever the record is shown or edited. */
import { History } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, IconButton } from '../basics/button.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { HistoryDialog, type Stepped } from './history-dialog.tsx';

const LONGEST = 80;

export function RecordHistory(props: {
  record: Stepped;
  name: string;
  /** Only an icon, where room is scarce. */
  small?: boolean;
}) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const { record, small = false } = props;
  const name = props.name.length > LONGEST ? `${props.name.slice(0, LONGEST)}…` : props.name;
  const title = t('data:history.title', { name });
  const ask = useMemo(() => ({ recordId: record.id }), [record.id]);
  return (
    <>
      {small ? (
        <IconButton small icon={History} label={title} onClick={() => setOpen(true)} />
      ) : (
        <Button icon={History} onClick={() => setOpen(true)}>
          {t('data:history.show')}
        </Button>
      )}
      {open && (
        <HistoryDialog title={title} ask={ask} steps={record} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
