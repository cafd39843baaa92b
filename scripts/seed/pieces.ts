import { assertWithSoftwareKey, type SoftwareKey, statementChallenge } from '@daulang/protocol';
import type { INestApplicationContext } from '@nestjs/common';
import {
  AddPhotograph,
  CreateDraft,
  CreateProduct,
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
    const made = await seedPiece(app, host, key, artisan, craftSlug, product, number, productId);
    if (productId === undefined) {
      await app
        .get(TellStory)
        .execute({ artisanId: artisan.artisanId, productId: made.productId, story: product.story });
    }
    productId = made.productId;
    // Of the waiting ones the first half is inspected, the rest stays in the officer's queue.
    if (number > product.pieces + waiting / 2) continue;
    await app.get(InspectPiece).execute({
      cooperativeId: cooperative.id,
      userId: cooperative.officer.userId,
      pieceId: made.pieceId,
      result: 'accepted',
      findings: 'Đúng mẫu, đủ nét, không lỗi.',
    });
    if (number <= product.pieces) toSeal.push(made);
  }
  return toSeal;
}

/** What is made to order is in the shop before there is any piece of it. */
export async function seedMadeProduct(
  app: INestApplicationContext,
  { artisanId }: SeededArtisan,
  craftSlug: string,
  product: SeedProduct,
): Promise<void> {
  const { title, story, technique, materials, dimensionsMm, weightGrams, priceVnd } = product;
  const picture = await app.get(StorePhotograph).execute(await readSeedPicture(product));
  const { cid, width, height } = picture;
  await app.get(CreateProduct).execute({
    artisanId,
    facts: {
      ...{ craftSlug, title, story, technique, materials, dimensionsMm, weightGrams },
      price: money(BigInt(priceVnd), 'VND'),
    },
    madeToOrder: product.madeToOrder ?? null,
    pictures: [{ cid, width, height, role: 'front' }],
  });
}

async function seedPiece(
  app: INestApplicationContext,
  host: SealingHost,
  key: SoftwareKey,
  { artisanId }: SeededArtisan,
  craftSlug: string,
  product: SeedProduct,
  number: number,
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
      madeOn: madeOn(product.drawingSeed, number),
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
function madeOn(seed: number, number: number): string {
  const daysAgo = (seed * 37 + number * 11) % 120;
  return new Date(LAST_MADE_ON - daysAgo * DAY_MS).toISOString().slice(0, 10);
}
