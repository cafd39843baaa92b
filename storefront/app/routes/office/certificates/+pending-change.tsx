import type { ActCard } from '@daulang/commerce/api/office';
import { Notice } from '~/components/notice';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { ActButtons } from '../+act-buttons';

/** A change of this certificate's state that is not finished: what it is, where it stands, and how to end it. */
export function PendingChange({ act }: { act: ActCard }) {
  const t = useMessages(officeMessages);
  const language = useLanguage();
  const isWaiting = act.state === 'signing';
  return (
    <section className="mt-8" data-pending-act={act.state}>
      <h2 className="mb-3 text-xl">{t.pendingTitle}</h2>
      <Notice kind="attention" title={act.summary[language]}>
        <p>
          {isWaiting ? t.actSigning : t.actSubmitted},{' '}
          {t.signaturesOf(act.signatures.have, act.signatures.need)}
        </p>
        {isWaiting && act.deadlineAt && <p>{t.signBy(formatMoment(act.deadlineAt, language))}</p>}
        <p>{isWaiting ? t.pendingText : t.pendingOnItsWay}</p>
      </Notice>
      {isWaiting && (
        <div className="mt-3">
          <ActButtons actId={act.id} />
        </div>
      )}
    </section>
  );
}
