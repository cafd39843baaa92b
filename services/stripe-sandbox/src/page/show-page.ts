import type { Response } from 'express';
import { FRAME } from './style.js';

/** @param shop where the page's form may lead in the end */
export function showPage(response: Response, status: number, page: string, shop: string | null): void {
  const origin = shop === null ? null : new URL(shop.replaceAll(/[{}]/g, '')).origin;
  response.status(status).set(FRAME.headers(origin)).send(page);
}
