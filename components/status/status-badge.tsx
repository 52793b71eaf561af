/** A status: always icon, word and colour. */
import { CircleCheck, CircleDashed, type LucideIcon, OctagonX, TriangleAlert } from 'lucide-react';
import type { Level } from '../../lib/core/status.ts';
import { Icon } from '../basics/icon.tsx';
import { useLanguage } from '../frame/language-context.tsx';
import { TONE_OF } from './tone.ts';

export const ICON_OF: Record<Level, LucideIcon> = {
  'on-track': CircleCheck,
  'at-risk': TriangleAlert,
  'off-track': OctagonX,
  'not-enough-data': CircleDashed,
};

/** With `onPress` it is a button that opens how the status is worked out. */
export function StatusBadge(props: { level: Level; onPress?: () => void; label?: string }) {
  const { t } = useLanguage();
  const { level, onPress } = props;
  const className = `status status-${TONE_OF[level]}`;
  const inside = (
    <>
      <Icon of={ICON_OF[level]} size={14} />
      {t(`level.${level}`)}
    </>
  );
  return onPress ? (
    <button type="button" className={className} aria-label={props.label} onClick={onPress}>
      {inside}
    </button>
  ) : (
    <span className={className}>{inside}</span>
  );
}

/** The same in a line of text: small icon and words in the status colour. */
export function StatusMark(props: { level: Level; children: React.ReactNode }) {
  return (
    <span className={`mark tone-${TONE_OF[props.level]}`}>
      <Icon of={ICON_OF[props.level]} size={14} />
      <span>{props.children}</span>
    </span>
  );
}
