import type { ReturnState } from '../../../../api/returns.js';
import { DomainError } from '../../../kernel/errors.js';

/** Also the answer for a return of another order or another cooperative. */
export class ReturnNotFound extends DomainError<object> {
  constructor() {
    super('returns.return-not-found', {});
  }
}

export class ReturnMoveNotAllowed extends DomainError<{ state: ReturnState; wanted: ReturnState }> {
  constructor(details: { state: ReturnState; wanted: ReturnState }) {
    super('returns.move-not-allowed', details);
  }
}

export class ReturnBeforeSending extends DomainError<object> {
  constructor() {
    super('returns.not-sent-yet', {});
  }
}

export class ReturnTooLate extends DomainError<{ days: number }> {
  constructor(details: { days: number }) {
    super('returns.too-late', details);
  }
}

/** It never was in this parcel, or not in this line of it. */
export class PieceNotInParcel extends DomainError<{ number: string }> {
  constructor(details: { number: string }) {
    super('returns.piece-not-in-parcel', details);
  }
}

export class PieceAlreadyReturned extends DomainError<{ number: string }> {
  constructor(details: { number: string }) {
    super('returns.piece-already-returned', details);
  }
}

export class TooManyReturnPhotographs extends DomainError<{ most: number }> {
  constructor(details: { most: number }) {
    super('returns.too-many-photographs', details);
  }
}

/** Also the answer for a photograph of another order, and for one that another return has. */
export class ReturnPhotographNotFound extends DomainError<object> {
  constructor() {
    super('returns.photograph-not-found', {});
  }
}

/** Each piece is looked at once. */
export class FindingsIncomplete extends DomainError<{ number: string }> {
  constructor(details: { number: string }) {
    super('returns.findings-incomplete', details);
  }
}

/** Only a scratched piece that waits for its token gets one. */
export class NewCodeNotWanted extends DomainError<{ number: string }> {
  constructor(details: { number: string }) {
    super('returns.new-code-not-wanted', details);
  }
}

/** There is a slip for what is to be sent, and for nothing else. */
export class SlipNotReady extends DomainError<{ state: ReturnState }> {
  constructor(details: { state: ReturnState }) {
    super('returns.slip-not-ready', details);
  }
}

/** It is at the address of the code that was drawn last: that label is the one that counts. */
export class TokenAlreadyMoved extends DomainError<{ number: string }> {
  constructor(details: { number: string }) {
    super('returns.token-already-moved', details);
  }
}

export class LineNotInReturn extends DomainError<object> {
  constructor() {
    super('returns.line-not-in-return', {});
  }
}
