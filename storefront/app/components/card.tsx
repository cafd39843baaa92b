import type { ReactNode } from 'react';

/** Raised paper with a hairline: what belongs together. */
export function Card({ className = '', children }: { className?: string; children: ReactNode }) {
  return <div className={`rounded-card border border-line bg-raised ${className}`}>{children}</div>;
}
