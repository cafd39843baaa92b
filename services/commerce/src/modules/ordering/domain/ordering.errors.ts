import { moneyToWire, type MoneyWire } from '../../../../api/money.js';
import type { OrderState } from '../../../../api/orders.js';
import type { Rail } from '../../../../api/payments.js';
import type { Bilingual } from '../../../../api/text.js';
import { DomainError } from '../../../kernel/errors.js';
import type { Money } from '../../../kernel/money.js';
import { dayBegins } from '../../../kernel/day.js';
import { writtenDate } from '../../../kernel/written.js';

/** No order under this link. */
export class OrderNotFound extends DomainError<object> {
  constructor() {
    super('ordering.order-not-found', {});
  }
}

/** No order has this code and this telephone; which of them is wrong is not said. */
export class NoOrderOfPhone extends DomainError<object> {
  constructor() {
    super('ordering.no-order-of-phone', {});
  }
}

/** No cart under this secret: never there, or forgotten. */
export class CartNotFound extends DomainError<object> {
  constructor() {
    super('ordering.cart-not-found', {});
  }
}

/** There is no room for one more product. */
export class CartFull extends DomainError<{ most: number }> {
  constructor(details: { most: number }) {
    super('ordering.cart-full', details);
  }
}

export class TooManyOfOne extends DomainError<{ most: number }> {
  constructor(details: { most: number }) {
    super('ordering.too-many-of-one', details);
  }
}

/** Nothing is in the cart that could be ordered: it was ordered already, or taken out. */
export class CartEmpty extends DomainError<object> {
  constructor() {
    super('ordering.cart-empty', {});
  }
}

/** The order costs something else than the buyer saw; `total` is what it costs now. */
export class PriceChanged extends DomainError<{ total: MoneyWire; expected: MoneyWire }> {
  constructor(details: { total: MoneyWire; expected: MoneyWire }) {
    super('ordering.price-changed', details);
  }
}

/** A card is charged something else for the order than the buyer saw; `charge` is what it is now, null where it is not charged in that currency any more. */
export class ChargeChanged extends DomainError<{ charge: MoneyWire | null; expected: MoneyWire }> {
  constructor(details: { charge: MoneyWire | null; expected: MoneyWire }) {
    super('ordering.charge-changed', details, { at: '/charge' });
  }
}

/** A cooperative has no rate for sending to a country. */
export class NotSentThere extends DomainError<{ sender: Bilingual; country: Bilingual }> {
  constructor(sender: Bilingual, countryCode: string) {
    super(
      'ordering.not-sent-there',
      { sender, country: countryIn(countryCode) },
      { at: '/address/countryCode' },
    );
  }
}

/** A cooperative has no place, or no longer, where its pieces are fetched. */
export class PickUpNotOffered extends DomainError<{ sender: Bilingual }> {
  constructor(sender: Bilingual) {
    super('ordering.pick-up-not-offered', { sender }, { at: '/pickUp' });
  }
}

/** The order has nothing of the cooperative whose parcel is to be fetched. */
export class NothingToFetch extends DomainError<{ slug: string }> {
  constructor(slug: string) {
    super('ordering.nothing-to-fetch', { slug }, { at: '/pickUp' });
  }
}

/** The order has nothing of the cooperative whose parcel is wished for on a day. */
export class NothingToWishFor extends DomainError<{ slug: string }> {
  // At no field: a form has none for it.
  constructor(slug: string) {
    super('ordering.nothing-to-wish-for', { slug });
  }
}

/** A cooperative takes no wishes for a day, or not to where it goes. */
export class DayNotOffered extends DomainError<{ sender: Bilingual }> {
  // At no field: a form has none for it then.
  constructor(sender: Bilingual) {
    super('ordering.day-not-offered', { sender });
  }
}

/** Nothing can come on that day, or no longer; `days` are the next ones that fit. */
export class DayNotPossible extends DomainError<{ sender: Bilingual; day: Bilingual; days: Bilingual }> {
  constructor(
    { sender, day, next }: { sender: Bilingual; day: string; next: readonly string[] },
    at: string,
  ) {
    super('ordering.day-not-possible', { sender, day: daysIn([day]), days: daysIn(next) }, { at });
  }
}

const daysIn = (days: readonly string[]): Bilingual => {
  const inLanguage = (language: 'vi' | 'en') =>
    days.map((day) => writtenDate(dayBegins(day), language)).join(', ');
  return { vi: inLanguage('vi'), en: inLanguage('en') };
};

/** Something of the order is to be sent, and nobody said where. */
export class AddressMissing extends DomainError<object> {
  constructor() {
    super('ordering.address-missing', {}, { at: '/address' });
  }
}

/** The posts of a country ask for a code. */
export class PostalCodeMissing extends DomainError<{ country: Bilingual }> {
  constructor(countryCode: string) {
    super('ordering.postal-code-missing', { country: countryIn(countryCode) }, { at: '/abroad/postalCode' });
  }
}

/** A courier in a country cannot call this number. */
export class PhoneOfElsewhere extends DomainError<{ country: Bilingual; begins: string }> {
  constructor(countryCode: string, begins: string, at: string) {
    super('ordering.phone-of-elsewhere', { country: countryIn(countryCode), begins }, { at });
  }
}

const countryIn = (code: string): Bilingual => ({ vi: regionName('vi', code), en: regionName('en', code) });

const regionName = (language: string, code: string): string =>
  new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;

export class ProductNotForSale extends DomainError<{ productId: string }> {
  constructor(details: { productId: string }) {
    super('ordering.product-not-for-sale', details);
  }
}

/** It would be ready later than the buyer saw, or they saw no day; `readyBy` is by when it would be now. */
export class ReadyDateMoved extends DomainError<{ readyBy: string; day: Bilingual }> {
  constructor(readyBy: string) {
    const noon = new Date(`${readyBy}T12:00:00+07:00`);
    super('ordering.ready-date-moved', {
      readyBy,
      day: { vi: writtenDate(noon, 'vi'), en: writtenDate(noon, 'en') },
    });
  }
}

/** Something of the parcel is still being made. */
export class PiecesNotMade extends DomainError<{ title: Bilingual }> {
  constructor(details: { title: Bilingual }) {
    super('ordering.pieces-not-made', details);
  }
}

/** More than the payment provider takes at once. */
export class TotalTooHigh extends DomainError<{ most: MoneyWire }> {
  constructor(details: { most: MoneyWire }) {
    super('ordering.total-too-high', details);
  }
}

/** This way to pay is not to be had, or takes no sum like this. */
export class RailNotOffered extends DomainError<{ rail: Bilingual }> {
  constructor(rail: Rail) {
    super('ordering.rail-not-offered', { rail: RAIL_NAMES[rail] }, { at: '/payment' });
  }
}

const RAIL_NAMES: Record<Rail, Bilingual> = {
  card: { vi: 'thẻ', en: 'card' },
  transfer: { vi: 'chuyển khoản ngân hàng', en: 'bank transfer' },
  'on-delivery': { vi: 'tiền mặt khi nhận hàng', en: 'cash on delivery' },
  'gift-voucher': { vi: 'phiếu quà tặng', en: 'gift voucher' },
  cash: { vi: 'tiền mặt', en: 'cash' },
  'card-slip': { vi: 'thẻ qua máy của ngân hàng', en: 'card by slip' },
};

export class OrderMoveNotAllowed extends DomainError<{ state: OrderState; wanted: OrderState }> {
  constructor(details: { state: OrderState; wanted: OrderState }) {
    super('ordering.move-not-allowed', details);
  }
}

/** All of the order's money has gone back, or is due back: nothing of it may be packed or sent. */
export class OrderRefunded extends DomainError<object> {
  constructor() {
    super('ordering.refunded', {});
  }
}

/** The buyer's bank asks for the money, or has taken it until it decides. */
export class OrderDisputed extends DomainError<object> {
  constructor() {
    super('ordering.disputed', {});
  }
}

/** A part of the money has gone back, and nobody has said yet whether the parcel goes all the same. */
export class OrderPartRefunded extends DomainError<object> {
  constructor() {
    super('ordering.part-refunded', {});
  }
}

/** Before anything is paid, nobody keeps more than this from everybody else. */
export class HoldRefused<Reason extends keyof HoldRefusals> extends DomainError<HoldRefusals[Reason]> {
  constructor(reason: Reason, details: HoldRefusals[Reason]) {
    super(`ordering.hold-${reason}`, details);
  }
}

export interface HoldRefusals {
  orders: { waiting: number; most: number };
  pieces: { held: number; most: number };
  product: { productId: string; held: number; most: number };
  /** `minutes`: after so long it may be tried again. */
  lapsed: { minutes: number };
  network: { minutes: number };
}

/** The time to pay is over, or the order is not waiting for money. */
export class OrderNotPayable extends DomainError<{ state: OrderState }> {
  constructor(details: { state: OrderState }) {
    super('ordering.not-payable', details);
  }
}

/** No order with this code that the officer's cooperative has a parcel in. */
export class OrderOfOthers extends DomainError<object> {
  constructor() {
    super('ordering.order-of-others', {}, { at: '/orderCode' });
  }
}

/** No money of this order goes back by a person's hand, so no account is needed. */
export class NothingToPayBack extends DomainError<object> {
  constructor() {
    super('ordering.nothing-to-pay-back', {});
  }
}

/** Nothing was paid that could go back. */
export class OrderNotPaid extends DomainError<object> {
  constructor() {
    super('ordering.not-paid', {});
  }
}

/** More is to go back than is left; `most` is how much. */
export class RefundTooHigh extends DomainError<{ most: MoneyWire }> {
  constructor(most: Money) {
    super('ordering.refund-too-high', { most: moneyToWire(most) });
  }
}

/** Nothing is to go back, or all of it has. */
export class NothingLeftToRefund extends DomainError<object> {
  constructor() {
    super('ordering.nothing-left-to-refund', {});
  }
}

/** Letters that the paper's face does not have, in a text that is to be printed. */
export class LettersNotPrinted extends DomainError<{ letters: string }> {
  constructor(letters: readonly string[], at: string) {
    super('ordering.letters-not-printed', { letters: letters.slice(0, 10).join(' ') }, { at });
  }
}

/** Who wants to pay at the door has to pay before: a parcel of theirs came back, enough are under way, or codes were sent. */
export class OnDeliveryRefused<Reason extends keyof OnDeliveryRefusals> extends DomainError<
  OnDeliveryRefusals[Reason]
> {
  constructor(reason: Reason, details: OnDeliveryRefusals[Reason]) {
    super(`ordering.on-delivery-${reason}`, details, { at: '/payment' });
  }
}

interface OnDeliveryRefusals {
  'came-back': object;
  'under-way': { most: number };
  /** Who receives a present would pay for it. */
  gift: object;
  codes: object;
}

/** The order waits for no code: it is confirmed, over, or paid another way. */
export class NothingToConfirm extends DomainError<object> {
  constructor() {
    super('ordering.nothing-to-confirm', {});
  }
}

/** Not the code that went to the buyer's telephone; none left means that another must be sent. */
export class ConfirmationWrong extends DomainError<{ left: number }> {
  constructor(details: { left: number }) {
    super('ordering.confirmation-wrong', details, { at: '/code' });
  }
}

/** As many codes went to the telephone as may for one order. */
export class TooManyCodes extends DomainError<object> {
  constructor() {
    super('ordering.too-many-codes', {});
  }
}

/** No cash is to be taken for this order: it is paid, over, not delivered yet, or paid another way. */
export class NoCashDue extends DomainError<object> {
  constructor() {
    super('ordering.no-cash-due', {});
  }
}
