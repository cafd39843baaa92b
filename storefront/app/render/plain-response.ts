/** A response whose body is all there. To make a real one of it and to read that again copies every page twice. */
export interface PlainResponse {
  status: number;
  headers: Headers;
  body: string | Uint8Array<ArrayBuffer> | null;
}

/** For the router, which takes no other. */
export function responseOf({ body, status, headers }: PlainResponse): Response {
  return new Response(body, { status, headers });
}
