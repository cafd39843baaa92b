import type { cooperativeList } from '@daulang/commerce/api/office';
import { formatNumber } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { ScrollingTable } from '~/components/workplace/scrolling-table';

type Cooperatives = ReturnType<typeof cooperativeList.parse>['cooperatives'];

/** Every cooperative as the register knows it. */
export function CooperativeTable({ cooperatives }: { cooperatives: Cooperatives }) {
  const t = useMessages(officeMessages);
  const language = useLanguage();
  const states = {
    proposed: t.cooperativeProposed,
    active: t.cooperativeActive,
    suspended: t.cooperativeSuspended,
    closed: t.cooperativeClosed,
  };
  return (
    <ScrollingTable
      label={t.cooperatives}
      heads={[t.cooperativeNumber, t.cooperative, t.state, t.signers, t.certificatesCount]}
    >
      {byNumber(cooperatives).map((cooperative) => (
        <tr key={cooperative.id}>
          <td className="tabular-nums">{cooperative.cooperativeNumber ?? '–'}</td>
          <td className="min-w-56">{cooperative.name[language]}</td>
          <td className="whitespace-nowrap">{states[cooperative.state]}</td>
          <td className="whitespace-nowrap">{t.thresholdOf(cooperative.threshold, cooperative.signers)}</td>
          <td className="tabular-nums">{formatNumber(cooperative.certificates, language)}</td>
        </tr>
      ))}
    </ScrollingTable>
  );
}

/** In the order of the register; those it does not know yet stand last. */
function byNumber(cooperatives: Cooperatives): Cooperatives {
  const place = ({ cooperativeNumber }: Cooperatives[number]) =>
    cooperativeNumber === null ? Infinity : Number(cooperativeNumber);
  return cooperatives.toSorted((a, b) => place(a) - place(b));
}
