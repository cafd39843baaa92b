import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Listener } from '../config.js';
import type { Notice } from './notice.js';

const MS_FOR_AN_ANSWER = 5_000;
const LONGEST_ANSWER = 64 * 1024;

/** Posts a notice. Taken is what is answered with 2xx and `{"success": true}`; a redirect is an answer like any other. */
export async function post(listener: Listener, notice: Notice): Promise<{ taken: boolean; said: string }> {
  try {
    const { status, body } = await send(listener, JSON.stringify(notice));
    const isGood = status >= 200 && status < 300;
    const taken = isGood && saysSuccess(body);
    return { taken, said: isGood && !taken ? `HTTP ${status} without "success": true` : `HTTP ${status}` };
  } catch (error) {
    return { taken: false, said: whyNot(error) };
  }
}

function send({ url, apiKey }: Listener, body: string): Promise<{ status: number; body: string }> {
  const address = new URL(url);
  return new Promise((resolve, reject) => {
    const request = (address.protocol === 'https:' ? httpsRequest : httpRequest)(
      address,
      {
        method: 'POST',
        headers: {
          authorization: `Apikey ${apiKey}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
        signal: AbortSignal.timeout(MS_FOR_AN_ANSWER),
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          if (text.length < LONGEST_ANSWER) text += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }));
        answer.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

function saysSuccess(body: string): boolean {
  try {
    return (JSON.parse(body) as { success?: unknown } | null)?.success === true;
  } catch {
    return false;
  }
}

/** A refused connection tells its code alone: its message is empty where several addresses were tried. */
function whyNot(error: unknown): string {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (name === 'AbortError' || name === 'TimeoutError')
    return `no answer within ${MS_FOR_AN_ANSWER / 1000} s`;
  return code ?? message ?? String(error);
}
