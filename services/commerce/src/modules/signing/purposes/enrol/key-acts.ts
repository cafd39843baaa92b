import { encodeKey, type Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { invariant } from '../../../../kernel/errors.js';
import type { Tx } from '../../../../platform/transaction.js';
import { RegistryDomains } from '../../../chain/index.js';
import type { StoredAct } from '../../data/acts.store.js';
import { KeysStore } from '../../data/keys.store.js';
import { ActKind, type ActKindHandler, type ActSetting, THREE_DAYS_MS } from '../act-kind.js';

const aboutKey = z.object({ signingKeyId: z.uuid() });
type AboutKey = z.infer<typeof aboutKey>;

/** A key as the registry takes it in. */
@Injectable()
export class KeyOnChain {
  constructor(
    private readonly keys: KeysStore,
    private readonly domains: RegistryDomains,
  ) {}

  async named(tx: Tx, { id, kind, subject }: StoredAct<AboutKey>): Promise<Hex> {
    const key = await this.keys.find(tx, subject.signingKeyId);
    invariant(key, `The act ${id} (${kind}) is about a key that is not there.`);
    return encodeKey(this.domains.webauthnVerifier, key.publicKey);
  }
}

/** Brings an artisan's key to the registry. */
@ActKind('add-maker')
@Injectable()
export class AddMakerAct implements ActKindHandler<AboutKey> {
  readonly type = 'AddMaker';
  readonly subject = aboutKey;
  readonly isCancellable = false;
  readonly endsAtDeadline = false;
  readonly signableForMs = THREE_DAYS_MS;

  constructor(private readonly key: KeyOnChain) {}

  async messageOf(tx: Tx, act: StoredAct<AboutKey>, { cooperativeNumber, nonce, deadline }: ActSetting) {
    const key = await this.key.named(tx, act);
    return { cooperativeId: cooperativeNumber, key, nonce: await nonce(), deadline };
  }
}

/** Brings an officer's key to the registry. */
@ActKind('rotate-signers')
@Injectable()
export class RotateSignersAct implements ActKindHandler<AboutKey> {
  readonly type = 'RotateSigners';
  readonly subject = aboutKey;
  readonly isCancellable = false;
  readonly endsAtDeadline = false;
  readonly signableForMs = THREE_DAYS_MS;

  constructor(private readonly key: KeyOnChain) {}

  async messageOf(tx: Tx, act: StoredAct<AboutKey>, { cooperativeNumber, nonce, deadline }: ActSetting) {
    const added = [await this.key.named(tx, act)];
    return { cooperativeId: cooperativeNumber, added, closed: [], nonce: await nonce(), deadline };
  }
}
