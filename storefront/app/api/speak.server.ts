import { hash } from 'node:crypto';
import { Agent, request } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';

/** What the service said, as it came. */
export interface Spoken {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
  /** Of its bytes: two answers with the same print are the same answer. */
  print: string;
}

const agents = { http: new Agent({ keepAlive: true }), https: new SecureAgent({ keepAlive: true }) };

/**
 * Reads one answer of the service over a connection that stays open. `fetch` does the same at several times the cost.
 *
 * @throws when nothing came, or not all of it, or too late
 */
export function speak(url: URL, headers: Record<string, string>, withinMs: number): Promise<Spoken> {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:';
    const options = { headers, agent: isSecure ? agents.https : agents.http };
    const asked = (isSecure ? secureRequest : request)(url, options, (message) => {
      const pieces: Buffer[] = [];
      message.on('data', (piece: Buffer) => pieces.push(piece));
      message.on('error', fail);
      message.on('end', () => {
        clearTimeout(late);
        const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
        const { statusCode: status = 0, headers } = message;
        resolve({ status, headers, bytes, print: hash('sha1', bytes, 'base64') });
      });
    });
    const late = setTimeout(() => asked.destroy(new Error(`No answer within ${withinMs} ms.`)), withinMs);
    function fail(error: Error) {
      clearTimeout(late);
      reject(error);
    }
    asked.on('error', fail);
    asked.end();
  });
}
