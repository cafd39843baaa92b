import { createRequestHandler } from '@react-router/express';
import express, { type RequestHandler, type Response } from 'express';
import { RouterContextProvider, type ServerBuild } from 'react-router';
import type { hearingContext } from '../app/api/hearing.server.ts';
import type { labelPage } from '../app/routes/verify/+page/label-page.server.ts';
import type { refusalContext } from '../app/security/refusal.server.ts';
import { type Hearers, hearingOf, keepPages } from './kept-pages.ts';
import { labelPages } from './label-pages.ts';
import { refusalOf } from './refusal.ts';
import { type StillEntry, stillPages } from './still-pages.ts';

/** What the pages' own entry exports beside what React Router asks of it. */
interface PagesEntry extends Hearers, StillEntry {
  refusalContext: typeof refusalContext;
  hearingContext: typeof hearingContext;
  labelPage: typeof labelPage;
}

/**
 * The built pages as a handler; a request that was refused on the way shows its refusal, and pages that are still true are
 * not drawn again.
 */
export async function builtPages(): Promise<RequestHandler> {
  const build = (await import(new URL('../build/server/index.js', import.meta.url).href)) as ServerBuild;
  const entry = build.entry.module as unknown as PagesEntry;
  const contextFor = (response: Response) => {
    const context = new RouterContextProvider();
    context.set(entry.refusalContext, refusalOf(response));
    context.set(entry.hearingContext, hearingOf(response));
    return context;
  };
  const labels = labelPages(build, entry.labelPage, contextFor);
  const still = stillPages(build, entry, contextFor);
  const others = createRequestHandler({
    build,
    mode: process.env.NODE_ENV,
    getLoadContext: (_request, response) => contextFor(response),
  });
  return keepPages(express.Router().use(labels, still, others), entry);
}
