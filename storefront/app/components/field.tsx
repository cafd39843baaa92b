import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { CircleAlert } from 'lucide-react';

interface Labelled {
  label: string;
  /** A line under the label that helps before anything goes wrong. */
  hint?: string;
  /** What is wrong with this field, in words; it is announced with the field. */
  error?: string | undefined;
}

/**
 * What is pasted is not cut to the length that its schema allows: half a reason would be signed for ever, and letters in
 * pieces (NFD) are more before they are made plain. The schema says what is too long; this only keeps the form so small
 * that it arrives.
 */
const MOST_TYPED = 4_000;

const box =
  'w-full min-w-0 min-h-11 rounded-card border bg-raised px-3 py-2 text-ink placeholder:text-quiet ' +
  'aria-invalid:border-2 aria-invalid:border-closer';

export function Field({
  label,
  hint,
  error,
  className = '',
  ...input
}: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Around label={label} hint={hint} error={error} className={className}>
      {(wiring) => <input className={`${box} border-edge`} maxLength={MOST_TYPED} {...input} {...wiring} />}
    </Around>
  );
}

export function TextArea({
  label,
  hint,
  error,
  className = '',
  ...input
}: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Around label={label} hint={hint} error={error} className={className}>
      {(wiring) => (
        <textarea rows={3} className={`${box} border-edge`} maxLength={MOST_TYPED} {...input} {...wiring} />
      )}
    </Around>
  );
}

export function Select({
  label,
  hint,
  error,
  className = '',
  children,
  ...select
}: Labelled & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Around label={label} hint={hint} error={error} className={className}>
      {(wiring) => (
        <select className={`${box} border-edge`} {...select} {...wiring}>
          {children}
        </select>
      )}
    </Around>
  );
}

interface Wiring {
  id: string;
  'aria-invalid': boolean | undefined;
  'aria-describedby': string | undefined;
}

function Around(props: Labelled & { className: string; children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const { label, hint, error, className, children } = props;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const wiring = {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy || undefined,
  };
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-quiet">
          {hint}
        </p>
      )}
      {children(wiring)}
      <FieldProblem id={`${id}-error`} text={error} />
    </div>
  );
}

/** What is wrong, at the field or the group of fields that it is about; nothing where nothing is. */
export function FieldProblem({ id, text }: { id?: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm font-medium text-closer">
      <CircleAlert aria-hidden size={18} strokeWidth={1.5} className="mt-0.5 shrink-0" />
      {text}
    </p>
  );
}
