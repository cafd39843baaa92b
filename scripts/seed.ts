/**
 * Fills a new shop with demo people and pieces through the service's own use cases: nothing is written past them,
 * and every certificate is sealed on the chain with (software) passkeys. Run by the first `npm start`.
 */
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../services/commerce/dist/src/app.module.js';
import { SettleActs } from '../services/commerce/dist/src/modules/certificates/index.js';
import { ImportVillages } from '../services/commerce/dist/src/modules/villages/index.js';
import { parseConfig } from '../services/commerce/dist/src/platform/config/config.js';
import { JobWorker } from '../services/commerce/dist/src/platform/jobs/job-worker.js';
import { ProcessRole } from '../services/commerce/dist/src/platform/process-role.js';
import { admit } from './seed/admission.ts';
import type { Chain } from './seed/chain.ts';
import {
  readSeedOrders,
  readSeedPeople,
  readSeedProducts,
  readSeedVillages,
  type SeedProduct,
} from './seed/content.ts';
import { drawKeys } from './seed/demo-keys.ts';
import { enrolKeys, writeDemoKeys } from './seed/keys.ts';
import { seedPeople, type SeededCooperative } from './seed/people.ts';
import { seedMadeProduct, seedPieces, type ShelvedProduct } from './seed/pieces.ts';
import { aDemoHolder, claim, reportLost, sellAtTheVillage } from './seed/holders.ts';
import { type PieceToSeal, sealBatch, type SealedDemoPiece, type SealingHost } from './seed/sealing.ts';
import { supersede } from './seed/successors.ts';
import { changeStatus } from './seed/statuses.ts';
import { type DemoYear, liveYear, planDemoYear } from './seed/year/live-year.ts';
import { type FilledStall, makeSoldPieces } from './seed/year/sold-pieces.ts';
import { alterBlock, type ShownPieces, writeDemo } from './seed/demo-file.ts';

const SETTLE_LIMIT_MS = 60_000;

/** The cooperative whose first batch is superseded, and whose holders claim and lose pieces. */
const SUPERSEDING = 'thu-cong-phu-xuan';

/** Of the cooperative whose people `writeDemo` names. */
const NEWCOMERS_VILLAGE = 'tay-ho';

// Thousands of small transactions, and none waits for the disk: a seed that ends half-way begins anew, from nothing.
process.env['PGOPTIONS'] ??= '-c synchronous_commit=off';

const config = parseConfig(process.env);
if (config.isProduction) throw new Error('Demo data are for APP_MODE demo and test, never for production.');
if (!config.chain || !config.demoKeysFile)
  throw new Error('Start the seed with "npm start": it lacks its environment.');
const host: SealingHost = {
  rpId: config.sealUrl.hostname,
  origin: config.sealUrl.origin,
};
const chain: Chain = {
  rpcUrl: config.chain.rpcUrls[0] as string,
  chainId: config.chain.chainId,
  craftRegistry: config.chain.craftRegistry,
  certificateRegistry: config.chain.certificateRegistry,
  certificateToken: config.chain.certificateToken,
  webAuthnVerifier: config.chain.webauthnVerifier,
  authorityKey: environmentKey('AUTHORITY_KEY'),
};

const startService = (role: ProcessRole) =>
  NestFactory.createApplicationContext(AppModule.forProcess(config, role), {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });

// While pieces are sealed this process is the worker too. The year is lived by another, with a clock of its own.
let app = await startService(ProcessRole.both);
let year: DemoYear;
try {
  await app.get(JobWorker).start();
  year = await seed();
} finally {
  await app.close();
}
app = await startService(ProcessRole.script);
try {
  const beganAt = Date.now();
  const count = await liveYear(app, host, year);
  console.log(`The demo's year: ${count} orders in ${((Date.now() - beganAt) / 1000).toFixed(1)} s.`);
} finally {
  await app.close();
}

/** @returns the year that is to be lived; its pieces are made, and not sealed yet */
async function seed(): Promise<DemoYear> {
  const [villages, people, products] = await Promise.all([
    readSeedVillages(),
    readSeedPeople(),
    readSeedProducts(),
  ]);
  await app.get(ImportVillages).execute(villages);
  const craftOf = (slug: string) =>
    villages.villages.find((village) => village.slug === slug)?.craft.slug as string;
  const cooperatives = await seedPeople(app, people, craftOf);

  const drawn = new Map(cooperatives.map((cooperative) => [cooperative.id, drawKeys(cooperative)]));
  const admitted = await inParallel(cooperatives, async (cooperative) => {
    const keys = drawn.get(cooperative.id)!;
    return [await admit(app, chain, cooperative, keys), keys] as const;
  });
  await writeDemoKeys(config.demoKeysFile as string, new Map(admitted));
  await settle('recorded');

  const enrolled = new Map(
    await inParallel(cooperatives, async (cooperative) => {
      return [cooperative.id, await enrolKeys(app, cooperative, drawn.get(cooperative.id)!)] as const;
    }),
  );
  await settle('recorded');

  const numbers = new Map(cooperatives.map(({ id }, nth) => [id, admitted[nth]![0]]));
  const filled = await inParallel(cooperatives, async (cooperative) => {
    const keys = enrolled.get(cooperative.id)!;
    const toSeal: PieceToSeal[] = [];
    const sealed: SealedDemoPiece[] = [];
    const shelf: ShelvedProduct[] = [];
    const madeToOrder: ShelvedProduct[] = [];
    for (const product of products.filter(({ village }) => cooperative.villages.includes(village))) {
      const artisan = makerOf(cooperative, product);
      const craftSlug = craftOf(product.village);
      if (product.madeToOrder) {
        const productId = await seedMadeProduct(app, artisan, craftSlug, product);
        madeToOrder.push({ product, productId, craftSlug, artisan });
        continue;
      }
      const pieces = await seedPieces(app, host, cooperative, keys, artisan, craftSlug, product);
      toSeal.push(...pieces);
      shelf.push({
        product,
        productId: pieces[0]!.productId,
        craftSlug,
        artisan,
      });
      // One cooperative seals a batch of one piece first, which its next batch will supersede.
      if (cooperative.slug === SUPERSEDING && sealed.length === 0)
        sealed.push(...(await sealBatch(app, host, cooperative, keys, toSeal.slice(0, 1))));
    }
    sealed.push(...(await sealBatch(app, host, cooperative, keys, toSeal.slice(sealed.length))));
    const stall = {
      cooperative,
      keys,
      shelf,
      madeToOrder,
      certificates: toSeal.length,
    };
    return {
      ...stall,
      cooperativeNumber: numbers.get(cooperative.id)!,
      pieces: sealed,
    };
  });
  const year = planDemoYear(config, {
    stalls: filled,
    orders: await readSeedOrders(),
    home: filled.find(({ cooperative }) => cooperative.villages.includes(NEWCOMERS_VILLAGE))!,
  });
  // While the chain makes them final there is time to make what the year sells.
  const [made] = await Promise.all([makeSoldPieces(app, host, filled, year.sold), settle('final')]);
  await writeDemo(config, people, await showVerdicts(filled));
  return { ...year, made };
}

/** One certificate for each verdict: numbers are positions, as each cooperative's pieces stand in their order. */
async function showVerdicts(sealed: Sealed[]): Promise<ShownPieces> {
  const [paper, hats, clay, bamboo] = sealed as [Sealed, Sealed, Sealed, Sealed];
  await changeStatus(app, host, paper.cooperative, paper.keys, {
    number: 2,
    action: 'withdraw',
    reason: 'not-as-described',
    text: 'Giấy nhuộm không đúng loại đã ghi; hợp tác xã đã thu hồi món hàng và hoàn tiền.',
  });
  await changeStatus(app, host, clay.cooperative, clay.keys, {
    number: 2,
    action: 'suspend',
    reason: 'label-copied',
    text: 'Nhãn này bị chụp lại và rao bán ở nơi khác; hợp tác xã đang xác minh.',
  });
  const crafts = sealed.find(({ cooperative }) => cooperative.slug === SUPERSEDING)!;
  const [old, ...anew] = crafts.pieces as [SealedDemoPiece, ...SealedDemoPiece[]];
  const [, held, lost] = await Promise.all([
    supersede(app, host, chain, crafts.keys, { old, anew: anew[0]! }),
    ...(await sellAtTheVillage(app, ofLargestProduct(anew), 2)).map((piece, place) =>
      hold(piece, place === 1),
    ),
  ]);
  const shown: ShownPieces = {
    genuine: pieceOf(hats, 1),
    withdrawn: pieceOf(paper, 2),
    replaced: old,
    suspended: pieceOf(clay, 2),
    lost: lost!,
    claimed: held!,
    altered: pieceOf(bamboo, 2),
  };
  await alterBlock(app, config.blocksDir, shown.altered.serial);
  return shown;
}

/** Somebody has bought the piece and opened its patch; whoever lost it says so. */
async function hold(piece: SealedDemoPiece, isLost: boolean): Promise<SealedDemoPiece> {
  const holder = aDemoHolder();
  await claim(app, chain, piece, holder);
  if (isLost) await reportLost(app, chain, piece, holder);
  return piece;
}

/** The pieces of the product that has most of them, so that some are left to be bought. */
function ofLargestProduct(pieces: SealedDemoPiece[]): SealedDemoPiece[] {
  const groups = [...new Set(pieces.map(({ productId }) => productId))].map((product) =>
    pieces.filter(({ productId }) => productId === product),
  );
  return groups.reduce((largest, each) => (each.length > largest.length ? each : largest));
}

interface Sealed extends FilledStall {
  pieces: SealedDemoPiece[];
}

function pieceOf({ pieces }: Sealed, number: number): SealedDemoPiece {
  return pieces[number - 1]!;
}

/** The artisans of a village take its products in turn. */
function makerOf({ artisans }: SeededCooperative, { village, drawingSeed }: SeedProduct) {
  const makers = artisans.filter((artisan) => artisan.village === village);
  const maker = makers[drawingSeed % makers.length];
  if (!maker) throw new Error(`No demo artisan lives in ${village}: seed/people.json lacks one.`);
  return maker;
}

async function settle(until: 'recorded' | 'final'): Promise<void> {
  const settled = await app.get(SettleActs).execute({ until, limitMs: SETTLE_LIMIT_MS });
  if (!settled)
    throw new Error(`After ${SETTLE_LIMIT_MS / 1000} s the chain has not made every act ${until}.`);
}

function inParallel<Item, Result>(items: Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  return Promise.all(items.map(work));
}

function environmentKey(name: string): `0x${string}` {
  const value = process.env[name];
  if (!value?.startsWith('0x')) throw new Error(`${name} is not set: the demo's authority needs its key.`);
  return value as `0x${string}`;
}
