import type { ParcelState } from '../../../../api/orders.js';
import type { Bilingual } from '../../../../api/text.js';
import { DomainError } from '../../../kernel/errors.js';

/** Also the answer for another cooperative's parcel, so that ids cannot be tried out. */
export class ParcelNotFound extends DomainError<object> {
  constructor() {
    super('fulfilment.parcel-not-found', {});
  }
}

export class ParcelMoveNotAllowed extends DomainError<{ state: ParcelState; wanted: ParcelState }> {
  constructor(details: { state: ParcelState; wanted: ParcelState }) {
    super('fulfilment.parcel-move-not-allowed', details);
  }
}

/** Its buyer comes to fetch it: it goes to no carrier. */
export class ParcelIsFetched extends DomainError<object> {
  constructor() {
    super('fulfilment.parcel-is-fetched', {});
  }
}

export class CarrierNotOffered extends DomainError<object> {
  constructor() {
    super('fulfilment.carrier-not-offered', {}, { at: '/carrier' });
  }
}

/** The carrier gives every parcel a code, and none was given here. */
export class TrackingCodeMissing extends DomainError<{ carrier: Bilingual }> {
  constructor(details: { carrier: Bilingual }) {
    super('fulfilment.tracking-code-missing', details, { at: '/trackingCode' });
  }
}

/** A label of those given, by its place, is of a piece that belongs into another parcel of the cooperative. */
export class LabelOfOtherParcel extends DomainError<{ number: string; order: string }> {
  constructor(details: { number: string; order: string }, label: number) {
    super('fulfilment.label-of-other-parcel', details, { at: `/labels/${label}` });
  }
}

/** No piece of the parcel has this label; `missing` are the numbers of those that were not seen yet. */
export class LabelNotInParcel extends DomainError<{ missing: string }> {
  constructor(details: { missing: string }, label: number) {
    super('fulfilment.label-not-in-parcel', details, { at: `/labels/${label}` });
  }
}

export class LabelGivenTwice extends DomainError<{ number: string }> {
  constructor(details: { number: string }, label: number) {
    super('fulfilment.label-given-twice', details, { at: `/labels/${label}` });
  }
}

export class LabelsMissing extends DomainError<{ missing: string }> {
  constructor(details: { missing: string }, label: number) {
    super('fulfilment.labels-missing', details, { at: `/labels/${label}` });
  }
}
