import type { Response } from 'express';
import { contentSecurityPolicy } from './style.js';

/** @param shop where the page's form may lead in the end */
export function showPage(response: Response, status: number, page: string, shop: string | null): void {
  response
    .status(status)
    .set({
      'content-security-policy': contentSecurityPolicy(shop),
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .type('html')
    .send(page);
}
