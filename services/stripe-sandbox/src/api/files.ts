import { raw, Router, type Request, type RequestHandler } from 'express';
import { MOST_FILE_BYTES } from '../files.js';
import type { Sandbox } from '../sandbox.js';
import { StripeError } from '../stripe-error.js';
import { endpoint } from './endpoint.js';

interface Upload {
  name: string;
  bytes: Buffer;
}

export function files(sandbox: Sandbox): Router {
  const routes = Router();
  routes.post(
    '/v1/files',
    raw({ type: 'multipart/form-data', limit: MOST_FILE_BYTES + 10_000, verify: keepRawBody }),
    readMultipart,
    (request, response, next) =>
      endpoint(sandbox, (params) => {
        const purpose = params.oneOf('purpose', ['dispute_evidence'] as const);
        if (purpose === null)
          throw params.wrong('purpose', 'Missing required param: purpose.', 'parameter_missing');
        params.requiredText('file');
        params.end();
        return sandbox.files.keep(purpose, uploadOf(request));
      })(request, response, next),
  );
  routes.get(
    '/v1/files/:id',
    endpoint(sandbox, (params, path) => {
      params.end();
      return sandbox.files.find(path['id'] ?? '');
    }),
  );
  return routes;
}

/** Fields become the body, a file beside them its name: the rest goes on as with any form. */
const readMultipart: RequestHandler = (request, _response, next) => {
  if (!Buffer.isBuffer(request.body)) {
    next();
    return;
  }
  const headers = { 'content-type': request.get('content-type') ?? '' };
  new Response(new Uint8Array(request.body), { headers })
    .formData()
    .then(async (form) => {
      const body: Record<string, string> = {};
      for (const [name, value] of form) {
        body[name] = typeof value === 'string' ? value : value.name;
        if (name !== 'file' || typeof value === 'string') continue;
        const upload: Upload = { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) };
        Object.assign(request, { upload });
      }
      request.body = body;
      next();
    })
    .catch((error: unknown) =>
      next(new StripeError('invalid_request_error', `The form cannot be read: ${String(error)}`)),
    );
};

function uploadOf(request: Request): Upload {
  const { upload } = request as Request & { upload?: Upload };
  if (!upload) {
    throw new StripeError('invalid_request_error', 'Send the file as multipart/form-data.', {
      param: 'file',
      code: 'parameter_missing',
    });
  }
  return upload;
}

function keepRawBody(request: object, _response: unknown, body: Buffer): void {
  (request as { rawBody?: Buffer }).rawBody = body;
}
