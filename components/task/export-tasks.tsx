/** Saves the listed tasks as a CSV file, after saying what will be in it. */
import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../lib/core/record.ts';
import { Button } from '../basics/button.tsx';
import { Dialog } from '../basics/dialog.tsx';
import { Checkbox } from '../basics/field.tsx';
import { Note } from '../basics/note.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useWorkspace } from '../frame/workspace-context.tsx';
import { type CsvWords, writeTaskCsv } from './task-csv.ts';

const COLUMNS = [
  'key',
  'title',
  'url',
  'status',
  'done',
  'assignee',
  'goals',
  'scope',
  'estimate',
  'spent',
  'remaining',
  'forecast',
  'due',
  'asOf',
] as const;

export function ExportTasks(props: { projectId: Id; projectName: string; ids: readonly Id[] }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={Download} onClick={() => setOpen(true)}>
        {t('dashboard:export.open')}
      </Button>
      {open && <ExportDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

type Progress = { is: 'idle' | 'failed' } | { is: 'writing'; written: number };

function ExportDialog(props: Parameters<typeof ExportTasks>[0] & { onClose: () => void }) {
  const { t, format } = useLanguage();
  const { ask } = useWorkspace();
  const { ids, projectId, onClose } = props;
  const [mark, setMark] = useState(true);
  // Spreadsheets take a comma for one thing only.
  const [semicolons, setSemicolons] = useState(format.marks.decimal !== '.');
  const [progress, setProgress] = useState<Progress>({ is: 'idle' });
  const end = useRef(new AbortController());
  useEffect(() => {
    const mine = new AbortController();
    end.current = mine;
    return () => mine.abort();
  }, []);
  const words: CsvWords = {
    head: COLUMNS.map((column) => t(`dashboard:export.column.${column}`)),
    in: t('dashboard:tasks.in'),
    out: t('dashboard:tasks.out'),
    done: t('dashboard:export.done'),
    open: t('dashboard:export.notDone'),
  };
  const write = async () => {
    const { signal } = end.current;
    setProgress({ is: 'writing', written: 0 });
    try {
      const file = await writeTaskCsv(ids, (some) => ask.taskRows(projectId, some), words, {
        byteOrderMark: mark,
        separator: semicolons ? ';' : ',',
        signal,
        tell: (written) => setProgress({ is: 'writing', written }),
      });
      if (!file) return;
      save(file, `${fileName(props.projectName)}.csv`);
      onClose();
    } catch {
      if (!signal.aborted) setProgress({ is: 'failed' });
    }
  };
  const writing = progress.is === 'writing';
  return (
    <Dialog title={t('dashboard:export.title')} onClose={onClose}>
      <p>{t('dashboard:export.text', { count: ids.length })}</p>
      <div>
        <Checkbox label={t('dashboard:export.mark')} checked={mark} onChange={setMark} />
        <p className="hint">{t('dashboard:export.markHint')}</p>
      </div>
      <div>
        <Checkbox
          label={t('dashboard:export.semicolons')}
          checked={semicolons}
          onChange={setSemicolons}
        />
        <p className="hint">{t('dashboard:export.semicolonsHint')}</p>
      </div>
      <p className="asof" role="status">
        {writing && t('dashboard:export.written', { written: progress.written, all: ids.length })}
      </p>
      {progress.is === 'failed' && (
        <Note tone="bad" small urgent>
          {t('dashboard:export.failed')}
        </Note>
      )}
      <div className="row wrap">
        <Button kind="primary" icon={Download} disabled={writing} onClick={() => void write()}>
          {t('dashboard:export.save')}
        </Button>
        <Button onClick={onClose}>{t('do.cancel')}</Button>
      </div>
    </Dialog>
  );
}

/** Without what a file system does not take. */
const fileName = (text: string) =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'planseat';

function save(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken the file by then; a minute is for slow disks.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
