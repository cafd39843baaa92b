import { assertWithSoftwareKey, type SoftwareKey, statementChallenge } from '@daulang/protocol';
import type { INestApplicationContext } from '@nestjs/common';
import {
  AddPhotograph,
  CreateDraft,
  CreateProduct,
  SetEdition,
  TellStory,
} from '../../services/commerce/dist/src/modules/catalog/index.js';
import {
  InspectPiece,
  PrepareStatement,
  SignStatement,
} from '../../services/commerce/dist/src/modules/certificates/index.js';
import { money } from '../../services/commerce/dist/src/kernel/money.js';
import { StorePhotograph } from '../../services/commerce/dist/src/modules/media/index.js';
import { readSeedPicture, type SeedProduct } from './content.ts';
import type { EnrolledKeys } from './keys.ts';
import type { SeededArtisan, SeededCooperative } from './people.ts';
import type { PieceToSeal, SealingHost } from './sealing.ts';

/** The day from which the demo's making dates are counted back. */
const LAST_MADE_ON = Date.UTC(2026, 10, 20);
const DAY_MS = 24 * 3600 * 1000;
/** A piece of the demo's past was made so long before it was bought. */
const DAYS_ON_THE_SHELF = 30;

/** A product in the demo's shop, whoever makes it. */
export interface ShelvedProduct {
  product: SeedProduct;
  productId: string;
  craftSlug: string;
  artisan: SeededArtisan;
}

/**
 * Makes a product's pieces as their artisan and inspects them as the officer.
 *
 * @returns the pieces that are to be sealed, in order
 */
export async function seedPieces(
  app: INestApplicationContext,
  host: SealingHost,
  cooperative: SeededCooperative,
  keys: EnrolledKeys,
  artisan: SeededArtisan,
  craftSlug: string,
  product: SeedProduct,
): Promise<PieceToSeal[]> {
  const key = keys.makers.get(artisan.artisanId) as SoftwareKey;
  const waiting = product.waiting ?? 0;
  const toSeal: PieceToSeal[] = [];
  let productId: string | undefined;
  for (let number = 1; number <= product.pieces + waiting; number++) {
    const madeOn = madeOnOf(product.drawingSeed, number);
    const made = await seedPiece(app, host, key, artisan, craftSlug, product, madeOn, productId);
    if (productId === undefined) {
      await app
        .get(TellStory)
        .execute({ artisanId: artisan.artisanId, productId: made.productId, story: product.story });
    }
    productId = made.productId;
    // Of the waiting ones the first half is inspected, the rest stays in the officer's queue.
    if (number > product.pieces + waiting / 2) continue;
    await inspect(app, cooperative, made.pieceId);
    if (number <= product.pieces) toSeal.push(made);
  }
  if (product.edition !== undefined) {
    const actor = { ...artisan, role: 'artisan', cooperativeId: cooperative.id } as const;
    await app.get(SetEdition).execute({ actor, id: productId!, pieces: product.edition });
  }
  return toSeal;
}

/**
 * Further pieces of a product, each made before a day of the past: those that the demo's year sells.
 *
 * @param soldAt in order; @returns the pieces in the same order, ready to be sealed
 */
export async function seedSoldPieces(
  app: INestApplicationContext,
  host: SealingHost,
  cooperative: SeededCooperative,
  keys: EnrolledKeys,
  { artisan, craftSlug, product, productId }: ShelvedProduct,
  soldAt: readonly Date[],
): Promise<PieceToSeal[]> {
  const key = keys.makers.get(artisan.artisanId) as SoftwareKey;
  const made: PieceToSeal[] = [];
  for (const at of soldAt) {
    const madeOn = dayOf(at.getTime() - DAYS_ON_THE_SHELF * DAY_MS);
    const piece = await seedPiece(app, host, key, artisan, craftSlug, product, madeOn, productId);
    await inspect(app, cooperative, piece.pieceId);
    made.push(piece);
  }
  return made;
}

/** What is made to order is in the shop before there is any piece of it. */
export async function seedMadeProduct(
  app: INestApplicationContext,
  { artisanId }: SeededArtisan,
  craftSlug: string,
  product: SeedProduct,
): Promise<string> {
  const { title, story, technique, materials, dimensionsMm, weightGrams, priceVnd } = product;
  const picture = await app.get(StorePhotograph).execute(await readSeedPicture(product));
  const { cid, width, height } = picture;
  const { productId } = await app.get(CreateProduct).execute({
    artisanId,
    facts: {
      ...{ craftSlug, title, story, technique, materials, dimensionsMm, weightGrams },
      price: money(BigInt(priceVnd), 'VND'),
    },
    madeToOrder: product.madeToOrder ? { depositPercent: 100, ...product.madeToOrder } : null,
    pictures: [{ cid, width, height, role: 'front' }],
  });
  return productId;
}

async function inspect(
  app: INestApplicationContext,
  cooperative: SeededCooperative,
  pieceId: string,
): Promise<void> {
  await app.get(InspectPiece).execute({
    cooperativeId: cooperative.id,
    userId: cooperative.officer.userId,
    pieceId,
    result: 'accepted',
    findings: 'Đúng mẫu, đủ nét, không lỗi.',
  });
}

async function seedPiece(
  app: INestApplicationContext,
  host: SealingHost,
  key: SoftwareKey,
  { artisanId }: SeededArtisan,
  craftSlug: string,
  product: SeedProduct,
  madeOn: string,
  productId: string | undefined,
) {
  const made = await app.get(CreateDraft).execute({
    artisanId,
    draft: {
      craftSlug,
      title: product.title,
      technique: product.technique,
      materials: product.materials,
      dimensionsMm: product.dimensionsMm,
      weightGrams: product.weightGrams,
      madeOn,
      price: { amount: String(product.priceVnd), currency: 'VND' },
      ...(productId === undefined ? {} : { productId }),
    },
  });
  const { pieceId } = made;
  const bytes = await readSeedPicture(product);
  await app.get(AddPhotograph).execute({ artisanId, pieceId, role: 'front', bytes });
  const statement = await app.get(PrepareStatement).execute({ artisanId, pieceId });
  const answer = assertWithSoftwareKey({
    privateKey: key.privateKey,
    challenge: statementChallenge(statement.bytes),
    ...host,
  });
  await app.get(SignStatement).execute({ artisanId, pieceId, answer });
  return made;
}

/** Spread over the four months before the demo's day, the same at every seed. */
function madeOnOf(seed: number, number: number): string {
  const daysAgo = (seed * 37 + number * 11) % 120;
  return dayOf(LAST_MADE_ON - daysAgo * DAY_MS);
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
