import { Injectable } from '@nestjs/common';
import type { OfficeKeys } from '../../../../api/office.js';
import { Database } from '../../../platform/database/database.js';
import type { Sql } from '../../../platform/database/sql.js';
import { Directory } from '../../accounts/index.js';
import { RegistryQueries } from '../../chain/index.js';
import { NoSigningKey } from '../domain/signing.errors.js';
import { KeysStore, type SigningKey } from './keys.store.js';

type KeyStanding = OfficeKeys['mine'];

/** Who can sign, for those who prepare something to be signed and for the pages that say so. */
@Injectable()
export class SigningKeys {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly registry: RegistryQueries,
    private readonly keys: KeysStore,
  ) {}

  find(sql: Sql, id: string): Promise<SigningKey | undefined> {
    return this.keys.find(sql, id);
  }

  /** The artisan's key that signs now: the newest that stands in the registry. @throws NoSigningKey */
  async ofMaker(artisanId: string): Promise<SigningKey> {
    const keys = await this.keys.ofArtisan(this.database, artisanId);
    const active = keys.find(({ state }) => state === 'active');
    if (!active) throw new NoSigningKey();
    return active;
  }

  /** @throws NoSigningKey when the officer could not sign what is about to be prepared */
  async requireSigner(userId: string, cooperativeId: string): Promise<void> {
    const keys = await this.keys.active(this.database, userId, cooperativeId, 'signer');
    if (keys.length === 0) throw new NoSigningKey();
  }

  /** The officer's active key whose passkey answered. @throws NoSigningKey */
  async signer(
    sql: Sql,
    { userId, cooperativeId }: { userId: string; cooperativeId: string },
    credentialId: string,
  ): Promise<SigningKey> {
    const keys = await this.keys.active(sql, userId, cooperativeId, 'signer');
    const key = keys.find((each) => each.credentialId === credentialId);
    if (!key) throw new NoSigningKey();
    return key;
  }

  /** The passkeys that a sealing page may ask an officer for. */
  async credentialsOf(userId: string, cooperativeId: string): Promise<SigningCredential[]> {
    return (await this.keys.active(this.database, userId, cooperativeId, 'signer')).map(credentialOf);
  }

  /** GET /office/keys */
  async officeKeys(cooperativeId: string, userId: string): Promise<OfficeKeys> {
    const cooperativeNumber = await this.directory.cooperativeNumberOf(this.database, cooperativeId);
    const onChain = cooperativeNumber
      ? await this.registry.cooperative(this.database, cooperativeNumber)
      : undefined;
    const keys = await this.keys.ofCooperative(this.database, cooperativeId);
    const mine = keys.filter((key) => key.userId === userId && key.kind === 'signer');
    return {
      threshold: onChain?.threshold ?? 1,
      mine: standingOf(mine),
      newKeyWaits: isProposed(mine),
      keys: keys.map((key) => ({
        id: key.id,
        kind: key.kind,
        state: key.state,
        isDemo: key.isDemo,
        createdAt: key.createdAt.toISOString(),
        owner: key.ownerName,
        index: key.chainIndex,
      })),
    };
  }

  /** Whether an artisan can sign, for the studio's first screen. */
  async signingKeyState(artisanId: string): Promise<{ signingKey: KeyStanding; newKeyWaits: boolean }> {
    const keys = await this.keys.ofArtisan(this.database, artisanId);
    return { signingKey: standingOf(keys), newKeyWaits: isProposed(keys) };
  }
}

export type SigningCredential = Pick<SigningKey, 'credentialId' | 'isDemo'>;

export const credentialOf = ({ credentialId, isDemo }: SigningKey): SigningCredential => ({
  credentialId,
  isDemo,
});

const isProposed = (keys: SigningKey[]): boolean => keys.some(({ state }) => state === 'proposed');

function standingOf(keys: SigningKey[]): KeyStanding {
  if (keys.some(({ state }) => state === 'active')) return 'active';
  return isProposed(keys) ? 'proposed' : 'none';
}
