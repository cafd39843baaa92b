import { type Hex, isPublicKey, keyIdOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { Directory } from '../../accounts/index.js';
import { RegistryQueries } from '../../chain/index.js';
import { approveDemoKey } from '../certificates.jobs.js';
import { ActsStore } from '../data/acts.store.js';
import { type KeyKind, KeysStore, type SigningKey } from '../data/keys.store.js';
import { KeyRefused } from '../domain/certificates.errors.js';
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
    private readonly acts: ActsStore,
    private readonly registry: RegistryQueries,
    private readonly syncKeys: SyncKeys,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @returns the key's id. @throws KeyRefused when it is no point of the curve, or known already */
  async execute(input: EnrolKeyInput): Promise<string> {
    const chainNumber = await this.chainNumberOf(input.cooperativeId);
    return this.uow.run((tx) => this.within(tx, input, chainNumber));
  }

  /** @param chainNumber from `chainNumberOf`, asked before the transaction */
  async within(tx: Tx, input: EnrolKeyInput, chainNumber: string | null): Promise<string> {
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
    if (chainNumber === null) return key.id;
    // Signers of a cooperative's admission stand there before anybody enrols them here.
    const active = await this.syncKeys.within(tx, input.cooperativeId, chainNumber);
    if (!active.has(key.id)) await this.propose(tx, key, chainNumber);
    return key.id;
  }

  async chainNumberOf(cooperativeId: string): Promise<string | null> {
    return (await this.directory.cooperative(cooperativeId))?.chainId?.toString() ?? null;
  }

  private async propose(tx: Tx, key: SigningKey, chainNumber: string): Promise<void> {
    const isMaker = key.kind === 'maker';
    const onChain = await this.registry.cooperative(tx, chainNumber);
    await this.acts.add(tx, {
      id: newId(),
      cooperativeId: key.cooperativeId,
      kind: isMaker ? 'add-maker' : 'rotate-signers',
      state: 'signing',
      summary: isMaker
        ? {
            vi: `Thêm khoá của nghệ nhân ${key.ownerName}`,
            en: `Add the key of the artisan ${key.ownerName}`,
          }
        : { vi: `Thêm khoá ký của ${key.ownerName}`, en: `Add the signing key of ${key.ownerName}` },
      detail: null,
      batchId: null,
      signingKeyId: key.id,
      number: null,
      reasonText: null,
      wanted: null,
      threshold: onChain?.threshold ?? 1,
      createdBy: key.userId,
      createdAt: key.createdAt,
    });
    if (this.config.demoKeysFile) await tx.send(approveDemoKey, { signingKeyId: key.id });
  }
}
