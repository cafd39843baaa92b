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
