import { hash } from 'node:crypto';
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
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
    let asked: ClientRequest;
    const late = setTimeout(() => asked.destroy(new Error(`No answer within ${withinMs} ms.`)), withinMs);
    const end = (settle: () => void) => (clearTimeout(late), settle());
    const ask = () => {
      asked = openRequest(url, headers);
      asked.on('response', (message) => {
        const pieces: Buffer[] = [];
        message.on('data', (piece: Buffer) => pieces.push(piece));
        message.on('error', (error) => end(() => reject(error)));
        message.on('end', () => end(() => resolve(spokenOf(message, pieces))));
      });
      asked.on('error', (error: NodeJS.ErrnoException) => {
        // The other side had just put the resting connection away: nobody has heard the question yet.
        if (asked.reusedSocket && error.code === 'ECONNRESET') return ask();
        end(() => reject(error));
      });
      asked.end();
    };
    ask();
  });
}

function openRequest(url: URL, headers: Record<string, string>): ClientRequest {
  const isSecure = url.protocol === 'https:';
  return (isSecure ? secureRequest : request)(url, { headers, agent: isSecure ? agents.https : agents.http });
}

function spokenOf({ statusCode: status = 0, headers }: IncomingMessage, pieces: Buffer[]): Spoken {
  const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  return { status, headers, bytes, print: hash('sha1', bytes, 'base64') };
}
