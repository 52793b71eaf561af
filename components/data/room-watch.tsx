/** Asks how much room is left when a screen opens and after every write, and says so when it runs out. */
import { type Room, roomAlarm } from '../../lib/core/room.ts';
import { Button } from '../basics/button.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { useLive } from '../frame/use-live.ts';
import { RoomNote } from './room-note.tsx';

/** `className`: of the section it is, where it stands among others. */
export function RoomWatch(props: {
  room: () => Promise<Room | null>;
  onOpen: () => void;
  className?: string;
}) {
  const { t } = useLanguage();
  const room = useLive(() => props.room(), []).value ?? null;
  if (!room || !roomAlarm(room)) return null;
  return (
    <div className={props.className}>
      <RoomNote
        small
        room={room}
        actions={
          <Button size="small" onClick={props.onOpen}>
            {t('data:room.toData')}
          </Button>
        }
      />
    </div>
  );
}
