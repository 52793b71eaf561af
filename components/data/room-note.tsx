/** Storage nearly full: said before it matters, with what to do. */
import { HardDrive } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Room, roomAlarm } from '../../lib/core/room.ts';
import { Note } from '../basics/note.tsx';
import { useLanguage } from '../frame/language-context.tsx';

export function RoomNote(props: { room: Room | null; actions?: ReactNode; small?: boolean }) {
  const { t, format } = useLanguage();
  const { room, actions, small = false } = props;
  const alarm = room && roomAlarm(room);
  if (!room || !alarm) return null;
  return (
    <Note
      tone={alarm === 'almost' ? 'bad' : 'warn'}
      icon={HardDrive}
      actions={actions}
      small={small}
    >
      <b>{t('data:room.nearly', { percent: format.percent(room.used / room.quota) })}</b>{' '}
      {t('data:room.nearlyText')} {t('data:room.do')}
    </Note>
  );
}
