import type { RequestHandler } from 'express';

/**
 * Says who asks, to everything behind us: one address in X-Forwarded-For, our own word instead of whatever the client
 * claimed (a proxy named in TRUSTED_PROXIES is believed), and the public host and scheme.
 */
export function forwardClient(publicUrl: URL): RequestHandler {
  const scheme = publicUrl.protocol.replace(':', '');
  return (request, _response, next) => {
    request.headers['x-forwarded-for'] = request.ip ?? '';
    request.headers['x-forwarded-proto'] = scheme;
    request.headers['x-forwarded-host'] = request.headers.host ?? publicUrl.host;
    delete request.headers.forwarded;
    next();
  };
}
