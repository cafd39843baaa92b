import type { VerdictClass } from '@daulang/protocol/verdict';
import {
  BadgeCheck,
  CircleOff,
  CirclePause,
  CircleQuestionMark,
  CloudOff,
  type LucideIcon,
  MapPinOff,
  PackageCheck,
  Replace,
  Scale,
  SearchX,
  Timer,
  TriangleAlert,
  Unlink,
  ZoomIn,
} from 'lucide-react';

const icons: Record<VerdictClass | 'mistyped', LucideIcon> = {
  altered: TriangleAlert,
  'not-ours': SearchX,
  withdrawn: CircleOff,
  replaced: Replace,
  suspended: CirclePause,
  'issuer-in-doubt': Scale,
  'lost-or-stolen': MapPinOff,
  'code-mismatch': Unlink,
  'cannot-check': CloudOff,
  'not-final': Timer,
  'look-closer': ZoomIn,
  'object-genuine': PackageCheck,
  'certificate-genuine': BadgeCheck,
  mistyped: CircleQuestionMark,
};

/** A symbol for each of these classes, so that the phone's check can change the icon with the headline. */
export function VerdictSymbols({ names }: { names: readonly (keyof typeof icons)[] }) {
  return (
    <svg width="0" height="0" aria-hidden="true">
      {names.map((name) => {
        const Icon = icons[name];
        return (
          <symbol key={name} id={`verdict-icon-${name}`} viewBox="0 0 24 24">
            <Icon strokeWidth={1.5} />
          </symbol>
        );
      })}
    </svg>
  );
}
