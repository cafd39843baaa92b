import { rename, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { drawSerial } from '@daulang/protocol';
import type { INestApplicationContext } from '@nestjs/common';
import { FsBlockstore } from 'blockstore-fs';
import { CID } from 'multiformats/cid';
import { GiveVerdict } from '../../services/commerce/dist/src/modules/certificates/index.js';
import type { Config } from '../../services/commerce/dist/src/platform/config/config.js';
import type { SeedPeople, SeedPerson } from './content.ts';

/** Serials of certificates that stand for a verdict each. */
export interface ShownSerials {
  genuine: string;
  withdrawn: string;
  suspended: string;
  altered: string;
}

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
export async function writeDemo(config: Config, people: SeedPeople, shown: ShownSerials): Promise<void> {
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
      genuine: page(shown.genuine),
      withdrawn: page(shown.withdrawn),
      suspended: page(shown.suspended),
      altered: page(shown.altered),
      unknown: page(drawSerial((size) => new Uint8Array(randomBytes(size)))),
    },
  };
  const file = join(stateDir, 'demo.json');
  await writeFile(`${file}.draft`, `${JSON.stringify(demo, null, 2)}\n`);
  await rename(`${file}.draft`, file);
}
