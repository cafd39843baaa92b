import {
  BadgePercent,
  Coins,
  ClipboardCheck,
  FileCheck,
  Gift,
  Hammer,
  Handshake,
  HandCoins,
  KeyRound,
  Landmark,
  LayoutDashboard,
  Layers,
  Package,
  PenLine,
  ScrollText,
  Stamp,
  Store,
  TicketPercent,
  Truck,
  Undo2,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { WhatWentWrong } from '~/components/what-went-wrong';
import { WorkplaceFrame } from '~/components/workplace/frame';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { officeAuditMessages } from '~/i18n/office-audit';
import { workMessages } from '~/i18n/making';
import { offerMessages } from '~/i18n/offers';
import { officeMemberMessages } from '~/i18n/office-members';
import { officeReturnMessages } from '~/i18n/returns';
import { officeExchangeRateMessages } from '~/i18n/office-exchange-rates';
import { officeSalePriceMessages } from '~/i18n/office-sale-prices';
import { officeStallMessages } from '~/i18n/stall';
import { officeTransferMessages } from '~/i18n/office-transfers';
import { officeGiftVoucherMessages } from '~/i18n/office-gift-vouchers';
import { officeVoucherMessages } from '~/i18n/office-vouchers';
import type { RouteHandle } from '~/route-handle';
import type { Route } from './+types/office';

export const handle: RouteHandle = { frame: 'own' };

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }];

export default function Office() {
  return (
    <OfficeFrame>
      <Outlet />
    </OfficeFrame>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <OfficeFrame>
      <WhatWentWrong error={error} />
    </OfficeFrame>
  );
}

function OfficeFrame({ children }: { children: ReactNode }) {
  const t = useMessages(officeMessages);
  const { transfers, paybacks } = useMessages(officeTransferMessages);
  const { title: audit } = useMessages(officeAuditMessages);
  const { title: members } = useMessages(officeMemberMessages);
  const { title: salePrices } = useMessages(officeSalePriceMessages);
  const { title: foreignPrices } = useMessages(officeExchangeRateMessages);
  const { title: vouchers } = useMessages(officeVoucherMessages);
  const { title: giftVouchers } = useMessages(officeGiftVoucherMessages);
  const returns = useMessages(officeReturnMessages);
  const work = useMessages(workMessages);
  const { title: offers } = useMessages(offerMessages);
  const { title: stall } = useMessages(officeStallMessages);
  const at = `/${useLanguage()}/office`;
  return (
    <WorkplaceFrame
      place={t.office}
      navigation={t.navigation}
      sections={[
        { to: at, label: t.overview, Icon: LayoutDashboard, end: true },
        { to: `${at}/inspections`, label: t.inspections, Icon: ClipboardCheck },
        { to: `${at}/seal`, label: t.seal, Icon: Stamp },
        { to: `${at}/batches`, label: t.batches, Icon: Layers },
        { to: `${at}/certificates`, label: t.certificates, Icon: FileCheck },
        { to: `${at}/acts`, label: t.acts, Icon: PenLine },
        { to: `${at}/orders`, label: t.orders, Icon: Package },
        { to: `${at}/work`, label: work.title, Icon: Hammer },
        { to: `${at}/offers`, label: offers, Icon: Handshake },
        { to: `${at}/transfers`, label: transfers, Icon: Landmark },
        { to: `${at}/paybacks`, label: paybacks, Icon: HandCoins },
        { to: `${at}/returns`, label: returns.title, Icon: Undo2 },
        { to: `${at}/sale-prices`, label: salePrices, Icon: BadgePercent },
        { to: `${at}/vouchers`, label: vouchers, Icon: TicketPercent },
        { to: `${at}/exchange-rates`, label: foreignPrices, Icon: Coins },
        { to: `${at}/gift-vouchers`, label: giftVouchers, Icon: Gift },
        { to: `${at}/stall`, label: stall, Icon: Store },
        { to: `${at}/shipping`, label: t.shipping, Icon: Truck },
        { to: `${at}/members`, label: members, Icon: Users },
        { to: `${at}/audit`, label: audit, Icon: ScrollText },
        { to: `${at}/keys`, label: t.keys, Icon: KeyRound },
      ]}
    >
      {children}
    </WorkplaceFrame>
  );
}
