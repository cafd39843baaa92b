import type { ProductDetail } from '@daulang/commerce/api/catalog';
import type { VillagePage } from '@daulang/commerce/api/villages';
import { pictureUrl } from '~/components/picture';
import type { Language } from '~/i18n/language';

/** schema.org descriptions of our pages, for search engines. They carry no serial of any piece. */
type Described = Record<string, unknown>;

const stock = {
  'in-stock': 'https://schema.org/InStock',
  'made-to-order': 'https://schema.org/MadeToOrder',
  'sold-out': 'https://schema.org/SoldOut',
};

export function describeProduct(product: ProductDetail, origin: string, language: Language): Described {
  const url = `${origin}/${language}/products/${product.slug}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title[language],
    description: product.story[language],
    material: product.materials[language],
    image: product.pictures.map((picture) => origin + pictureUrl(picture.cid, 1280, 'webp')),
    brand: { '@type': 'Brand', name: product.village.name[language] },
    manufacturer: { '@type': 'Organization', name: product.cooperative.name[language] },
    offers: {
      '@type': 'Offer',
      url,
      price: product.price.amount,
      priceCurrency: product.price.currency,
      ...(product.saleUntil && { priceValidUntil: product.saleUntil }),
      availability: stock[product.availability.state],
      itemCondition: 'https://schema.org/NewCondition',
    },
  };
}

export function describeVillage(village: VillagePage, origin: string, language: Language): Described {
  return {
    '@context': 'https://schema.org',
    '@type': 'Place',
    name: village.name[language],
    url: `${origin}/${language}/villages/${village.slug}`,
    ...(village.lat !== null && village.lon !== null
      ? { geo: { '@type': 'GeoCoordinates', latitude: village.lat, longitude: village.lon } }
      : {}),
  };
}

/** The way from the first page, as a list; the last part is the page itself. */
export function describeBreadcrumb(parts: { path: string; name: string }[], origin: string): Described {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: parts.map(({ path, name }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: origin + path,
    })),
  };
}
