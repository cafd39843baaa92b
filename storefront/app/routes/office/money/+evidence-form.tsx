import type { MoneyTask } from '@daulang/commerce/api/money-tasks';
import { FileText } from 'lucide-react';
import { useNavigation } from 'react-router';
import { Button, buttonClass } from '~/components/button';
import type { Attempt } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { useMessages } from '~/i18n/messages';
import { orderMoneyMessages } from '~/i18n/order-money';

interface EvidenceFormProps {
  task: MoneyTask;
  attempt: Attempt | null;
}

/** What speaks for the cooperative: to be read first, and sent to the bank once. */
export function EvidenceForm({ task: { orderCode, evidence }, attempt }: EvidenceFormProps) {
  const t = useMessages(orderMoneyMessages);
  const isBusy = useNavigation().state !== 'idle';
  return (
    <div className="mt-3 flex flex-col gap-3" data-evidence={evidence ?? 'unsent'}>
      <p role="status" className="font-medium empty:hidden">
        {evidence === 'waiting' && t.evidenceWaiting}
        {evidence === 'sent' && t.evidenceSent}
        {evidence === 'refused' && t.evidenceRefused}
      </p>
      <FormTrouble attempt={attempt} />
      <a
        href={`/api/v1/office/orders/${orderCode}/evidence.pdf`}
        className={buttonClass('second', 'self-start')}
      >
        <FileText aria-hidden size={20} strokeWidth={1.5} />
        {t.evidenceFile}
      </a>
      {(evidence === null || evidence === 'refused') && (
        <KeyedForm className="flex flex-col gap-2">
          <input type="hidden" name="order" value={orderCode} />
          <p className="text-sm text-quiet">{t.sendEvidenceText}</p>
          <Button disabled={isBusy} className="self-start">
            {t.sendEvidence}
          </Button>
        </KeyedForm>
      )}
    </div>
  );
}
