import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';

export type ButtonKind = 'main' | 'second' | 'quiet';

const shape =
  'inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-card px-5 py-2 font-medium ' +
  'no-underline [overflow-wrap:normal] transition-colors duration-150 cursor-pointer disabled:cursor-not-allowed disabled:opacity-55';

const kinds: Record<ButtonKind, string> = {
  main: 'bg-press text-on-press hover:bg-press-strong hover:text-on-press',
  second: 'border border-edge bg-raised text-press hover:border-press hover:bg-press-soft',
  quiet: 'text-press underline hover:bg-press-soft',
};

/** The look of what can be pressed; at least 44 px each way. */
export function buttonClass(kind: ButtonKind = 'main', extra = ''): string {
  return `${shape} ${kinds[kind]} ${extra}`;
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: ButtonKind;
  children: ReactNode;
}

export function Button({ kind = 'main', className = '', type = 'submit', ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass(kind, className)} {...rest} />;
}

/** A link that looks like a button: it goes somewhere, it does not act. */
export function ButtonLink({ kind = 'main', className = '', ...rest }: LinkProps & { kind?: ButtonKind }) {
  return <Link className={buttonClass(kind, String(className))} {...rest} />;
}
