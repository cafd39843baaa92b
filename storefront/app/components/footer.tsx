import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { accountMessages } from '~/i18n/account';
import { findOrderMessages } from '~/i18n/find-order';
import { frameMessages } from '~/i18n/frame';
import { giftVoucherMessages } from '~/i18n/gift-voucher';
import { useLanguage, useMessages } from '~/i18n/messages';

/** @param isDemo whether the shop is a demonstration, which is said at the foot of every page */
export function Footer({ isDemo }: { isDemo: boolean }) {
  const t = useMessages(frameMessages);
  const at = `/${useLanguage()}`;
  return (
    <footer className="mt-16 border-t border-line bg-raised">
      <div className="page grid gap-8 py-10 sm:grid-cols-[2fr_1fr_1fr]">
        <div className="max-w-prose">
          <p className="font-bold">{t.siteName}</p>
          <p className="mt-2 text-quiet">{t.footerNote}</p>
          {isDemo && <p className="mt-2 text-sm text-quiet">{t.demoNote}</p>}
        </div>
        <Column title={t.forBuyers}>
          <Item to={`${at}/shop`}>{t.shop}</Item>
          <Item to={`${at}/gift-voucher`}>{useMessages(giftVoucherMessages).title}</Item>
          <Item to={`${at}/account/orders`}>{useMessages(accountMessages).title}</Item>
          <Item to={`${at}/orders`}>{useMessages(findOrderMessages).title}</Item>
          <Item to={`${at}/verify`}>{t.verify}</Item>
          <Item to={`${at}/help/verify`}>{t.help}</Item>
          <Item to={`${at}/villages`}>{t.villages}</Item>
        </Column>
        <Column title={t.forMakers}>
          <Item to={`${at}/studio`}>{t.studio}</Item>
          <Item to={`${at}/office`}>{t.office}</Item>
          <Item to="/api/docs" reloadDocument>
            {t.apiDocs}
          </Item>
        </Column>
      </div>
    </footer>
  );
}

function Column({ title, children }: { title: string; children: ReactNode }) {
  return (
    <nav aria-label={title}>
      <p className="font-medium">{title}</p>
      <ul>{children}</ul>
    </nav>
  );
}

function Item({
  to,
  reloadDocument = false,
  children,
}: {
  to: string;
  reloadDocument?: boolean;
  children: ReactNode;
}) {
  return (
    <li>
      <Link to={to} reloadDocument={reloadDocument} className="inline-flex min-h-11 items-center">
        {children}
      </Link>
    </li>
  );
}
