import type { ActCard } from '@daulang/commerce/api/office';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { ActButtons } from '../+act-buttons';
import { FailureWords } from '../+failure-words';

/** One act: what it does, where it stands, and the way to sign it. */
export function ActRow({ act }: { act: ActCard }) {
  const t = useMessages(officeMessages);
  const language = useLanguage();
  const states = {
    signing: t.actSigning,
    submitted: t.actSubmitted,
    recorded: t.actRecorded,
    final: t.actFinal,
    failed: t.actFailed,
    expired: t.actExpired,
    cancelled: t.actCancelled,
  };
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line py-3" data-act={act.kind}>
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">{act.summary[language]}</p>
        <p className="text-sm text-quiet">{formatMoment(act.createdAt, language)}</p>
        {act.state === 'signing' && act.deadlineAt && (
          <p className="text-sm text-quiet">{t.signBy(formatMoment(act.deadlineAt, language))}</p>
        )}
        {act.failure && (
          <p className="text-sm text-withdrawn">
            <FailureWords code={act.failure} />
          </p>
        )}
      </div>
      <p data-act-state={act.state}>
        {states[act.state]}
        <span className="block text-sm text-quiet tabular-nums">
          {t.signaturesOf(act.signatures.have, act.signatures.need)}
        </span>
      </p>
      {act.state === 'signing' && <ActButtons actId={act.id} isCancellable={act.isCancellable} />}
    </li>
  );
}
