import type { OfficeKeys } from '@daulang/commerce/api/office';
import { formatDay } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { DemoBadge } from './+demo-badge';
import { ScrollingTable } from '~/components/workplace/scrolling-table';

/** Who holds keys of this cooperative. */
export function KeyTable({ keys }: { keys: OfficeKeys['keys'] }) {
  const t = useMessages(officeMessages);
  const language = useLanguage();
  const states = { proposed: t.keyProposed, active: t.keyActive, closed: t.keyClosed };
  return (
    <ScrollingTable label={t.keysTitle} heads={[t.keyOwner, t.keyKind, t.keyState, t.keySince]}>
      {keys.map((key) => (
        <tr key={key.id}>
          <td className="min-w-44">
            {key.owner} {key.isDemo && <DemoBadge />}
          </td>
          <td className="whitespace-nowrap">{key.kind === 'signer' ? t.kindSigner : t.kindMaker}</td>
          <td data-key-state={key.state} className="whitespace-nowrap">
            {states[key.state]}
          </td>
          <td className="whitespace-nowrap">{formatDay(key.createdAt, language)}</td>
        </tr>
      ))}
    </ScrollingTable>
  );
}
