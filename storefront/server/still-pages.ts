import type { RequestHandler, Response as Answer } from 'express';
import { createRequestHandler, type RouterContextProvider, type ServerBuild } from 'react-router';
import type { pathsOf, stillBuild, wholeBodyContext } from '../app/render/still-build.server.ts';
import type { PlainResponse } from '../app/render/plain-response.ts';
import { requestOf, sendPlain } from './plain-answer.ts';

/** What the pages' own entry gives us for this. */
export interface StillEntry {
  stillBuild: typeof stillBuild;
  pathsOf: typeof pathsOf;
  wholeBodyContext: typeof wholeBodyContext;
}

/**
 * Answers pages that carry no script by a router that knows no others, and sends them in one piece. Any other spelling of
 * their addresses goes the usual way.
 */
export function stillPages(
  build: ServerBuild,
  { stillBuild, pathsOf, wholeBodyContext }: StillEntry,
  contextFor: (answer: Answer) => RouterContextProvider,
): RequestHandler {
  const still = stillBuild(build);
  const handle = createRequestHandler(still, process.env.NODE_ENV);
  const paths = pathsOf(still).map(patternOf);

  return async (asked, answer, next) => {
    if (asked.method !== 'GET' || !paths.some((path) => path.test(asked.path))) return next();
    try {
      const context = contextFor(answer);
      const whole: Pick<PlainResponse, 'body'> = { body: null };
      context.set(wholeBodyContext, whole);
      const said = await handle(requestOf(asked), context);
      // What was not drawn by us is a sentence of the router's.
      const body = said.body ? new Uint8Array(await said.arrayBuffer()) : whole.body;
      sendPlain(answer, { status: said.status, headers: said.headers, body });
    } catch (error) {
      next(error);
    }
  };
}

/** A part of an address that stands for something is small letters, numbers and hyphens: others are redirected or refused. */
const patternOf = (path: string) => new RegExp(`^${path.replaceAll(/:\w+/g, '[0-9a-z-]+')}$`);
