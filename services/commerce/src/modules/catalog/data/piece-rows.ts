import type { PieceState } from '../../../../api/studio.js';
import type { Bilingual } from '../../../../api/text.js';
import { money } from '../../../kernel/money.js';
import type { Photograph, Piece } from '../domain/piece.js';

/** A piece with its photographs in one row; `p` is the alias of `catalog.pieces`. */
export const PIECE_COLUMNS = `p.*, (
  select coalesce(json_agg(json_build_object('cid', f.cid, 'role', f.role, 'width', f.width, 'height', f.height)
    order by f.position), '[]')
  from catalog.piece_photographs f where f.piece_id = p.id) as photographs`;

export interface PieceRow {
  id: string;
  product_id: string;
  cooperative_id: string;
  artisan_id: string;
  village_slug: string;
  craft_slug: string;
  serial: string;
  state: PieceState;
  title: Bilingual;
  technique: Bilingual;
  materials: Bilingual;
  dimensions_mm: Piece['dimensionsMm'];
  weight_grams: number | null;
  made_on: string;
  price_amount: bigint;
  price_currency: string;
  cooperative_number: bigint | null;
  number: bigint | null;
  rejection: string | null;
  on_sale: boolean;
  created_at: Date;
  photographs: Photograph[];
}

export function pieceOf(row: PieceRow): Piece {
  return {
    id: row.id,
    productId: row.product_id,
    cooperativeId: row.cooperative_id,
    artisanId: row.artisan_id,
    villageSlug: row.village_slug,
    craftSlug: row.craft_slug,
    serial: row.serial,
    state: row.state,
    title: row.title,
    technique: row.technique,
    materials: row.materials,
    dimensionsMm: row.dimensions_mm,
    weightGrams: row.weight_grams,
    madeOn: row.made_on,
    price: money(row.price_amount, row.price_currency),
    cooperativeNumber: row.cooperative_number?.toString() ?? null,
    number: row.number === null ? null : Number(row.number),
    rejection: row.rejection,
    onSale: row.on_sale,
    photographs: row.photographs,
    createdAt: row.created_at,
  };
}
