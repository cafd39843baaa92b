import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/transaction.js';
import { RecordMakerKey } from '../../../catalog/index.js';
import { RegistryQueries } from '../../../chain/index.js';
import { KeysStore } from '../../data/keys.store.js';

/** Brings the states of a cooperative's keys to what stands on chain, also after a reorganisation. */
@Injectable()
export class SyncKeys {
  constructor(
    private readonly keys: KeysStore,
    private readonly registry: RegistryQueries,
    private readonly recordMakerKey: RecordMakerKey,
  ) {}

  /** @returns the ids of the keys that are active */
  async within(tx: Tx, cooperativeId: string, cooperativeNumber: string): Promise<Set<string>> {
    const onChain = new Map(
      (await this.registry.keysOf(tx, cooperativeNumber)).map((key) => [key.keyId, key]),
    );
    const keys = await this.keys.ofCooperative(tx, cooperativeId);
    const active = new Set<string>();
    for (const key of keys) {
      const known = onChain.get(key.keyId);
      const isSame = known?.kind === key.kind;
      const state = !isSame ? 'proposed' : known.isOpen ? 'active' : 'closed';
      const index = isSame ? known.index : null;
      if (state === 'active') active.add(key.id);
      if (state !== key.state || index !== key.chainIndex) {
        await this.keys.setState(tx, key.id, state, index);
      }
    }
    for (const artisanId of new Set(keys.flatMap((key) => key.artisanId ?? []))) {
      const isActive = keys.some((key) => key.artisanId === artisanId && active.has(key.id));
      await this.recordMakerKey.within(tx, { artisanId, isActive });
    }
    return active;
  }
}
