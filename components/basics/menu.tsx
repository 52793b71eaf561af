/** A menu behind a button; Base UI does the keys and the focus. */
import { Menu as Base } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';

export interface MenuEntry {
  label: string;
  icon?: LucideIcon;
  /** It points somewhere: from right to left it points the other way. */
  flip?: boolean;
  hotkey?: string;
  disabled?: boolean;
  onSelect: () => void;
}

export function Menu(props: {
  label: string;
  icon: LucideIcon;
  entries: () => readonly MenuEntry[];
}) {
  return (
    <Base.Root>
      <Base.Trigger className="iconbtn" aria-label={props.label} title={props.label}>
        <Icon of={props.icon} />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className="pop-layer" sideOffset={4} align="end">
          <Base.Popup className="menu ps">
            <Entries make={props.entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Drawn only while the menu is open. */
function Entries(props: { make: () => readonly MenuEntry[] }) {
  return props.make().map((entry) => (
    <Base.Item
      key={entry.label}
      className="menu-item"
      disabled={entry.disabled ?? false}
      onClick={entry.onSelect}
    >
      {entry.icon && <Icon of={entry.icon} size={14} flip={entry.flip ?? false} />}
      <span>{entry.label}</span>
      {entry.hotkey && (
        <span aria-hidden="true" className="push">
          <Kbd>{entry.hotkey}</Kbd>
        </span>
      )}
    </Base.Item>
  ));
}
