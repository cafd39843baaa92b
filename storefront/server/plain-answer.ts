import type { Request as Asked, Response as Answer } from 'express';
import type { PlainResponse } from '../app/render/plain-response.ts';

/** As the pages read a request that only asks. Nothing of them depends on the host. */
export function requestOf({ originalUrl, headers }: Asked): Request {
  const said = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  );
  return new Request(`http://localhost${originalUrl}`, { headers: said });
}

/** Sends what is all there, without the stream that a {@link Response} would make of it. */
export function sendPlain(answer: Answer, { status, headers, body }: PlainResponse): void {
  answer.status(status);
  for (const [name, value] of headers) answer.append(name, value);
  answer.end(body);
}
