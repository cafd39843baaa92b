import { Injectable } from '@nestjs/common';
import type { Offer, OfferList, OfferMakers, OfferSearch } from '../../../../api/offers.js';
import { Database } from '../../../platform/database/database.js';
import { Directory } from '../../accounts/index.js';
import { ProductNotFound } from '../domain/catalog.errors.js';
import { makerOf, type OfferActor } from '../domain/offer.js';
import { Names } from './names.js';
import { dongJson, momentJson } from './shown-json.js';

type OfferRow = Omit<Offer, 'maker'> & { artisanId: string };

/** Of each product the last ones of what was said. */
const MOST_SAID = 20;

const termsJson = (row: string): string =>
  `case when ${row}.capacity_per_week is not null then jsonb_build_object(
     'capacityPerWeek', ${row}.capacity_per_week, 'leadTimeDays', ${row}.lead_time_days,
     'depositPercent', ${row}.deposit_percent) end`;

const OFFER = `select p.id, p.slug, p.title, p.story, p.technique, p.materials, p.artisan_id as "artisanId",
    ${dongJson('p.price_amount', 'p.price_currency')} as price,
    case when p.status = 'draft' then 'unseen' when p.kind = 'made-to-order' then 'open' else 'closed' end as state,
    ${termsJson('p')} as terms,
    case when p.edition_of is not null then
      jsonb_build_object('of', p.edition_of, 'left', p.edition_of - p.edition_taken) end as edition,
    p.edition_of is null and p.kind = 'stock'
      and (select count(*) from catalog.offer_terms t where t.product_id = p.id) = 0 as "mayBeEdition",
    (select coalesce(jsonb_agg(jsonb_build_object('cid', i.cid, 'role', i.role, 'width', i.width, 'height', i.height)
       order by i.position), '[]') from catalog.product_pictures i where i.product_id = p.id) as photographs,
    (select coalesce(jsonb_agg(jsonb_build_object('at', ${momentJson('t.at')}, 'by', t.role, 'terms', ${termsJson('t')},
       'price', ${dongJson('t.price_amount')}) order by t.position desc), '[]')
     from (select * from catalog.offer_terms o where o.product_id = p.id order by o.position desc limit ${MOST_SAID}) t) as said
  from catalog.products p`;

const HAS_NO_PIECE = 'not exists (select from catalog.pieces q where q.product_id = p.id)';
const WAS_OFFERED = 'exists (select from catalog.offer_terms t where t.product_id = p.id)';

/** Who asks: `$1` a cooperative's id, `$2` an artisan's or null. */
const OWN = `p.cooperative_id = $1 and ($2::uuid is null or p.artisan_id = $2) and p.status <> 'retired'`;

const WHICH = {
  // What a draft of a piece began is no offer.
  offered: `(p.kind = 'made-to-order' or ${WAS_OFFERED} or p.status = 'draft' and ${HAS_NO_PIECE})`,
  others: `(p.status = 'published' and p.kind = 'stock' and not ${WAS_OFFERED})`,
};

/** What is offered to be made, for its maker and the officers of the cooperative. */
@Injectable()
export class OffersQueries {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly names: Names,
  ) {}

  /** The newest first; `cursor` is the id of the last one seen. */
  async list(actor: OfferActor, { which, cursor, limit }: OfferSearch): Promise<OfferList> {
    const { rows } = await this.database.query<OfferRow>(
      `${OFFER} where ${OWN} and ${WHICH[which]} and ($3::uuid is null or p.id < $3) order by p.id desc limit $4`,
      [actor.cooperativeId, makerOf(actor), cursor ?? null, limit + 1],
    );
    const shown = rows.slice(0, limit);
    return {
      items: await this.complete(shown),
      nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    };
  }

  /** @throws ProductNotFound, also for another's */
  async one(actor: OfferActor, id: string): Promise<Offer> {
    const { rows } = await this.database.query<OfferRow>(`${OFFER} where ${OWN} and p.id = $3`, [
      actor.cooperativeId,
      makerOf(actor),
      id,
    ]);
    const [offer] = await this.complete(rows);
    if (!offer) throw new ProductNotFound({ slug: null });
    return offer;
  }

  async makers({ cooperativeId }: OfferActor): Promise<OfferMakers> {
    const [makers, crafts] = await Promise.all([
      this.directory.artisansOf(cooperativeId),
      this.names.crafts(),
    ]);
    return { makers, crafts };
  }

  private async complete(rows: readonly OfferRow[]): Promise<Offer[]> {
    if (rows.length === 0) return [];
    const artisans = await this.directory.artisans([...new Set(rows.map(({ artisanId }) => artisanId))]);
    const names = new Map(artisans.map(({ id, displayName }) => [id, displayName]));
    return rows.map(({ artisanId, ...row }) => ({
      ...row,
      maker: { id: artisanId, displayName: names.get(artisanId) ?? '' },
    }));
  }
}
