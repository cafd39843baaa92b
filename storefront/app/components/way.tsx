import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A link that stands alone, high enough for a thumb. */
export function Way({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className="inline-flex min-h-11 items-center">
      {children}
    </Link>
  );
}
