import type { PickUpPlace } from '@daulang/commerce/api/pick-up';
import { pickUpMessages } from '~/i18n/pick-up';
import { useLanguage, useMessages } from '~/i18n/messages';

/** Where something is fetched, and when somebody is there. */
export function PickUpPlaceWords({ place }: { place: PickUpPlace }) {
  const t = useMessages(pickUpMessages);
  const language = useLanguage();
  return (
    <address className="not-italic">
      {[place.street, place.ward, place.province].join(', ')}
      <span className="block text-sm text-quiet">{t.open(place.open[language])}</span>
    </address>
  );
}
