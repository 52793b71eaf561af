/** Toasts: what was just done, with its undo. They stay 10 s, and as long as they are pointed at or focused. */
import { Check } from 'lucide-react';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { focusScreen } from '../frame/focus-screen.ts';
import { useLanguage } from '../frame/language-context.tsx';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';

const STAYS = 10_000;
const MOST_AT_ONCE = 2;

export interface Toast {
  text: string;
  undo?: () => void;
  /** What was done: its undo is offered no longer than it can be undone. */
  about?: string;
}
interface Shown extends Toast {
  id: number;
}

export interface Toasts {
  show(toast: Toast): void;
  /** It is undone: nothing more is to be said of it. */
  withdraw(about: string): void;
  /** Said by the live region only. */
  announce(text: string): void;
}

const ToastContext = createContext<Toasts>({
  show: () => {},
  withdraw: () => {},
  announce: () => {},
});
export const useToasts = () => useContext(ToastContext);

export function ToastHost(props: { children: ReactNode }) {
  const { t } = useLanguage();
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const next = useRef(0);
  const announce = useCallback(
    (text: string) => setSaid((before) => ({ text, turn: before.turn + 1 })),
    [],
  );
  const show = useCallback(
    (toast: Toast) => {
      next.current += 1;
      const id = next.current;
      setShown((before) => [...before, { ...toast, id }].slice(-MOST_AT_ONCE));
      announce(toast.text);
    },
    [announce],
  );
  const leave = useCallback(
    (id: number) => setShown((before) => before.filter((toast) => toast.id !== id)),
    [],
  );
  const withdraw = useCallback(
    (about: string) => setShown((before) => before.filter((toast) => toast.about !== about)),
    [],
  );
  const toasts = useMemo(() => ({ show, withdraw, announce }), [show, withdraw, announce]);
  return (
    <ToastContext value={toasts}>
      {props.children}
      {/* At the top: below a page as high as the window it would make that page scroll. */}
      <div className="sr" role="status" aria-live="polite" style={{ insetBlockStart: 0 }}>
        <span key={said.turn}>{said.text}</span>
      </div>
      {shown.length > 0 && (
        <section aria-label={t('messages')}>
          <ul className="toasts">
            {shown.map((toast) => (
              <ToastRow key={toast.id} toast={toast} leave={leave} />
            ))}
          </ul>
        </section>
      )}
    </ToastContext>
  );
}

function ToastRow(props: { toast: Shown; leave: (id: number) => void }) {
  const { t } = useLanguage();
  const { toast, leave } = props;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => leave(toast.id), STAYS);
    return () => clearTimeout(timer);
  }, [held, leave, toast.id]);
  return (
    <li
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon of={Check} />
      <span className="grow">{toast.text}</span>
      {toast.undo && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            leave(toast.id);
            focusScreen();
            toast.undo?.();
          }}
        >
          {t('do.undo')}
          <span aria-hidden="true">
            <Kbd>Z</Kbd>
          </span>
        </button>
      )}
    </li>
  );
}
