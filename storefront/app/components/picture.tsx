import type { Bilingual } from '@daulang/commerce/api/text';
import { useLanguage } from '~/i18n/messages';

/** The widths the service derives of every picture. */
const widths = [320, 640, 960, 1280] as const;

export interface PictureProps {
  picture: { cid: string; alt: Bilingual; width: number; height: number } | null;
  /** How wide it stands on the page, as in `(min-width: 48rem) 33vw, 100vw`. */
  sizes: string;
  /** The first picture of a page is not lazy. */
  isFirst?: boolean;
  className?: string;
}

/** A picture in AVIF or WebP, in the size the screen needs; its place is kept while it loads. */
export function Picture({ picture, sizes, isFirst = false, className = '' }: PictureProps) {
  const language = useLanguage();
  if (!picture) return <div className={`bg-press-soft ${className}`} />;
  return (
    <picture>
      <source type="image/avif" srcSet={sourceSet(picture.cid, 'avif')} sizes={sizes} />
      <img
        src={pictureUrl(picture.cid, 640, 'webp')}
        srcSet={sourceSet(picture.cid, 'webp')}
        sizes={sizes}
        alt={picture.alt[language]}
        width={picture.width}
        height={picture.height}
        loading={isFirst ? 'eager' : 'lazy'}
        fetchPriority={isFirst ? 'high' : 'auto'}
        decoding="async"
        className={`bg-press-soft object-cover ${className}`}
      />
    </picture>
  );
}

/** Where one derived size of a picture is served. */
export function pictureUrl(cid: string, width: (typeof widths)[number], format: 'avif' | 'webp'): string {
  return `/api/v1/media/${cid}/${width}.${format}`;
}

function sourceSet(cid: string, format: 'avif' | 'webp'): string {
  return widths.map((width) => `${pictureUrl(cid, width, format)} ${width}w`).join(', ');
}
