/** The history of a project or of everything, newest first; each step can be undone, so the trash is emptied by nobody. */
import { useState } from 'react';
import type { Id } from '../../lib/core/record.ts';
import { Button } from '../basics/button.tsx';
import { Empty } from '../basics/empty.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { LiveNote } from '../frame/live-note.tsx';
import { useLive } from '../frame/use-live.ts';
import { Line } from './history-dialog.tsx';

const STEP = 50;

export function HistoryPage(props: { title: string; ask: { projectId: Id } | { all: true } }) {
  const { t } = useLanguage();
  const { ask } = props;
  const [limit, setLimit] = useState(STEP);
  const live = useLive((queries) => queries.history(ask, limit), [ask, limit]);
  const lines = live.value ?? [];
  return (
    <>
      <h1 className="h-page">{props.title}</h1>
      <LiveNote live={live} />
      {live.value?.length === 0 && (
        <Empty title={t('dashboard:history.empty')}>{t('panel:history.empty')}</Empty>
      )}
      {lines.length > 0 && (
        <section className="card pad stack">
          <ol className="stack">
            {lines.map((line) => (
              <Line key={line.entryId} line={line} named />
            ))}
          </ol>
          {lines.length >= limit && (
            <div>
              <Button size="small" onClick={() => setLimit(limit + STEP)}>
                {t('dashboard:history.more')}
              </Button>
            </div>
          )}
        </section>
      )}
    </>
  );
}
