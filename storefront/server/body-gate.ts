import { PICTURE_LIMIT, STATEMENT_LIMIT, TEXT_LIMIT } from '@daulang/commerce/api/body-limits';
import type { ProblemCode } from '@daulang/commerce/api/problems';
import type { Request, RequestHandler, Response } from 'express';
import { AtOnce } from './at-once.ts';
import { isBelow } from './canonical-path.ts';
import { hasTooManyFields, isForm } from './forms.ts';
import { type Body, readRequestBody } from './read-body.ts';
import { refuse, SERVICE_PATHS } from './refusal.ts';

export interface GateRules {
  /** Bodies of one address that are still on their way; a fair's phones send theirs within a moment. */
  openPerAddress: number;
  /** Bytes of all bodies that are held, until they are answered. */
  heldBytes: number;
  /** How long a body of text may be on its way. */
  textWithinMs: number;
  /** The same for a picture or a statement, which a village's network takes a minute for. */
  fileWithinMs: number;
  /** Who was refused may still be sending; that long it runs into nothing, so that the answer can be read. */
  lingerMs: number;
}

const RULES: GateRules = {
  openPerAddress: 200,
  heldBytes: 64 * 1024 * 1024,
  textWithinMs: 20_000,
  fileWithinMs: 120_000,
  lingerMs: 10_000,
};

const AGAIN_IN_SECONDS = 5;

/**
 * Takes in the whole of a body before anybody behind is bothered with the request, within limits of size, time and
 * number: what is slow, endless or too much is refused here and costs no place at the service and no page.
 */
export function bodyGate(rules: GateRules = RULES): RequestHandler {
  const open = new AtOnce(rules.openPerAddress);
  let heldBytes = 0;

  return async (request, response, next) => {
    if (!hasBody(request)) return next();
    const stop = (code: ProblemCode, retryAfterSeconds?: number) => {
      letRunOut(request, response, rules.lingerMs);
      refuse(request, response, code, next, retryAfterSeconds);
    };
    const isPage = !isBelow(request.path, SERVICE_PATHS);
    if (isPage && !isForm(request)) return stop('request.unsupported-media');
    const fileLimit = fileLimitOf(request, isPage);
    const limit = fileLimit ?? TEXT_LIMIT;
    if (Number(request.headers['content-length']) > limit) return stop('request.too-large');
    const ended = open.enter(request.ip ?? '');
    if (!ended) return stop('request.too-many', AGAIN_IN_SECONDS);

    let held = 0;
    response.once('close', () => (heldBytes -= held));
    const body = await readRequestBody(request, {
      limit,
      withinMs: fileLimit === null ? rules.textWithinMs : rules.fileWithinMs,
      mayHold(bytes) {
        if (heldBytes + bytes > rules.heldBytes) return false;
        held += bytes;
        heldBytes += bytes;
        return true;
      },
    });
    ended();
    if (body.kind === 'gone') return;
    if (body.kind !== 'whole')
      return stop(CODES[body.kind], body.kind === 'no-room' ? AGAIN_IN_SECONDS : undefined);
    if (isPage && hasTooManyFields(request, body.bytes)) return stop('request.too-large');
    // Its length is known now, however it came.
    delete request.headers['transfer-encoding'];
    request.headers['content-length'] = String(body.bytes.length);
    next();
  };
}

/** The one page that takes a file: the office's, for a statement of the bank. */
const STATEMENT_PAGE = /^\/[a-z]{2}\/office\/transfers(\.data)?$/;

/** What a form writes around its file. */
const AROUND_A_FILE = 16 * 1024;

/** How large a file may be where one is sent; null where none is. */
function fileLimitOf({ path, headers }: Request, isPage: boolean): number | null {
  const type = headers['content-type'] ?? '';
  if (isPage) {
    const hasFile = STATEMENT_PAGE.test(path) && /^multipart\//i.test(type);
    return hasFile ? STATEMENT_LIMIT + AROUND_A_FILE : null;
  }
  if (/^image\//i.test(type)) return PICTURE_LIMIT;
  return /^text\/csv\s*(;|$)/i.test(type) ? STATEMENT_LIMIT : null;
}

const CODES: Record<Exclude<Body['kind'], 'whole' | 'gone'>, ProblemCode> = {
  'too-large': 'request.too-large',
  'too-slow': 'request.too-slow',
  'no-room': 'service.unavailable',
};

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function letRunOut(request: Request, response: Response, withinMs: number): void {
  request.resume();
  if (request.complete) return;
  const { socket } = request;
  const cut = setTimeout(() => socket.destroy(), withinMs);
  // Where no other request is to follow, Node would close behind its answer: a reset for whoever still sends, who
  // then never reads it. So the connection is kept, and closed here once both sides have said all.
  const isLast = !response.shouldKeepAlive;
  response.shouldKeepAlive = true;
  const isOver = () => {
    if (request.closed) clearTimeout(cut);
    if (isLast && request.closed && response.writableFinished) socket.end();
  };
  request.once('close', isOver);
  response.once('finish', isOver);
}
