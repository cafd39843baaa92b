import type { ProductDetail } from '@daulang/commerce/api/catalog';
import { Picture } from '~/components/picture';
import { useMessages } from '~/i18n/messages';
import { shopMessages } from '~/i18n/shop';

/**
 * The piece itself, large, with the other pictures below it. On a phone all stand in one row to be pushed aside, less
 * than half a screen high, so that name, price and the one thing to press are seen without scrolling.
 */
export function Gallery({ product }: { product: ProductDetail }) {
  const t = useMessages(shopMessages);
  const [first = product.picture, ...others] = product.pictures;
  return (
    <div className="-mx-4 flex snap-x scroll-px-4 gap-2 overflow-x-auto px-4 md:mx-0 md:block md:overflow-visible md:px-0">
      <Picture
        picture={first}
        sizes="(min-width: 48rem) 50vw, 22rem"
        isFirst
        className="aspect-4/5 h-[42svh] shrink-0 snap-start rounded-card md:h-auto md:w-full"
      />
      {others.length > 0 && (
        <ul aria-label={t.morePictures} className="flex gap-2 md:mt-2 md:grid md:grid-cols-4">
          {others.map((picture) => (
            <li key={picture.cid} className="shrink-0 snap-start md:shrink">
              <a href={`/api/v1/media/${picture.cid}/1280.webp`}>
                <Picture
                  picture={picture}
                  sizes="(min-width: 48rem) 8rem, 22rem"
                  className="aspect-4/5 h-[42svh] rounded-card md:h-auto md:w-full"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
