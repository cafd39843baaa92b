import type { SealErrorKind } from '../../app/i18n/seal.ts';

/** A stop that a person is told about in words of its kind; `detail` stands under "technical details". */
export class SealError extends Error {
  readonly kind: SealErrorKind;
  readonly detail: string | undefined;

  constructor(kind: SealErrorKind, detail?: string, cause?: unknown) {
    super(`${kind}${detail ? `: ${detail}` : ''}`, { cause });
    this.name = 'SealError';
    this.kind = kind;
    this.detail = detail;
  }
}

/** Refuses to go on when what the service says is not what this browser computed. */
export function insist(holds: boolean, what: string): asserts holds {
  if (!holds) throw new SealError('mismatch', what);
}
