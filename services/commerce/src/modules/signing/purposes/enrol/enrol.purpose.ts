import { randomBytes } from 'node:crypto';
import { checkRegistration, type Hex, hexOf, parseBase64url } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { EnrolKeyRequest } from '../../../../../api/seal.js';
import { Config } from '../../../../platform/config/config.js';
import type { Tx } from '../../../../platform/transaction.js';
import type { Ticket } from '../../data/tickets.store.js';
import { isBackupEligible } from '../../domain/check-signature.js';
import { relyingPartyOf } from '../../domain/relying-party.js';
import { KeyRefused } from '../../domain/signing.errors.js';
import { type Signatory, SigningPurpose, type SigningPurposeHandler } from '../purpose.js';
import { EnrolKey } from './enrol-key.js';

const subject = z.object({
  keyKind: z.enum(['maker', 'signer']),
  challenge: z.custom<Hex>((value) => /^0x[0-9a-f]{64}$/.test(String(value))),
});
type Enrolment = z.infer<typeof subject>;

/** A person makes the passkey with which they will sign. */
@SigningPurpose('enrol')
@Injectable()
export class EnrolPurpose implements SigningPurposeHandler<Enrolment, 'key'> {
  readonly subject = subject;
  readonly answeredAt = 'key';

  constructor(
    private readonly enrolKey: EnrolKey,
    private readonly config: Config,
  ) {}

  returnPath({ keyKind }: Enrolment): string {
    return keyKind === 'maker' ? '/studio/key' : '/office/keys';
  }

  prepare({ role }: Signatory): Promise<Enrolment> {
    const keyKind = role === 'artisan' ? 'maker' : 'signer';
    return Promise.resolve({ keyKind, challenge: hexOf(Uint8Array.from(randomBytes(32))) });
  }

  page({ subject: { keyKind: kind, challenge } }: Ticket<Enrolment>) {
    return Promise.resolve({ purpose: 'enrol' as const, kind, challenge });
  }

  /** @throws KeyRefused */
  async apply(tx: Tx, ticket: Ticket<Enrolment>, request: EnrolKeyRequest) {
    const { userId, cooperativeId, artisanId, displayName, subject } = ticket;
    const { publicKey, backupEligible } = this.checkedKey(request, subject.challenge);
    await this.enrolKey.within(tx, {
      kind: subject.keyKind,
      userId,
      cooperativeId,
      artisanId,
      ownerName: displayName,
      credentialId: request.credentialId,
      publicKey,
      isDemo: request.isDemo,
      backupEligible,
    });
    return { missingSignatures: 0 };
  }

  private checkedKey(request: EnrolKeyRequest, challenge: Hex) {
    if (request.isDemo && this.config.isProduction) throw new KeyRefused({ fault: 'demo-key' });
    const answer = {
      authenticatorData: bytesIn(request.authenticatorData),
      clientDataJSON: bytesIn(request.clientDataJSON),
    };
    const checked = checkRegistration(answer, { challenge, ...relyingPartyOf(this.config) });
    if (checked.kind === 'bad') throw new KeyRefused({ fault: checked.fault });
    const { x, y } = request.publicKey;
    const isSame =
      checked.publicKey === x + y.slice(2) &&
      Buffer.from(checked.credentialId).equals(bytesIn(request.credentialId));
    if (!isSame) throw new KeyRefused({ fault: 'other-key-attested' });
    return { publicKey: checked.publicKey, backupEligible: isBackupEligible(answer.authenticatorData) };
  }
}

function bytesIn(text: string): Uint8Array {
  try {
    return parseBase64url(text);
  } catch {
    throw new KeyRefused({ fault: 'client-data-unreadable' });
  }
}
