import type { ParcelState } from '../../../../api/orders.js';
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
