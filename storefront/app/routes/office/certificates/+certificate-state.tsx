import type { OfficeCertificateList } from '@daulang/commerce/api/office';
import { CircleCheck, CirclePause, CircleX } from 'lucide-react';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';

export type OfficeCertificate = OfficeCertificateList['items'][number];

/** Valid, suspended or withdrawn: with a word and an icon, never by colour alone. */
export function CertificateStateLine({ state }: { state: OfficeCertificate['state'] }) {
  const t = useMessages(officeMessages);
  const looks = {
    active: { Icon: CircleCheck, color: 'text-genuine', words: t.stateActive },
    suspended: { Icon: CirclePause, color: 'text-closer', words: t.stateSuspended },
    withdrawn: { Icon: CircleX, color: 'text-withdrawn', words: t.stateWithdrawn },
  };
  const { Icon, color, words } = looks[state];
  return (
    <span data-certificate-state={state} className={`inline-flex items-center gap-1.5 font-medium ${color}`}>
      <Icon aria-hidden size={20} strokeWidth={1.5} className="shrink-0" />
      {words}
    </span>
  );
}
