import { rename, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { drawSerial, formatHiddenCode } from '@daulang/protocol';
import type { INestApplicationContext } from '@nestjs/common';
import { FsBlockstore } from 'blockstore-fs';
import { CID } from 'multiformats/cid';
import { GiveVerdict } from '../../services/commerce/dist/src/modules/verification/index.js';
import type { Config } from '../../services/commerce/dist/src/platform/config/config.js';
import type { SeedPeople, SeedPerson } from './content.ts';
import type { SealedDemoPiece } from './sealing.ts';

/** Certificates that stand for a verdict each, and one whose piece somebody claimed. */
export type ShownPieces = Record<
  'genuine' | 'withdrawn' | 'replaced' | 'suspended' | 'lost' | 'claimed' | 'altered',
  SealedDemoPiece
>;

/**
 * Changes one certificate's bytes where they lie, as a fault or an intruder would: the price of a digit. The page and
 * the API must call it `altered` from now on.
 */
export async function alterBlock(
  app: INestApplicationContext,
  blocksDir: string,
  serial: string,
): Promise<void> {
  const { document, documentCid } = await app.get(GiveVerdict).ofSerial(serial);
  if (!document || !documentCid) throw new Error(`The certificate ${serial} has no document to alter.`);
  const bytes = new TextEncoder().encode(document.replace(/"weightGrams":(\d)/, '"weightGrams":9$1'));
  const blocks = new FsBlockstore(blocksDir);
  await blocks.open();
  await blocks.put(CID.parse(documentCid), bytes);
  await blocks.close();
}

/** Writes `.local/demo.json`: where things are, who may sign in, and a page for each verdict. */
export async function writeDemo(config: Config, people: SeedPeople, shown: ShownPieces): Promise<void> {
  const { publicUrl, sealUrl, stateDir } = config;
  const page = (serial: string) => new URL(`/c/${serial}`, publicUrl).href;
  const first = people.cooperatives.find(({ villages }) => villages.includes('tay-ho'));
  const artisan = people.artisans.find(({ village }) => village === 'tay-ho');
  if (!first || !artisan) throw new Error('seed/people.json lacks the cooperative or an artisan of tay-ho.');
  const signIn = ({ displayName, phone }: SeedPerson, path: string) => ({
    displayName,
    phone,
    url: new URL(`/vi${path}`, publicUrl).href,
  });
  const demo = {
    storefront: publicUrl.href,
    sealingPages: sealUrl.href,
    api: new URL('/api/v1', publicUrl).href,
    apiDocs: new URL('/api/docs', publicUrl).href,
    outbox: new URL('/api/outbox', publicUrl).href,
    signIns: {
      artisan: signIn(artisan, '/studio'),
      officer: signIn(first.officer, '/office'),
      secondOfficer: signIn(first.secondOfficer, '/office'),
      authority: signIn(people.authority, '/authority'),
    },
    verify: {
      genuine: page(shown.genuine.serial),
      withdrawn: page(shown.withdrawn.serial),
      replaced: page(shown.replaced.serial),
      suspended: page(shown.suspended.serial),
      lost: page(shown.lost.serial),
      claimed: page(shown.claimed.serial),
      altered: page(shown.altered.serial),
      unknown: page(drawSerial((size) => new Uint8Array(randomBytes(size)))),
    },
    // Under the scratch patch of demo pieces: of one that nobody claimed yet, and of two that somebody did.
    hiddenCodes: {
      genuine: formatHiddenCode(shown.genuine.hiddenCode),
      claimed: formatHiddenCode(shown.claimed.hiddenCode),
      lost: formatHiddenCode(shown.lost.hiddenCode),
    },
  };
  const file = join(stateDir, 'demo.json');
  await writeFile(`${file}.draft`, `${JSON.stringify(demo, null, 2)}\n`);
  await rename(`${file}.draft`, file);
}
