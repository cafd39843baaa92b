import type { MoneyWire } from '../../../../api/money.js';
import { DomainError } from '../../../kernel/errors.js';

/** No product under this slug; `slug` is the right one where an older or misspelt one was asked for. */
export class ProductNotFound extends DomainError<{ slug: string | null }> {
  constructor(details: { slug: string | null }) {
    super('catalog.product-not-found', details);
  }
}

/** Also the answer for another's piece, so that ids cannot be tried out. */
export class PieceNotFound extends DomainError<{ pieceId: string }> {
  constructor(details: { pieceId: string }) {
    super('catalog.piece-not-found', details);
  }
}

/** The piece was signed meanwhile and cannot be changed any more. */
export class PieceNotEditable extends DomainError<{ pieceId: string; state: string }> {
  constructor(details: { pieceId: string; state: string }) {
    super('catalog.piece-not-editable', details);
  }
}

export class PieceMoveNotAllowed extends DomainError<{ pieceId: string; state: string; wanted: string }> {
  constructor(details: { pieceId: string; state: string; wanted: string }) {
    super('catalog.piece-move-not-allowed', details);
  }
}

/** The serial that a phone drew does not read as one, or is taken. */
export class SerialRefused extends DomainError<{ reason: 'malformed' | 'taken' }> {
  constructor(details: { reason: 'malformed' | 'taken' }) {
    super('catalog.serial-refused', details);
  }
}

export class CraftUnknown extends DomainError<{ craft: string }> {
  constructor(details: { craft: string }) {
    super('catalog.craft-unknown', details);
  }
}

export class TooManyPhotographs extends DomainError<{ most: number }> {
  constructor(details: { most: number }) {
    super('catalog.too-many-photographs', details);
  }
}

/** Drafts that nobody signed, refused ones among them. */
export class TooManyDrafts extends DomainError<{ most: number }> {
  constructor(details: { most: number }) {
    super('catalog.too-many-drafts', details);
  }
}

/** A sale price is less than the usual one, which is `price`. */
export class SalePriceTooHigh extends DomainError<{ price: MoneyWire }> {
  constructor(price: MoneyWire) {
    super('catalog.sale-price-too-high', { price }, { at: '/price' });
  }
}

/** Nobody would ever see it. */
export class SaleIsOver extends DomainError<object> {
  constructor() {
    super('catalog.sale-is-over', {}, { at: '/until' });
  }
}

/** A product has one price at a time. */
export class SalesOverlap extends DomainError<object> {
  constructor() {
    super('catalog.sales-overlap', {}, { at: '/from' });
  }
}

/** The officer's cooperative has no such sale. */
export class SaleNotFound extends DomainError<object> {
  constructor() {
    super('catalog.sale-not-found', {});
  }
}

/** What is prepared to be made to order and was never opened. */
export class TooManyOffers extends DomainError<{ most: number }> {
  constructor(details: { most: number }) {
    super('catalog.too-many-offers', details);
  }
}

/** Nobody orders what they have not seen. */
export class OfferWithoutPhotograph extends DomainError<object> {
  constructor() {
    super('catalog.offer-without-photograph', {});
  }
}

/** It was in the shop: what it says and shows there stays as buyers saw it. */
export class OfferSeen extends DomainError<object> {
  constructor() {
    super('catalog.offer-seen', {});
  }
}

/** Nothing of it is made to order now. */
export class OfferNotOpen extends DomainError<object> {
  constructor() {
    super('catalog.offer-not-open', {});
  }
}

/** The officer's cooperative has no such artisan. */
export class OfferMakerUnknown extends DomainError<object> {
  constructor() {
    super('catalog.offer-maker-unknown', {}, { at: '/artisanId' });
  }
}

/** So many are left of an edition: fewer than are wanted. */
export class EditionFull extends DomainError<{ productId: string; left: number }> {
  constructor(details: { productId: string; left: number }) {
    super('catalog.edition-full', details);
  }
}

/** How many there are of an edition is said once, before any of it is made to order. */
export class EditionFixed extends DomainError<object> {
  constructor() {
    super('catalog.edition-fixed', {}, { at: '/pieces' });
  }
}

/** There are more pieces already, drafts among them. */
export class EditionTooSmall extends DomainError<{ made: number }> {
  constructor(details: { made: number }) {
    super('catalog.edition-too-small', details, { at: '/pieces' });
  }
}
