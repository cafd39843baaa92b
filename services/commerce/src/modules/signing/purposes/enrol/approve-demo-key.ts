import { readFile } from 'node:fs/promises';
import { assertWithSoftwareKey, type Hex, isHex, keyIdOf, publicKeyOf } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { invariant } from '../../../../kernel/errors.js';
import { Config } from '../../../../platform/config/config.js';
import { Database } from '../../../../platform/database/database.js';
import type { Tx } from '../../../../platform/transaction.js';
import { UnitOfWork } from '../../../../platform/unit-of-work.js';
import { Directory } from '../../../accounts/index.js';
import { RegistryQueries } from '../../../chain/index.js';
import { ActsStore, type StoredAct } from '../../data/acts.store.js';
import { KeysStore } from '../../data/keys.store.js';
import { relyingPartyOf } from '../../domain/relying-party.js';
import { PrepareAct } from '../../use-cases/prepare-act.js';
import { SignAct } from '../../use-cases/sign-act.js';

/**
 * Demo and test only: signs a newcomer's key into the registry with the demo cooperative's own key, which the seed
 * left in `DEMO_KEYS_FILE` (JSON: the cooperative's number on chain to one private key or several). In production
 * there is no such file, and officers sign the act themselves.
 */
@Injectable()
export class ApproveDemoKey {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly registry: RegistryQueries,
    private readonly keys: KeysStore,
    private readonly acts: ActsStore,
    private readonly prepareAct: PrepareAct,
    private readonly signAct: SignAct,
  ) {}

  /** Does nothing when the key is active, or when the cooperative has no demo key. */
  async execute({ signingKeyId }: { signingKeyId: string }): Promise<void> {
    const key = await this.keys.find(this.database, signingKeyId);
    if (key?.state !== 'proposed') return;
    const cooperativeNumber = await this.directory.cooperativeNumberOf(this.database, key.cooperativeId);
    const privateKeys = cooperativeNumber ? (await this.demoKeys())[cooperativeNumber] : undefined;
    if (!cooperativeNumber || !privateKeys) return;
    await this.uow.run(async (tx) => {
      await this.acts.lockNonces(tx, key.cooperativeId);
      const live = await this.acts.liveForKey(tx, signingKeyId);
      if (live?.state !== 'signing') return;
      await this.sign(tx, live, cooperativeNumber, privateKeys);
    });
  }

  private async sign(tx: Tx, live: StoredAct, cooperativeNumber: string, privateKeys: Hex[]): Promise<void> {
    const locked = await this.acts.lock(tx, live.id);
    if (locked?.state !== 'signing') return;
    const act = await this.prepareAct.within(tx, locked, cooperativeNumber);
    const onChain = await this.registry.keysOf(tx, cooperativeNumber);
    for (const privateKey of privateKeys) {
      const publicKey = publicKeyOf(privateKey);
      const known = onChain.find((each) => each.keyId === keyIdOf(publicKey));
      if (known?.kind !== 'signer' || !known.isOpen) continue;
      const { rpId, origins } = relyingPartyOf(this.config);
      const answer = assertWithSoftwareKey({
        privateKey,
        rpId,
        origin: origins[0]!,
        challenge: act.prepared.digest,
      });
      const signer = { index: known.index, publicKey, backupEligible: false };
      const { missingSignatures } = await this.signAct.addSignature(tx, act, signer, answer);
      if (missingSignatures === 0) return;
    }
  }

  private async demoKeys(): Promise<Record<string, Hex[]>> {
    const { demoKeysFile, isProduction } = this.config;
    if (!demoKeysFile || isProduction) return {};
    const file: unknown = JSON.parse(await readFile(demoKeysFile, 'utf8'));
    invariant(typeof file === 'object' && file !== null, `${demoKeysFile} is no JSON object.`);
    return Object.fromEntries(
      Object.entries(file).map(([cooperativeNumber, value]) => {
        const listed: unknown[] = Array.isArray(value) ? value : [value];
        const privateKeys = listed.filter((each): each is Hex => isHex(each, 32));
        invariant(privateKeys.length === listed.length, `${demoKeysFile} holds something that is no key.`);
        return [cooperativeNumber, privateKeys];
      }),
    );
  }
}
