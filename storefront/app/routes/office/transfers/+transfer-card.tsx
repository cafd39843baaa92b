import type { UnmatchedTransferList } from '@daulang/commerce/api/transfers';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { Price } from '~/components/price';
import { Facts } from '~/components/workplace/facts';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeTransferMessages } from '~/i18n/office-transfers';

interface TransferCardProps {
  transfer: UnmatchedTransferList['transfers'][number];
  attempt: Attempt | null;
}

/** Money that fits no order: what is known of it, the orders it may be for, and what else can be done. */
export function TransferCard({ transfer, attempt }: TransferCardProps) {
  const t = useMessages(officeTransferMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  const { id, amount, content, reference, happenedAt, likely } = transfer;
  const isAside = attempt !== null && '/note' in attempt.typed;
  return (
    <li className="rounded-card border border-line bg-raised p-4" data-transfer-of={amount.amount}>
      <Price money={amount} className="text-lg font-bold" />
      <Facts
        facts={[
          [t.content, content],
          [t.reference, reference],
          [t.cameAt, formatMoment(happenedAt, language)],
        ]}
      />
      <div className="mt-4 flex flex-col gap-4">
        <FormTrouble attempt={attempt} />
        {likely.length > 0 && (
          <KeyedForm>
            <Hidden id={id} />
            <p className="mb-2">{t.likely}</p>
            <div className="flex flex-wrap gap-3">
              {likely.map((code) => (
                <Button key={code} kind="second" name="/orderCode" value={code} disabled={isBusy}>
                  {t.matchTo(code)}
                </Button>
              ))}
            </div>
          </KeyedForm>
        )}
        <KeyedForm noValidate className="flex max-w-lg flex-col gap-3">
          <Hidden id={id} />
          <Field
            {...fieldOf(attempt, '/orderCode')}
            label={t.otherOrder}
            hint={t.otherOrderHint}
            autoComplete="off"
            required
          />
          <Button kind={likely.length > 0 ? 'quiet' : 'second'} disabled={isBusy} className="self-start">
            {t.match}
          </Button>
        </KeyedForm>
        <details open={isAside}>
          <summary className="min-h-11 cursor-pointer py-2 font-medium">{t.notForOrder}</summary>
          <KeyedForm noValidate className="flex max-w-lg flex-col gap-3">
            <Hidden id={id} />
            <Field {...fieldOf(attempt, '/note')} label={t.note} hint={t.noteHint} required />
            <Button name="intent" value="aside" kind="second" disabled={isBusy} className="self-start">
              {t.setAside}
            </Button>
          </KeyedForm>
        </details>
      </div>
    </li>
  );
}

const Hidden = ({ id }: { id: string }) => <input type="hidden" name="transfer" value={id} />;
