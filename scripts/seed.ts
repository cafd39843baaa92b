/**
 * Fills a new shop with demo people and pieces through the service's own use cases: nothing is written past them,
 * and every certificate is sealed on the chain with (software) passkeys. Run by the first `npm start`.
 */
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../services/commerce/dist/src/app.module.js';
import { SettleActs } from '../services/commerce/dist/src/modules/certificates/index.js';
import { ImportVillages } from '../services/commerce/dist/src/modules/villages/index.js';
import { parseConfig } from '../services/commerce/dist/src/platform/config/config.js';
import { ProcessRole } from '../services/commerce/dist/src/platform/process-role.js';
import { admit } from './seed/admission.ts';
import type { Chain } from './seed/chain.ts';
import { readSeedPeople, readSeedProducts, readSeedVillages, type SeedProduct } from './seed/content.ts';
import { drawKeys } from './seed/demo-keys.ts';
import { type EnrolledKeys, enrolKeys, writeDemoKeys } from './seed/keys.ts';
import { seedPeople, type SeededCooperative } from './seed/people.ts';
import { seedMadeProduct, seedPieces } from './seed/pieces.ts';
import { aDemoHolder, claim, reportLost, sellAtTheVillage } from './seed/holders.ts';
import { type PieceToSeal, sealBatch, type SealedDemoPiece, type SealingHost } from './seed/sealing.ts';
import { supersede } from './seed/successors.ts';
import { changeStatus } from './seed/statuses.ts';
import { alterBlock, type ShownPieces, writeDemo } from './seed/demo-file.ts';

const SETTLE_LIMIT_MS = 60_000;

/** The cooperative whose first batch is superseded, and whose holders claim and lose pieces. */
const SUPERSEDING = 'thu-cong-phu-xuan';

const config = parseConfig(process.env);
if (config.isProduction) throw new Error('Demo data are for APP_MODE demo and test, never for production.');
if (!config.chain || !config.demoKeysFile)
  throw new Error('Start the seed with "npm start": it lacks its environment.');
const host: SealingHost = { rpId: config.sealUrl.hostname, origin: config.sealUrl.origin };
const chain: Chain = {
  rpcUrl: config.chain.rpcUrls[0] as string,
  chainId: config.chain.chainId,
  craftRegistry: config.chain.craftRegistry,
  certificateRegistry: config.chain.certificateRegistry,
  certificateToken: config.chain.certificateToken,
  webAuthnVerifier: config.chain.webauthnVerifier,
  authorityKey: environmentKey('AUTHORITY_KEY'),
};

const app = await NestFactory.createApplicationContext(AppModule.forProcess(config, ProcessRole.script), {
  logger: ['error', 'warn', 'fatal'],
  abortOnError: false,
});
try {
  await seed();
} finally {
  await app.close();
}

async function seed(): Promise<void> {
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

  const sealed = await inParallel(cooperatives, async (cooperative) => {
    const keys = enrolled.get(cooperative.id)!;
    const toSeal: PieceToSeal[] = [];
    for (const product of products.filter(({ village }) => cooperative.villages.includes(village))) {
      const artisan = makerOf(cooperative, product);
      if (product.madeToOrder) {
        await seedMadeProduct(app, artisan, craftOf(product.village), product);
        continue;
      }
      toSeal.push(
        ...(await seedPieces(app, host, cooperative, keys, artisan, craftOf(product.village), product)),
      );
    }
    // One cooperative seals a batch of one piece first, which its next batch will supersede.
    const isFirstOfTwo = cooperative.slug === SUPERSEDING;
    const pieces = await sealBatch(app, host, cooperative, keys, isFirstOfTwo ? toSeal.slice(0, 1) : toSeal);
    return { cooperative, keys, pieces, later: isFirstOfTwo ? toSeal.slice(1) : [] };
  });
  await settle('final');
  await writeDemo(config, people, await showVerdicts(sealed));
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
  const anew = await sealBatch(app, host, crafts.cooperative, crafts.keys, crafts.later);
  await settle('final');
  const [, held, lost] = await Promise.all([
    supersede(app, host, chain, crafts.keys, { old: crafts.pieces[0]!, anew: anew[0]! }),
    ...(await sellAtTheVillage(app, ofLargestProduct(anew), 2)).map((piece, place) =>
      hold(piece, place === 1),
    ),
  ]);
  const shown: ShownPieces = {
    genuine: pieceOf(hats, 1),
    withdrawn: pieceOf(paper, 2),
    replaced: crafts.pieces[0]!,
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

interface Sealed {
  cooperative: SeededCooperative;
  keys: EnrolledKeys;
  pieces: SealedDemoPiece[];
  /** What is sealed in a second batch. */
  later: PieceToSeal[];
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
