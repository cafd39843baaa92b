import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';

type NoticeKind = 'info' | 'done' | 'attention';

const looks = {
  info: { Icon: Info, className: 'border-unknown bg-unknown-soft text-ink', icon: 'text-unknown' },
  done: { Icon: CircleCheck, className: 'border-genuine bg-genuine-soft text-ink', icon: 'text-genuine' },
  attention: { Icon: CircleAlert, className: 'border-closer bg-closer-soft text-ink', icon: 'text-closer' },
};

export interface NoticeProps {
  kind?: NoticeKind;
  title?: string;
  /** `alert` interrupts a screen reader: for what went wrong just now. */
  role?: 'alert' | 'status';
  children?: ReactNode;
}

/** Something the reader should know, with icon and words, never by colour alone. */
export function Notice({ kind = 'info', title, role, children }: NoticeProps) {
  const { Icon, className, icon } = looks[kind];
  return (
    <div role={role} className={`flex gap-3 rounded-card border-l-4 px-4 py-3 ${className}`}>
      <Icon aria-hidden size={22} strokeWidth={1.5} className={`mt-0.5 shrink-0 ${icon}`} />
      <div className="min-w-0">
        {title && <p className="font-medium">{title}</p>}
        {children}
      </div>
    </div>
  );
}
