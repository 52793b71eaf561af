/** Buttons: verbs with their object. At most one primary per view. */
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  kind?: 'plain' | 'primary' | 'quiet' | 'link';
  size?: 'usual' | 'small';
  /** Takes the whole width. */
  block?: boolean;
  /** The key that does the same. */
  hotkey?: string;
  icon?: LucideIcon;
  /** It points somewhere: from right to left it points the other way. */
  flip?: boolean;
  /** While the deed is under way: a second press does nothing, and focus stays. */
  busy?: boolean;
  submit?: boolean;
}

export function Button(props: ButtonProps) {
  const {
    kind = 'plain',
    size = 'usual',
    block,
    hotkey,
    icon,
    flip,
    busy,
    submit,
    ...rest
  } = props;
  const classes = [
    'btn',
    kind === 'plain' ? '' : `btn-${kind}`,
    size === 'small' ? 'btn-sm' : '',
    block ? 'btn-block' : '',
    rest.className ?? '',
  ];
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      className={classes.filter(Boolean).join(' ')}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else rest.onClick?.(event);
      }}
    >
      {icon && <Icon of={icon} size={size === 'small' ? 14 : 16} flip={flip ?? false} />}
      {rest.children}
      {hotkey && (
        <span aria-hidden="true">
          <Kbd on always={submit === true || hotkey === 'Esc'}>
            {hotkey}
          </Kbd>
        </span>
      )}
    </button>
  );
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'aria-label'> {
  label: string;
  icon: LucideIcon;
  flip?: boolean;
  small?: boolean;
}

/** A button that is only an icon: its label is its name and its tooltip. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, flip = false, small = false, ...rest } = props;
  return (
    <button
      {...rest}
      type="button"
      className={small ? 'iconbtn iconbtn-sm' : 'iconbtn'}
      aria-label={label}
      title={label}
    >
      <Icon of={icon} flip={flip} size={small ? 14 : 16} />
    </button>
  );
}
