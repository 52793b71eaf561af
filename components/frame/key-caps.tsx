/** Keys as they stand on the keyboard of the language: `Ctrl` is `Strg` on a German one. */
import { Kbd } from '../basics/kbd.tsx';
import { useLanguage } from './language-context.tsx';

const NAMED = {
  Ctrl: 'key.ctrl',
  Shift: 'key.shift',
  Alt: 'key.alt',
  Esc: 'key.esc',
  Enter: 'key.enter',
  Space: 'key.space',
} as const;

const isNamed = (key: string): key is keyof typeof NAMED => Object.hasOwn(NAMED, key);

/** `Alt+P` as a list of what stands on its caps. Chromium on a Mac writes `⌥P` in one piece. */
export function useCaps(): (keys: string) => string[] {
  const { t } = useLanguage();
  return (keys) =>
    keys
      .split('+')
      .filter(Boolean)
      .map((key) => (isNamed(key) ? t(NAMED[key]) : key));
}

/** A shortcut as key caps, written in the code as the browser writes it: `Ctrl+Enter`. */
export function KeyCaps(props: { keys: string; className?: string | undefined }) {
  const caps = useCaps();
  return (
    <span className={props.className ?? 'caps'} dir="ltr">
      {caps(props.keys).map((key) => (
        <Kbd key={key} always>
          {key}
        </Kbd>
      ))}
    </span>
  );
}
