import { createHash } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { bytesOf, type SoftwareKey } from '@daulang/protocol';
import type { INestApplicationContext } from '@nestjs/common';
import { ApproveDemoKey, EnrolKey } from '../../services/commerce/dist/src/modules/signing/index.js';
import type { CooperativeKeys } from './demo-keys.ts';
import type { SeededCooperative, SeededMember } from './people.ts';

/** What the seed needs to sign as somebody. */
export interface EnrolledKeys extends CooperativeKeys {
  /** The officer's key as the service knows it. */
  officerKeyId: string;
}

/**
 * Writes the keys with which the demo's cooperatives approve newcomers' keys: DEMO_KEYS_FILE, readable by its owner
 * only, under the cooperatives' numbers on chain.
 */
export async function writeDemoKeys(file: string, keys: ReadonlyMap<string, CooperativeKeys>): Promise<void> {
  const content = Object.fromEntries(
    [...keys].map(([cooperativeNumber, { cooperative }]) => [cooperativeNumber, cooperative.privateKey]),
  );
  await writeFile(`${file}.draft`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.draft`, file);
}

/** Enrols the officers' and the makers' keys; the makers' are approved by the cooperative's own, as a newcomer's is. */
export async function enrolKeys(
  app: INestApplicationContext,
  cooperative: SeededCooperative,
  keys: CooperativeKeys,
): Promise<EnrolledKeys> {
  const enrol = (
    kind: 'maker' | 'signer',
    person: SeededMember,
    key: SoftwareKey,
    artisanId: string | null,
  ) =>
    app.get(EnrolKey).execute({
      kind,
      userId: person.userId,
      cooperativeId: cooperative.id,
      artisanId,
      ownerName: person.displayName,
      credentialId: credentialIdOf(key),
      publicKey: key.publicKey,
      isDemo: true,
    });
  const officerKeyId = await enrol('signer', cooperative.officer, keys.officer, null);
  await enrol('signer', cooperative.secondOfficer, keys.secondOfficer, null);
  for (const artisan of cooperative.artisans) {
    const key = keys.makers.get(artisan.artisanId);
    if (!key) throw new Error(`No key was drawn for ${artisan.displayName}.`);
    const signingKeyId = await enrol('maker', artisan, key, artisan.artisanId);
    await app.get(ApproveDemoKey).execute({ signingKeyId });
  }
  return { ...keys, officerKeyId };
}

/** The name that `registerSoftwareKey` gives the credential: the hash of its public key. */
function credentialIdOf({ publicKey }: SoftwareKey): string {
  return createHash('sha256').update(bytesOf(publicKey)).digest('base64url');
}
