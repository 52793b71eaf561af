/** An icon beside words; always decoration, the words say it. */
import type { LucideIcon } from 'lucide-react';

export function Icon(props: { of: LucideIcon; size?: 12 | 14 | 16 | 20; flip?: boolean }) {
  const { of: Drawing, size = 16, flip = false } = props;
  const classes = ['i', size === 16 ? '' : `i-${size}`, flip ? 'i-flip' : ''];
  return <Drawing className={classes.filter(Boolean).join(' ')} aria-hidden="true" />;
}
