import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { CallLink } from './call-link';

/** Who bought, and how to call them. Nobody asks for a name at a stall: there the place of the sale stands for it. */
export function WhoBought({ name, phone }: { name: string; phone: string }) {
  const t = useMessages(officeMessages);
  return (
    <>
      {name || t.buyerAtStall}
      <CallLink phone={phone} behind=", " />
    </>
  );
}
