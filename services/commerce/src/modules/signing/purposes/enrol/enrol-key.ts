import { type Hex, isPublicKey, keyIdOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/ids.js';
import { Config } from '../../../../platform/config/config.js';
import type { Tx } from '../../../../platform/transaction.js';
import { UnitOfWork } from '../../../../platform/unit-of-work.js';
import { Directory } from '../../../accounts/index.js';
import { RegistryQueries } from '../../../chain/index.js';
import { type KeyKind, KeysStore, type SigningKey } from '../../data/keys.store.js';
import { KeyRefused } from '../../domain/signing.errors.js';
import { approveDemoKey } from '../../signing.jobs.js';
import { ProposeAct } from '../../use-cases/propose-act.js';
import { SyncKeys } from './sync-keys.js';

export interface EnrolKeyInput {
  kind: KeyKind;
  userId: string;
  cooperativeId: string;
  /** For makers; null for signers. */
  artisanId: string | null;
  /** Shown to the officers of the same cooperative. */
  ownerName: string;
  /** base64url, as browsers give it. */
  credentialId: string;
  /** x ‖ y, 64 bytes. */
  publicKey: Hex;
  /** Made in software, for trying the demo. */
  isDemo: boolean;
  /** Whether the device may copy it to others; false for a key made in software. */
  backupEligible?: boolean;
}

/**
 * Takes a person's signing key. The cooperative's signers then have to bring it to the registry: an act waits for
 * them, which in demo and test the demo cooperative's own key signs.
 */
@Injectable()
export class EnrolKey {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly keys: KeysStore,
    private readonly proposeAct: ProposeAct,
    private readonly registry: RegistryQueries,
    private readonly syncKeys: SyncKeys,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @returns the key's id. @throws KeyRefused when it is no point of the curve, or known already */
  execute(input: EnrolKeyInput): Promise<string> {
    return this.uow.run((tx) => this.within(tx, input));
  }

  async within(tx: Tx, input: EnrolKeyInput): Promise<string> {
    if (!isPublicKey(input.publicKey)) throw new KeyRefused({ fault: 'not-on-curve' });
    const key: SigningKey = {
      ...input,
      id: newId(),
      state: 'proposed',
      keyId: keyIdOf(input.publicKey),
      backupEligible: input.backupEligible ?? false,
      chainIndex: null,
      createdAt: this.clock.now(),
    };
    if (!(await this.keys.add(tx, key))) throw new KeyRefused({ fault: 'known' });
    const cooperativeNumber = await this.directory.cooperativeNumberOf(tx, input.cooperativeId);
    if (cooperativeNumber === null) return key.id;
    // Signers of a cooperative's admission stand there before anybody enrols them here.
    const active = await this.syncKeys.within(tx, input.cooperativeId, cooperativeNumber);
    if (!active.has(key.id)) await this.propose(tx, key, cooperativeNumber);
    return key.id;
  }

  private async propose(
    tx: Tx,
    { id, kind, cooperativeId, userId, ownerName }: SigningKey,
    cooperativeNumber: string,
  ) {
    const onChain = await this.registry.cooperative(tx, cooperativeNumber);
    await this.proposeAct.within(tx, {
      cooperativeId,
      kind: kind === 'maker' ? 'add-maker' : 'rotate-signers',
      subject: { signingKeyId: id },
      summary:
        kind === 'maker'
          ? { vi: `Thêm khoá của nghệ nhân ${ownerName}`, en: `Add the key of the artisan ${ownerName}` }
          : { vi: `Thêm khoá ký của ${ownerName}`, en: `Add the signing key of ${ownerName}` },
      threshold: onChain?.threshold ?? 1,
      createdBy: userId,
    });
    if (this.config.demoKeysFile) await tx.send(approveDemoKey, { signingKeyId: id });
  }
}
