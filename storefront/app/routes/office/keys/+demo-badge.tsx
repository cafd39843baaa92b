import { TriangleAlert } from 'lucide-react';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';

/** Marks a key that no device protects. */
export function DemoBadge() {
  const t = useMessages(officeMessages);
  return (
    <span className="inline-flex items-center gap-1 rounded-card bg-closer-soft px-2 text-sm font-medium whitespace-nowrap text-closer">
      <TriangleAlert aria-hidden size={16} strokeWidth={1.5} className="shrink-0" />
      {t.keyDemo}
    </span>
  );
}
