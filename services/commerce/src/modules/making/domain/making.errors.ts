import { DomainError } from '../../../kernel/errors.js';
import type { KeptWorkState } from './kept-work-state.js';

/** No week of the workshop has room for so many, or none before the day that was promised. */
export class WorkshopFull extends DomainError<{ productId: string }> {
  constructor(details: { productId: string }) {
    super('making.workshop-full', details);
  }
}

/** Also the answer for another artisan's or another cooperative's. */
export class WorkNotFound extends DomainError<object> {
  constructor() {
    super('making.work-not-found', {});
  }
}

export class WorkMoveNotAllowed extends DomainError<{ state: KeptWorkState; wanted: KeptWorkState }> {
  constructor(details: { state: KeptWorkState; wanted: KeptWorkState }) {
    super('making.move-not-allowed', details);
  }
}

/** As many pieces were finished for the order as it asks for. */
export class AllFinished extends DomainError<{ quantity: number }> {
  constructor(details: { quantity: number }) {
    super('making.all-finished', details);
  }
}

/** The maker works on it already: a buyer cannot give it up by themselves any more. */
export class WorkBegun extends DomainError<object> {
  constructor() {
    super('making.work-begun', {});
  }
}
