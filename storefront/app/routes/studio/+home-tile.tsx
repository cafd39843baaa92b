import type { LucideIcon } from 'lucide-react';
import { Link } from 'react-router';

export interface HomeTileProps {
  to: string;
  Icon: LucideIcon;
  label: string;
  hint: string;
  /** The one thing that is done most. */
  isMain?: boolean;
}

/** A tile as large as a palm. */
export function HomeTile({ to, Icon, label, hint, isMain = false }: HomeTileProps) {
  const look = isMain
    ? 'bg-press text-on-press hover:bg-press-strong hover:text-on-press'
    : 'border border-edge bg-raised text-ink hover:border-press hover:bg-press-soft hover:text-ink';
  return (
    <li>
      <Link
        to={to}
        className={`flex min-h-28 items-center gap-4 rounded-card p-5 no-underline sm:min-h-48 sm:flex-col sm:items-start sm:justify-between ${look}`}
      >
        <Icon aria-hidden size={44} strokeWidth={1.5} className="shrink-0" />
        <span>
          <span className="block text-2xl leading-tight font-bold">{label}</span>
          <span className={isMain ? '' : 'text-quiet'}>{hint}</span>
        </span>
      </Link>
    </li>
  );
}
