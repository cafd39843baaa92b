import type { PaybackList } from '@daulang/commerce/api/transfers';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeTransferMessages } from '~/i18n/office-transfers';

interface PaybackStepsProps {
  payback: PaybackList['paybacks'][number];
  /** Of the account and the amount on this page. */
  digest: string;
  maySend: boolean;
  attempt: Attempt | null;
}

/** Who proposed it, and what its reader can do: propose it, or send it and say so. */
export function PaybackSteps({ payback, digest, maySend, attempt }: PaybackStepsProps) {
  const { needsTwo, proposal } = payback;
  const t = useMessages(officeTransferMessages);
  const language = useLanguage();
  const isProposed = proposal?.holds ?? false;
  const canSend = maySend && (!needsTwo || (isProposed && !proposal?.isMine));
  return (
    <div className="mt-3 flex max-w-lg flex-col gap-3">
      {needsTwo && <p>{t.needsTwo}</p>}
      {!maySend && <p>{t.treasurerSends}</p>}
      {proposal && (
        <p className="text-sm text-quiet">
          {t.proposedBy(proposal.displayName ?? t.somebody, formatMoment(proposal.at, language))}{' '}
          {!proposal.holds && t.proposalVoid}
          {proposal.holds && !canSend && t.waitsForAnother}
        </p>
      )}
      <Replaced proposals={payback.replaced} />
      <FormTrouble attempt={attempt} />
      {!canSend && !isProposed && <ProposeForm id={payback.id} digest={digest} />}
      {canSend && <SentForm id={payback.id} digest={digest} attempt={attempt} />}
    </div>
  );
}

/** What stood there before: who changes their mind, or the account, is seen. */
function Replaced({ proposals }: { proposals: PaybackList['paybacks'][number]['replaced'] }) {
  const t = useMessages(officeTransferMessages);
  const language = useLanguage();
  if (proposals.length === 0) return null;
  return (
    <ul className="text-sm text-quiet">
      {proposals.map(({ displayName, at, isForThis }) => (
        <li key={at}>
          {t.proposedBefore(displayName ?? t.somebody, formatMoment(at, language))}{' '}
          {!isForThis && t.forAnother}
        </li>
      ))}
    </ul>
  );
}

function ProposeForm({ id, digest }: { id: string; digest: string }) {
  const t = useMessages(officeTransferMessages);
  const isBusy = useNavigation().state !== 'idle';
  return (
    <KeyedForm className="flex flex-col gap-3">
      <input type="hidden" name="payback" value={id} />
      <input type="hidden" name="intent" value="propose" />
      <input type="hidden" name="/digest" value={digest} />
      <p className="text-sm text-quiet">{t.proposeText}</p>
      <Button disabled={isBusy} className="self-start">
        {t.propose}
      </Button>
    </KeyedForm>
  );
}

interface SentFormProps {
  id: string;
  digest: string;
  attempt: Attempt | null;
}

function SentForm({ id, digest, attempt }: SentFormProps) {
  const t = useMessages(officeTransferMessages);
  const isBusy = useNavigation().state !== 'idle';
  return (
    <KeyedForm noValidate className="flex flex-col gap-3">
      <input type="hidden" name="payback" value={id} />
      <input type="hidden" name="/digest" value={digest} />
      <Field
        {...fieldOf(attempt, '/reference')}
        label={t.sentReference}
        hint={t.sentReferenceHint}
        autoComplete="off"
        required
      />
      <Button disabled={isBusy} className="self-start">
        {t.reportSent}
      </Button>
    </KeyedForm>
  );
}
