import { DomainError } from '../../../kernel/errors.js';

/** No order of this code was ever disputed; also the answer for one of other cooperatives alone. */
export class EvidenceNotFound extends DomainError<object> {
  constructor() {
    super('evidence.not-found', {});
  }
}

/** The bank does not ask any more: it has decided, or the buyer gave up. */
export class DisputeOver extends DomainError<object> {
  constructor() {
    super('evidence.dispute-over', {});
  }
}
