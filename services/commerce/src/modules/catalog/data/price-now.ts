/** A sale that holds this moment, by the clock of the database alone: there is one, whoever asks. */
const HOLDS = 's.stopped_at is null and s.valid_from <= now() and now() < s.valid_until';

const sale = (column: string, product: string): string =>
  `(select ${column} from catalog.sale_prices s where s.product_id = ${product}.id and ${HOLDS}
    order by s.valid_from desc, s.id limit 1)`;

/** SQL for what a product costs this moment; a usual price that went below a sale's holds all the same. */
export const priceNow = (product: string): string =>
  `least(${product}.price_amount, ${sale('s.price_amount', product)})`;

/** SQL for when the sale that holds ends; null outside of one. */
export const saleEnds = (product: string): string => sale('s.valid_until', product);
