import type { InspectionQueue } from '@daulang/commerce/api/office';
import { useState } from 'react';
import { pictureUrl } from '~/components/picture';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { studioMessages } from '~/i18n/studio';
import { roleName } from '~/piece/photograph-roles';

/** The photographs of a piece: one large, the others to choose from. */
export function InspectionPhotographs({ piece }: { piece: InspectionQueue['items'][number] }) {
  const t = useMessages(officeMessages);
  const roles = useMessages(studioMessages);
  const [chosen, setChosen] = useState(0);
  const shown = piece.photographs[chosen] ?? piece.photographs[0];
  if (!shown) return <div className="aspect-[4/5] rounded-card bg-press-soft" />;
  return (
    <section aria-label={t.photographs}>
      <img
        src={pictureUrl(shown.cid, 960, 'webp')}
        alt={t.photographOf(roleName(shown.role, roles))}
        width={shown.width}
        height={shown.height}
        className="aspect-[4/5] max-h-[70vh] w-full rounded-card bg-press-soft object-contain"
      />
      {piece.photographs.length > 1 && (
        <ul className="mt-3 flex gap-3">
          {piece.photographs.map(({ cid, role }, nth) => (
            <li key={cid}>
              <button
                type="button"
                aria-pressed={nth === chosen}
                onClick={() => setChosen(nth)}
                className="cursor-pointer rounded-card border-2 border-transparent aria-pressed:border-press"
              >
                <img
                  src={pictureUrl(cid, 320, 'webp')}
                  alt={t.photographOf(roleName(role, roles))}
                  width={80}
                  height={100}
                  className="h-25 w-20 rounded-card object-cover"
                />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
