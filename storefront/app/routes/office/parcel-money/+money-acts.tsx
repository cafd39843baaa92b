import type { OfficeParcel } from '@daulang/commerce/api/orders';
import type { ReactNode } from 'react';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { KeyedForm } from '~/forms/keyed-form';
import { formatMoney, type WireMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeRefundMessages } from '~/i18n/office-refunds';
import { refundField } from './+read-refund';

interface MoneyActsProps {
  parcel: OfficeParcel;
  /** The step that was tried last, and what came of it. */
  tried: { step: string; attempt: Attempt } | null;
}

const leftOf = (paid: WireMoney, refunded: WireMoney): WireMoney => ({
  amount: String(BigInt(paid.amount) - BigInt(refunded.amount)),
  currency: paid.currency,
});

/** What an officer does with a parcel's money: sends some of it back, does not send the parcel, settles at the door. */
export function MoneyActs({ parcel, tried }: MoneyActsProps) {
  const t = useMessages(officeRefundMessages);
  const language = useLanguage();
  const { state, cashDue, paidAt } = parcel;
  const isHere = state === 'to-pack' || state === 'packed';
  const mayRefund = paidAt !== null && state !== 'cancelled';
  const attemptOf = (step: string) => (tried?.step === step ? tried.attempt : null);
  return (
    <div className="mt-3 flex flex-col gap-1" data-money-acts>
      {cashDue && <p className="font-medium">{t.cashDue(formatMoney(cashDue, language))}</p>}
      {cashDue && state === 'delivered' && <CashForm />}
      {cashDue && (state === 'sent' || state === 'delivered') && (
        <Folded title={t.cameBack} text={t.cameBackText} attempt={attemptOf('refused')}>
          <ReasonForm step="refused" name={t.cameBackNow} attempt={attemptOf('refused')} />
        </Folded>
      )}
      {mayRefund && <RefundForm parcel={parcel} attempt={attemptOf('refund')} />}
      {!mayRefund && !cashDue && !isHere && <p>{t.nothing}</p>}
      {isHere && (
        <Folded
          title={t.cancelParcel}
          text={cashDue ? t.cancelUnpaidText : t.cancelParcelText}
          attempt={attemptOf('cancel')}
        >
          <ReasonForm step="cancel" name={t.cancelNow} attempt={attemptOf('cancel')} />
        </Folded>
      )}
    </div>
  );
}

interface FoldedProps {
  title: string;
  text: string;
  /** What was tried with it comes back opened, as what is wrong stands in it. */
  attempt: Attempt | null;
  children: ReactNode;
}

/** Opened first, so that nobody presses it by chance. */
function Folded({ title, text, attempt, children }: FoldedProps) {
  return (
    <details open={attempt !== null}>
      <summary className="min-h-11 cursor-pointer py-2 font-medium">{title}</summary>
      <p>{text}</p>
      {children}
    </details>
  );
}

function CashForm() {
  const t = useMessages(officeRefundMessages);
  const isBusy = useNavigation().state !== 'idle';
  return (
    <KeyedForm>
      <Button name="step" value="cash" kind="second" disabled={isBusy}>
        {t.cashCame}
      </Button>
    </KeyedForm>
  );
}

interface ReasonFormProps {
  step: 'cancel' | 'refused';
  name: string;
  attempt: Attempt | null;
}

function ReasonForm({ step, name, attempt }: ReasonFormProps) {
  const t = useMessages(officeRefundMessages);
  const isBusy = useNavigation().state !== 'idle';
  return (
    <KeyedForm noValidate className="mt-2 flex max-w-lg flex-col gap-3">
      <Field
        {...fieldOf(attempt, '/reason')}
        label={t.reason}
        hint={t.reasonHint}
        autoComplete="off"
        required
      />
      <Button name="step" value={step} kind="second" disabled={isBusy} className="self-start">
        {name}
      </Button>
    </KeyedForm>
  );
}

function RefundForm({ parcel, attempt }: { parcel: OfficeParcel; attempt: Attempt | null }) {
  const t = useMessages(officeRefundMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  const parts = [
    ...parcel.lines.map((line) => ({
      id: line.id,
      name: `${line.quantity} × ${line.title[language]}`,
      refunded: line.refunded,
      left: leftOf(line.total, line.refunded),
    })),
    {
      id: null,
      name: t.ofSending,
      refunded: parcel.shippingRefunded,
      left: leftOf(parcel.shipping, parcel.shippingRefunded),
    },
  ].filter(({ left }) => left.amount !== '0');
  if (parts.length === 0) return null;
  return (
    <Folded title={t.refund} text={t.refundText} attempt={attempt}>
      <KeyedForm noValidate className="mt-2 flex max-w-lg flex-col gap-3">
        {parts.map(({ id, name, refunded, left }) => (
          <Field
            key={id ?? 'shipping'}
            {...fieldOf(attempt, refundField(id))}
            label={name}
            hint={[
              refunded.amount !== '0' && t.refundedOfLine(formatMoney(refunded, language)),
              t.left(formatMoney(left, language)),
            ]
              .filter(Boolean)
              .join(' · ')}
            inputMode="numeric"
            autoComplete="off"
          />
        ))}
        <Field
          {...fieldOf(attempt, '/reason')}
          label={t.reason}
          hint={t.reasonHint}
          autoComplete="off"
          required
        />
        <Button name="step" value="refund" kind="second" disabled={isBusy} className="self-start">
          {t.refundNow}
        </Button>
      </KeyedForm>
    </Folded>
  );
}
