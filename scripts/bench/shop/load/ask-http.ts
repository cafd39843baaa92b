import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { homePage, productDetail, productPage } from '../../../../services/commerce/dist/api/catalog.js';
import { certificateAnswer } from '../../../../services/commerce/dist/api/certificates.js';
import { chance, oneOf, readersAddress } from './chance.ts';
import { type Answer, Connection } from './connection.ts';
import type { AnswerShape, HttpLoad, Measured } from './load.ts';
import { Tally } from './tally.ts';

const SHAPES: Record<AnswerShape, { parse(answer: unknown): unknown }> = {
  productPage,
  productDetail,
  homePage,
  certificateAnswer,
};

/** Every so many-th answer is unpacked and read whole; each is looked at for its status and what it must hold. */
const READ_WHOLE_EACH = 32;

/** Asks over so many connections, each its next question when the last is answered, until the time is over. Only right answers count. */
export async function askHttp(load: HttpLoad): Promise<Measured> {
  const asked = load.questions.map(({ path, holds }) => ({
    head: `GET ${path} HTTP/1.1\r\nHost: localhost:${load.target.port}\r\n${load.headers.map((line) => `${line}\r\n`).join('')}X-Forwarded-For: `,
    holds: Buffer.from(holds),
  }));
  const tally = new Tally();
  const end = tally.begin + load.seconds * 1000;

  const ask = async (nth: number) => {
    const random = chance(nth + Math.floor(tally.begin));
    const connection = new Connection(load.target);
    let answers = 0;
    while (performance.now() < end) {
      const { head, holds } = oneOf(random, asked);
      const sent = performance.now();
      try {
        const answer = await connection.ask(`${head}${readersAddress(random)}\r\n\r\n`);
        const took = performance.now() - sent;
        const complaint = complaintOf(answer, holds, load.shape, answers++ % READ_WHOLE_EACH === 0);
        if (complaint === undefined) tally.latencies.add(took);
        else tally.wrongs.add(complaint);
      } catch (error) {
        tally.wrongs.add((error as Error).message);
      }
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: load.connections }, (_, nth) => ask(nth)));

  return tally.measured();
}

function complaintOf(
  { status, head, body }: Answer,
  holds: Buffer,
  shape: AnswerShape | undefined,
  isReadWhole: boolean,
): string | undefined {
  if (status !== 200) return `status ${status}`;
  if (body.length === 0) return 'an empty answer';
  const isPacked = head.includes('\r\ncontent-encoding:');
  if (isPacked && !isReadWhole) return undefined;
  const text = isPacked ? unpacked(head, body) : body;
  if (!text.includes(holds)) return `an answer without what it must hold, such as ${holds.toString()}`;
  if (!isReadWhole || !shape) return undefined;
  try {
    SHAPES[shape].parse(JSON.parse(text.toString()));
    return undefined;
  } catch {
    return 'an answer that is not of its schema';
  }
}

function unpacked(head: string, body: Buffer): Buffer {
  return head.includes('\r\ncontent-encoding: br') ? brotliDecompressSync(body) : gunzipSync(body);
}
