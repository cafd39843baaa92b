import { requireMember } from '~/api/member.server';
import { listStallChoices } from '~/api/stall.server';
import { workplaceTitle } from '~/components/workplace/page-title';
import { useLanguage, useMessages } from '~/i18n/messages';
import { stallMessages } from '~/i18n/stall';
import { StallPage } from '~/stall/stall-page';
import type { Route } from './+types/sell';

export const meta: Route.MetaFunction = workplaceTitle(stallMessages, 'title');

export async function loader({ request }: Route.LoaderArgs) {
  const [{ userId }, { products }] = await Promise.all([requireMember(request), listStallChoices(request)]);
  return { seller: userId, products };
}

/** What is kept on the phone is newer than whatever could be loaded again. */
export const shouldRevalidate = () => false;

export default function OfficeStallSell({ loaderData: { seller, products } }: Route.ComponentProps) {
  const t = useMessages(stallMessages);
  return (
    <>
      <h1 className="title">{t.title}</h1>
      <p className="mb-5 max-w-3xl text-quiet">{t.lead}</p>
      <StallPage seller={seller} choices={products} signIn={`/${useLanguage()}/office/stall/sell`} />
    </>
  );
}
