import { randomBytes } from 'node:crypto';
import { drawSerial, parseSerial } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { CreateDraftRequest } from '../../../../api/studio.js';
import { moneyFromWire } from '../../../../api/money.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { money } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/transaction.js';
import { Idempotency, type IdempotentRequest } from '../../../platform/http/idempotency.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { Names, type MakerPlace } from '../data/names.js';
import type { StudioActor } from '../../accounts/index.js';
import { RecordHappening } from '../../history/index.js';
import { PiecesStore } from '../data/pieces.store.js';
import { ProductsStore } from '../data/products.store.js';
import { ProductNotFound, SerialRefused, TooManyDrafts } from '../domain/catalog.errors.js';
import { MOST_DRAFTS, type PieceFacts } from '../domain/piece.js';
import { TakeEditionPlaces } from './take-edition-places.js';
import { slugOf } from '../domain/slug.js';

export interface CreateDraftInput {
  /** Whose piece it is; never taken from a request's body. */
  artisanId: string;
  /** Who puts it down: the artisan themselves unless said. */
  role?: StudioActor['role'];
  draft: CreateDraftRequest;
  /** It was promised to an order, which has its place of an edition. */
  isPromised?: boolean;
}

export interface CreatedDraft {
  pieceId: string;
  productId: string;
  serial: string;
}

/** A draft of a piece: a new product of the artisan, or one more piece of a product they have. */
@Injectable()
export class CreateDraft {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly names: Names,
    private readonly products: ProductsStore,
    private readonly pieces: PiecesStore,
    private readonly recordHappening: RecordHappening,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly takeEditionPlaces: TakeEditionPlaces,
  ) {}

  /** @throws ProductNotFound, CraftUnknown, SerialRefused, TooManyDrafts, EditionFull */
  async execute(input: CreateDraftInput): Promise<CreatedDraft> {
    const place = await this.names.placeOf(input.artisanId, input.draft.craftSlug);
    return this.uow.run((tx) => this.within(tx, { ...input, place }));
  }

  /** The same request again makes no second draft: a phone that was offline sends what it is not sure of. */
  async once(request: IdempotentRequest, input: CreateDraftInput): Promise<CreatedDraft> {
    const place = await this.names.placeOf(input.artisanId, input.draft.craftSlug);
    return this.uow.run((tx) =>
      this.idempotency.once(tx, request, () => this.within(tx, { ...input, place })),
    );
  }

  /** @param input.place from `Names.placeOf`, asked before the transaction */
  async within(tx: Tx, input: CreateDraftInput & { place: MakerPlace }): Promise<CreatedDraft> {
    const { artisanId, role = 'artisan', draft, place } = input;
    if ((await this.pieces.countDrafts(tx, artisanId)) >= MOST_DRAFTS)
      throw new TooManyDrafts({ most: MOST_DRAFTS });
    const serial = await this.serialFor(tx, draft.serial);
    const facts = factsOf(draft);
    const now = this.clock.now();
    const productId = draft.productId
      ? await this.ownProduct(tx, draft.productId, input)
      : await this.addProduct(tx, artisanId, facts, place, now);
    const pieceId = newId(now.getTime());
    await this.pieces.add(tx, {
      ...facts,
      id: pieceId,
      productId,
      cooperativeId: place.cooperativeId,
      artisanId,
      villageSlug: place.villageSlug,
      serial,
      state: 'draft',
      number: null,
      cooperativeNumber: null,
      rejection: null,
      onSale: false,
      createdAt: now,
    });
    const made = {
      pieceIds: [pieceId],
      what: 'made',
      by: role === 'helper' ? 'helper' : 'maker',
      at: now,
      place: place.villageSlug,
    } as const;
    await this.recordHappening.within(tx, made);
    return { pieceId, productId, serial };
  }

  private async serialFor(tx: Tx, given: string | undefined): Promise<string> {
    if (given === undefined) return drawSerial((size) => Uint8Array.from(randomBytes(size)));
    const parsed = parseSerial(given);
    if (parsed.kind !== 'serial') throw new SerialRefused({ reason: 'malformed' });
    if (await this.pieces.isSerialTaken(tx, parsed.serial)) throw new SerialRefused({ reason: 'taken' });
    return parsed.serial;
  }

  private async ownProduct(
    tx: Tx,
    productId: string,
    { artisanId, isPromised = false }: CreateDraftInput,
  ): Promise<string> {
    const product = await this.products.findToMake(tx, productId);
    if (product?.artisanId !== artisanId) throw new ProductNotFound({ slug: null });
    if (product.editionOf !== null && !isPromised)
      await this.takeEditionPlaces.within(tx, { productId, pieces: 1 });
    return product.id;
  }

  private async addProduct(tx: Tx, artisanId: string, facts: PieceFacts, place: MakerPlace, now: Date) {
    const id = newId(now.getTime());
    const product = {
      ...facts,
      id,
      cooperativeId: place.cooperativeId,
      artisanId,
      villageSlug: place.villageSlug,
      // Until somebody tells more, the way it is made is its story.
      story: facts.technique,
      kind: 'stock' as const,
      status: 'draft' as const,
      madeToOrder: null,
    };
    await this.products.add(tx, product, slugOf(facts.title.vi), now);
    return id;
  }
}

/** A draft as it came over the wire, with money as the kernel knows it and text in NFC. */
export function factsOf(draft: Omit<CreateDraftRequest, 'productId' | 'serial'>): PieceFacts {
  const price = moneyFromWire(draft.price);
  return {
    craftSlug: draft.craftSlug,
    title: normalised(draft.title),
    technique: normalised(draft.technique),
    materials: normalised(draft.materials),
    dimensionsMm: draft.dimensionsMm,
    weightGrams: draft.weightGrams,
    madeOn: draft.madeOn,
    price: money(price.amount, price.currency),
  };
}

const normalised = ({ vi, en }: { vi: string; en: string }) => ({
  vi: vi.normalize('NFC'),
  en: en.normalize('NFC'),
});
