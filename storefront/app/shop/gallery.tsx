import type { ProductDetail } from '@daulang/commerce/api/catalog';
import { Picture } from '~/components/picture';
import { useMessages } from '~/i18n/messages';
import { shopMessages } from '~/i18n/shop';

/** The piece itself, large; the other pictures beside each other below, to be pushed aside on a phone. */
export function Gallery({ product }: { product: ProductDetail }) {
  const t = useMessages(shopMessages);
  const [first = product.picture, ...others] = product.pictures;
  return (
    <div className="-mx-4 md:mx-0">
      <Picture
        picture={first}
        sizes="(min-width: 48rem) 50vw, 100vw"
        isFirst
        className="aspect-4/5 w-full md:rounded-card"
      />
      {others.length > 0 && (
        <ul
          aria-label={t.morePictures}
          className="mt-2 flex snap-x gap-2 overflow-x-auto px-4 md:grid md:grid-cols-4 md:px-0"
          tabIndex={0}
        >
          {others.map((picture) => (
            <li key={picture.cid} className="w-28 shrink-0 snap-start md:w-auto">
              <a href={`/api/v1/media/${picture.cid}/1280.webp`}>
                <Picture picture={picture} sizes="8rem" className="aspect-4/5 w-full rounded-card" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
