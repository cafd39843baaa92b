import { Injectable } from '@nestjs/common';
import type { Rail } from '../../../../api/payments.js';
import type { Carriage } from '../../../../api/orders.js';
import type { Bilingual } from '../../../../api/text.js';
import { money, type Money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { ParcelStepsQueries, type StandingStep } from '../../fulfilment/index.js';
import { ShrinkPicture } from '../../media/index.js';
import { WholeOrdersQueries, type ParcelFacts } from '../../ordering/index.js';
import { PaymentsQueries, type MoneyFacts } from '../../payments/index.js';
import { PieceCertificatesQueries, type PieceCertificate } from '../data/piece-certificates.queries.js';
import { EvidenceNotFound } from '../domain/evidence.errors.js';

/** All that we know of an order whose payment a bank asks about. */
export interface Evidence {
  code: string;
  placedAt: Date;
  buyer: { name: string; email: string; phone: string };
  /** As it was given, from the street to the country. */
  address: string[];
  shipping: Money;
  total: Money;
  payments: { amount: Money; at: Date; rail: Rail; reference: string }[];
  disputes: MoneyFacts['disputes'];
  refunds: MoneyFacts['sentBack'];
  parcels: EvidenceParcel[];
}

export interface EvidenceParcel {
  cooperative: Bilingual;
  /** Null when it was never sent. */
  carriage: Carriage | null;
  steps: StandingStep[];
  lines: EvidenceLine[];
}

export interface EvidenceLine {
  title: Bilingual;
  quantity: number;
  total: Money;
  /** A small JPEG. */
  picture: Buffer | null;
  pieces: { number: string; certificate: PieceCertificate | null }[];
}

/** Dots of a photograph that stands small on paper. */
const PICTURE_SIDE = 400;

@Injectable()
export class GatherEvidence {
  constructor(
    private readonly database: Database,
    private readonly orders: WholeOrdersQueries,
    private readonly parcelSteps: ParcelStepsQueries,
    private readonly payments: PaymentsQueries,
    private readonly certificates: PieceCertificatesQueries,
    private readonly shrinkPicture: ShrinkPicture,
  ) {}

  /** @throws EvidenceNotFound when nobody ever asked about this order, and for one of other cooperatives */
  async execute({ cooperativeId, code }: { cooperativeId: string; code: string }): Promise<Evidence> {
    const whole = await this.orders.of(cooperativeId, code);
    const captures = whole ? await this.payments.moneyOf(this.database, whole.order.id) : [];
    const disputes = captures.flatMap((it) => it.disputes);
    const [first] = whole?.parcels ?? [];
    if (!whole || !first || disputes.length === 0) throw new EvidenceNotFound();
    const { order, parcels } = whole;
    return {
      code,
      placedAt: new Date(first.placedAt),
      buyer: order.buyer,
      address: addressIn(first),
      shipping: order.shipping,
      total: order.total,
      payments: captures.map(({ amount, capturedAt, rail, intentId }) => ({
        ...{ amount, rail, at: capturedAt, reference: intentId },
      })),
      disputes,
      refunds: captures.flatMap((it) => it.sentBack),
      parcels: await this.parcelsOf(parcels),
    };
  }

  private async parcelsOf(parcels: readonly ParcelFacts[]): Promise<EvidenceParcel[]> {
    const lines = parcels.flatMap((parcel) => parcel.lines);
    const [ways, certificates, pictures] = await Promise.all([
      this.parcelSteps.byIds(parcels.map(({ id }) => id)),
      this.certificates.byNumbers(lines.flatMap(({ pieces }) => pieces)),
      this.picturesOf(lines.flatMap(({ pictureCid }) => pictureCid ?? [])),
    ]);
    return parcels.map((parcel) => {
      const { carriage = null, steps = [] } = ways.get(parcel.id) ?? {};
      return {
        cooperative: parcel.cooperative.name,
        ...{ carriage, steps },
        lines: parcel.lines.map(({ title, quantity, total, pictureCid, pieces }) => ({
          ...{ title, quantity },
          total: money(BigInt(total.amount), total.currency),
          picture: (pictureCid && pictures.get(pictureCid)) || null,
          pieces: pieces.map((number) => ({ number, certificate: certificates.get(number) ?? null })),
        })),
      };
    });
  }

  /** One after the other: pictures are opened by one thread anyway. */
  private async picturesOf(cids: readonly string[]): Promise<Map<string, Buffer>> {
    const pictures = new Map<string, Buffer>();
    for (const cid of new Set(cids)) {
      const picture = await this.shrinkPicture.execute(cid, PICTURE_SIDE);
      if (picture) pictures.set(cid, picture);
    }
    return pictures;
  }
}

/** Where its order went; of one that was fetched, where that was. */
function addressIn({ address, pickUp }: ParcelFacts): string[] {
  const { street, ward, province } = address ?? pickUp ?? { street: '', ward: '', province: '' };
  return [street, ward, province, address?.countryCode ?? 'VN'].filter(Boolean);
}
