import type { ProductCard } from '@daulang/commerce/api/catalog';
import { Picture } from '~/components/picture';
import { Price } from '~/components/price';
import { VillageSeal } from '~/components/seal/village-seal';
import { useLanguage, useMessages } from '~/i18n/messages';
import { shopMessages } from '~/i18n/shop';
import { AvailabilityLine } from './availability-line';
import { UsualPrice } from './usual-price';

const sizes = '(min-width:64rem) 17rem,(min-width:40rem) 33vw,50vw';

interface TileProps {
  product: ProductCard;
  isFirst: boolean;
  heading: 'h2' | 'h3';
}

/** A product in a grid: picture, name, village, price; the seal only where a sealed piece is on sale. */
function ProductTile({ product, isFirst, heading: Heading }: TileProps) {
  const language = useLanguage();
  const t = useMessages(shopMessages);
  const { title, village, craft, price, picture, availability, certified } = product;
  return (
    <article className="tile">
      <div>
        <Picture picture={picture} sizes={sizes} widest={960} isFirst={isFirst} />
        {certified && <VillageSeal craft={craft.slug} village={village.slug} label={t.certified} />}
      </div>
      <Heading>
        <a href={`/${language}/products/${product.slug}`}>{title[language]}</a>
      </Heading>
      <p>{village.name[language]}</p>
      <p className="price">
        <Price money={price} />
        <UsualPrice product={product} />
      </p>
      <p>
        <AvailabilityLine availability={availability} short />
      </p>
    </article>
  );
}

export interface ProductGridProps {
  products: ProductCard[];
  /** How many stand in view at once and are not loaded lazily. */
  firstRow?: number;
  /** Below a heading of the page's own it is `h3`. */
  heading?: 'h2' | 'h3';
}

/** A grid of products: two beside each other on a phone, four on a desk. */
export function ProductGrid({ products, firstRow = 0, heading = 'h3' }: ProductGridProps) {
  return (
    <ul className="pair gap-x-4 gap-y-8 sm:grid-cols-3 lg:grid-cols-4">
      {products.map((product, place) => (
        <li key={product.id}>
          <ProductTile product={product} isFirst={place < firstRow} heading={heading} />
        </li>
      ))}
    </ul>
  );
}
