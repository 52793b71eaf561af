/** Which details this look at the page did not give, and why, in words. */
import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { TaskReading } from '../../lib/core/task.ts';
import { Note } from '../basics/note.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { notRead } from './details.ts';

export function NotRead(props: { reading: TaskReading }) {
  const { t, format } = useLanguage();
  const [open, setOpen] = useState(false);
  const { reading } = props;
  const missing = notRead(reading);
  if (missing.length === 0) return null;
  return (
    <section className="sec stack">
      <Note tone="info" icon={EyeOff} small>
        <p>
          {t('panel:unread.title', {
            details: format.list(missing.map(({ detail }) => t(`detail.${detail}`))),
          })}{' '}
          <button
            type="button"
            className="linkish"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? t('panel:unread.hide') : t('panel:unread.show')}
          </button>
        </p>
        {open && (
          <ul>
            {missing.map(({ detail, why }) => (
              <li key={detail}>
                {t('panel:unread.line', {
                  detail: t(`detail.${detail}`),
                  why: t(`panel:unread.why.${why}`),
                })}
              </li>
            ))}
          </ul>
        )}
      </Note>
    </section>
  );
}
