/** A notice: icon, sentence, and what can be done about it. */
import { CircleCheck, CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type NoteTone = 'ok' | 'warn' | 'bad' | 'info' | 'mine';

const ICONS: Record<NoteTone, LucideIcon> = {
  ok: CircleCheck,
  warn: TriangleAlert,
  bad: CircleX,
  info: Info,
  mine: Info,
};

export function Note(props: {
  tone: NoteTone;
  icon?: LucideIcon;
  children: ReactNode;
  actions?: ReactNode;
  small?: boolean;
  /** Said at once by a screen reader: for what went wrong just now. */
  urgent?: boolean;
}) {
  const { tone, icon = ICONS[tone] } = props;
  const classes = ['note', tone === 'info' ? '' : `note-${tone}`, props.small ? 'small' : ''];
  return (
    <div className={classes.filter(Boolean).join(' ')} {...(props.urgent ? { role: 'alert' } : {})}>
      <Icon of={icon} size={props.small ? 14 : 16} />
      <div className="grow stack stack-1">
        <div>{props.children}</div>
        {props.actions && <div className="row wrap">{props.actions}</div>}
      </div>
    </div>
  );
}
