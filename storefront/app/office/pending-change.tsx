import type { ActCard } from '@daulang/commerce/api/office';
import { Form, useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Notice } from '~/components/notice';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';

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

/** The two ways on for an act that waits: sign it, or give it up. */
export function ActButtons({ actId, isCancellable = true }: { actId: string; isCancellable?: boolean }) {
  const t = useMessages(officeMessages);
  const isBusy = useNavigation().state !== 'idle';
  return (
    <Form method="post" className="flex flex-wrap gap-3">
      <input type="hidden" name="act" value={actId} />
      <Button name="intent" value="sign" disabled={isBusy}>
        {t.sign}
      </Button>
      {isCancellable && (
        <Button name="intent" value="cancel" kind="quiet" disabled={isBusy}>
          {t.actCancel}
        </Button>
      )}
    </Form>
  );
}
