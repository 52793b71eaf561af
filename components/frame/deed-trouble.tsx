/** What could not be saved, in words, where the person is looking: in the view, or in the window above it. */
import { useDeeds } from './deeds.tsx';
import { TroubleNote } from './trouble-note.tsx';

export function DeedTrouble() {
  const { failed } = useDeeds();
  return (
    failed && (
      <TroubleNote
        trouble={failed.trouble}
        lead={failed.lead}
        text={failed.text}
        again={failed.again}
      />
    )
  );
}
