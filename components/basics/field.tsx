/** A labelled field, and the inputs that go into it. Hint and error are tied to the input for screen readers. */
import { TriangleAlert } from 'lucide-react';
import { type ComponentProps, createContext, type ReactNode, useContext, useId } from 'react';
import { Icon } from './icon.tsx';

const FieldContext = createContext<{ id?: string; describedBy?: string; invalid?: boolean }>({});

export function Field(props: {
  label: string;
  hint?: ReactNode;
  error?: string | null;
  children: ReactNode;
}) {
  const id = useId();
  const hint = props.hint ? `${id}-hint` : null;
  const fault = props.error ? `${id}-fault` : null;
  const describedBy = [hint, fault].filter((part) => part !== null).join(' ');
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {props.label}
      </label>
      <FieldContext value={{ id, ...(describedBy ? { describedBy } : {}), invalid: !!props.error }}>
        {props.children}
      </FieldContext>
      {hint && (
        <p className="hint" id={hint}>
          {props.hint}
        </p>
      )}
      {fault && (
        <p className="fault" id={fault} role="alert">
          <Icon of={TriangleAlert} size={14} />
          <span>{props.error}</span>
        </p>
      )}
    </div>
  );
}

/** What an input inside a `Field` takes over from it. */
function useField() {
  const field = useContext(FieldContext);
  return {
    ...(field.id ? { id: field.id } : {}),
    ...(field.describedBy ? { 'aria-describedby': field.describedBy } : {}),
    ...(field.invalid ? { 'aria-invalid': true as const } : {}),
  };
}

export function TextInput(props: ComponentProps<'input'>) {
  return (
    <input type="text" dir="auto" autoComplete="off" {...useField()} {...props} className="input" />
  );
}

/**
 * For amounts: the figures stay left-to-right and stand at the right; `unit` is shown after them. Hours have words of the
 * language between them, and `dir="auto"`.
 */
export function NumberInput(props: ComponentProps<'input'> & { unit?: string }) {
  const { unit, ...rest } = props;
  return (
    <span className="input">
      <input
        type="text"
        inputMode="decimal"
        dir="ltr"
        autoComplete="off"
        {...useField()}
        {...rest}
        className="num"
      />
      {unit && <span className="muted small">{unit}</span>}
    </span>
  );
}

export function DayInput(props: ComponentProps<'input'>) {
  return <input {...useField()} {...props} type="date" className="input" />;
}

export function TextArea(props: ComponentProps<'textarea'>) {
  return <textarea dir="auto" rows={3} {...useField()} {...props} className="input" />;
}

export interface SelectOption<V extends string> {
  value: V;
  label: string;
}

export function Select<V extends string>(
  props: Omit<ComponentProps<'select'>, 'value' | 'onChange'> & {
    value: V;
    options: readonly SelectOption<V>[];
    onChange: (value: V) => void;
  },
) {
  const { value, options, onChange, ...rest } = props;
  return (
    <select
      {...useField()}
      {...rest}
      className="input"
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

export function Checkbox(props: {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        className="check"
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}
