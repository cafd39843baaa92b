import type { Quote } from '@daulang/commerce/api/quotes';
import type { Province } from '@daulang/commerce/api/places';
import { type ReactNode, useEffect, useRef } from 'react';
import { Form, Link, useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { Notice } from '~/components/notice';
import { type Attempt, fieldOf, unplaced } from '~/forms/attempt';
import type { CartPlace } from '~/cart/cart-place';
import { FormTrouble } from '~/forms/form-trouble';
import { cartMessages } from '~/i18n/cart';
import { formatMoney, type WireMoney } from '~/i18n/format';
import { depositMessages } from '~/i18n/deposit';
import { giftVoucherMessages } from '~/i18n/gift-voucher';
import { useLanguage, useMessages } from '~/i18n/messages';
import { AbroadFields } from './+abroad-fields';
import { AddressFields } from './+address-fields';
import { CountryChoice } from './+country-choice';
import { GiftFields } from './+gift-fields';
import { PickUpChoice } from './+pick-up-choice';
import { WishedDays } from './+wished-days';
import { ChargeChoice } from './+charge-choice';
import { DepositChoice } from './+deposit-choice';
import { PaymentChoice } from './+payment-choice';
import type { WardOffer } from '~/components/ward-field/ward-offer';

/** What came of the last try, when there was one. */
export interface CheckoutAttempt extends Attempt {
  /** Somebody else was faster: the cart wants more than there is. */
  isShort: boolean;
  newTotal: WireMoney | null;
  /** Wards to choose one of. */
  offer: WardOffer | null;
  /** The one that was chosen; null for Vietnam. */
  country: string | null;
}

export interface CheckoutFormProps {
  quote: Quote;
  provinces: Province[];
  countryNames: Readonly<Record<string, string>>;
  idempotencyKey: string;
  attempt: CheckoutAttempt | null;
  /** Hears where the cart goes now. */
  onPlace: (place: Partial<CartPlace>) => void;
}

export function CheckoutForm({
  quote,
  provinces,
  countryNames,
  idempotencyKey,
  attempt,
  onPlace,
}: CheckoutFormProps) {
  const t = useMessages(cartMessages);
  const isAllFetched = quote.parcels.every(({ isFetched }) => isFetched);
  const { paysAll } = useMessages(giftVoucherMessages);
  const isPaid = quote.toPay.amount === '0';
  const isSending = useNavigation().state === 'submitting';
  const wiring = (pointer: string) => ({ ...fieldOf(attempt, pointer), required: true });
  return (
    // `noValidate`: our own sentences stand at the fields, in the page's language.
    <Form method="post" noValidate className="group/pay flex flex-col gap-8">
      {/* What Enter presses: the first button, which would else be the one that shows wards. */}
      <button hidden />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <input type="hidden" name="/address/countryCode" value="VN" />
      <input type="hidden" name="seenTotal" value={quote.total.amount} />
      <input type="hidden" name="seenToPay" value={quote.toPay.amount} />
      <input type="hidden" name="seenReadyBy" value={lastReadyBy(quote)} />
      {attempt && <Outcome attempt={attempt} />}
      <Group title={t.contact}>
        <Field {...wiring('/buyer/name')} label={t.name} autoComplete="name" />
        <Field
          {...wiring('/buyer/email')}
          label={t.email}
          hint={t.emailHint}
          type="email"
          autoComplete="email"
        />
        <Field {...wiring('/buyer/phone')} label={t.phone} hint={t.phoneHint} type="tel" autoComplete="tel" />
        <GiftFields attempt={attempt} />
      </Group>
      <PickUpChoice quote={quote} onChange={(slugs) => onPlace({ pickUp: slugs.join() || null })} />
      <Group
        title={t.address}
        {...(quote.countries.length === 0 && { note: t.addressNote })}
        isHidden={isAllFetched}
      >
        {/* Which of the two is shown is the country's affair alone, so also where there are no scripts. */}
        <div className="group/place flex flex-col gap-4">
          <CountryChoice
            quote={quote}
            names={countryNames}
            chosen={attempt?.country ?? 'VN'}
            onChange={(code) => onPlace({ countryCode: code })}
          />
          <div className="flex flex-col gap-4 group-has-[select[name=country]_option:checked:not([value=VN])]/place:hidden">
            <AddressFields
              provinces={provinces}
              onProvince={(code) => onPlace({ provinceCode: code || null })}
              attempt={attempt}
              offer={attempt?.offer ?? null}
              isOnlyAsked={attempt !== null && isOnlyAsked(attempt)}
            />
          </div>
          <div className="hidden flex-col gap-4 group-has-[select[name=country]_option:checked:not([value=VN])]/place:flex">
            <AbroadFields attempt={attempt} />
          </div>
        </div>
      </Group>
      <WishedDays quote={quote} attempt={attempt} />
      <Group title={t.payment}>
        {isPaid ? (
          <>
            <p>{paysAll}</p>
            {/* Asked for, and not used. */}
            <input type="hidden" name="/payment" value={quote.rails[0] ?? 'card'} />
          </>
        ) : (
          <div className="group/payment flex flex-col gap-4">
            <DepositChoice quote={quote} attempt={attempt} />
            <PaymentChoice rails={quote.rails} attempt={attempt} />
            <ChargeChoice quote={quote} attempt={attempt} />
          </div>
        )}
        <Button disabled={isSending} className="w-full sm:w-auto sm:self-start sm:px-8">
          <PlaceWords quote={quote} />
        </Button>
      </Group>
    </Form>
  );
}

/** What is paid by pressing it, of which the choice above decides, also without scripts. */
function PlaceWords({ quote: { toPay, deposit } }: { quote: Quote }) {
  const t = useMessages(cartMessages);
  const { placeWithDeposit } = useMessages(depositMessages);
  const language = useLanguage();
  const whole = t.placeOrder(formatMoney(toPay, language));
  if (!deposit) return whole;
  return (
    <>
      <span className="group-has-[input[name='/deposit']:checked:not([value=''])]/pay:hidden">{whole}</span>
      <span className="hidden group-has-[input[name='/deposit']:checked:not([value=''])]/pay:inline">
        {placeWithDeposit(formatMoney(deposit, language))}
      </span>
    </>
  );
}

/** The last day of what is made to order; empty where nothing is. */
const lastReadyBy = ({ parcels }: Quote): string =>
  parcels
    .flatMap(({ lines }) => lines.flatMap(({ readyBy }) => readyBy ?? []))
    .sort()
    .at(-1) ?? '';

/** Nothing went wrong: the buyer asked which wards there are. */
const isOnlyAsked = ({ errors, problem, offer }: CheckoutAttempt) =>
  offer !== null && errors.length === 0 && problem === null;

/** Says what to mend, and takes a keyboard there. */
function Outcome({ attempt }: { attempt: CheckoutAttempt }) {
  const t = useMessages(cartMessages);
  const language = useLanguage();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOnlyAsked(attempt)) notice.current?.focus();
  }, [attempt]);
  const wrong = attempt.errors.length - unplaced(attempt).length;
  return (
    <div ref={notice} tabIndex={-1}>
      {wrong > 0 && (
        <Notice kind="attention" role="alert" title={t.mendTitle}>
          <p>{t.mendText(wrong)}</p>
        </Notice>
      )}
      {attempt.newTotal && (
        <Notice kind="attention" role="alert" title={t.newTotalTitle}>
          <p>{t.newTotalText(formatMoney(attempt.newTotal, language))}</p>
        </Notice>
      )}
      {attempt.isShort && (
        <Notice kind="attention" role="alert" title={t.justGoneTitle}>
          <p>{t.justGoneText}</p>
          <Link to={`/${language}/cart`} className="inline-flex min-h-11 items-center">
            {t.changeCart}
          </Link>
        </Notice>
      )}
      {!attempt.isShort && <FormTrouble attempt={attempt} />}
    </div>
  );
}

interface GroupProps {
  title: string;
  note?: string;
  /** What was filled in stays, should it be shown again. */
  isHidden?: boolean;
  children: ReactNode;
}

function Group({ title, note, isHidden = false, children }: GroupProps) {
  return (
    <fieldset className={isHidden ? 'hidden' : 'flex flex-col gap-4'}>
      <legend className="mb-3 text-xl font-bold">{title}</legend>
      {note && <p className="-mt-2 text-quiet">{note}</p>}
      {children}
    </fieldset>
  );
}
