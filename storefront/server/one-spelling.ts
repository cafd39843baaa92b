import type { RequestHandler } from 'express';
import { canonicalUrl } from './canonical-path.ts';
import { refuse } from './refusal.ts';

/**
 * Whatever comes after this sees the one spelling of a path: the pipe, the files, the pages, and the service behind
 * them. What has none is nowhere.
 */
export const oneSpelling: RequestHandler = (request, response, next) => {
  const url = canonicalUrl(request.url);
  if (url === null) return refuse(request, response, 'request.not-found', next);
  request.url = request.originalUrl = url;
  next();
};
