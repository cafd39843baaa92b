import type { House } from '../house.ts';
import { BROWSER, commerceOf, PROGRAM, type Scenario, storefrontOf } from './scenario.ts';

/** Serials of certificates that really stand on the chain: the seed's. */
async function serialsOf({ database }: House): Promise<string[]> {
  const { rows } = await database.query<{ serial: string }>(
    `select c.serial from certificates.certificates c join certificates.batches b on b.id = c.batch_id
     where c.live and b.state = 'final' and b.act_id is not null order by md5(c.serial)`,
  );
  return rows.map(({ serial }) => serial);
}

const first = (serials: string[]) => serials.slice(0, 1);
const all = (serials: string[]) => serials;

function verdict(name: string, title: string, choose: (serials: string[]) => string[]): Scenario {
  return {
    name,
    title,
    async asked(house) {
      const serials = choose(await serialsOf(house));
      const questions = serials.map((serial) => ({
        path: `/api/v1/certificates/${serial}?scan=1`,
        holds: serial,
      }));
      return { target: commerceOf(house), questions, headers: PROGRAM, shape: 'certificateAnswer' };
    },
    async plainly(house) {
      const serials = choose(await serialsOf(house));
      return {
        statement: `select c.*, b.root, b.first_number, b.size from certificates.certificates c
          join certificates.batches b on b.id = c.batch_id
          where c.live and c.serial_hash = $1`,
        parameters: (await hashesOf(house, serials)).map((hash) => [hash]),
        rows: 1,
      };
    },
  };
}

async function hashesOf({ database }: House, serials: string[]): Promise<Buffer[]> {
  const { rows } = await database.query<{ serial_hash: Buffer }>(
    'select serial_hash from certificates.certificates where live and serial = any($1)',
    [serials],
  );
  return rows.map((row) => row.serial_hash);
}

function verdictPage(name: string, title: string, choose: (serials: string[]) => string[]): Scenario {
  return {
    name,
    title,
    async asked(house) {
      const serials = choose(await serialsOf(house));
      return {
        target: storefrontOf(house),
        questions: serials.map((serial) => ({ path: `/c/${serial}`, holds: serial })),
        headers: BROWSER,
      };
    },
  };
}

/** Every reader scans the label from an address of their own, as at a fair: each is counted. */
export const VERDICTS = [
  verdict('verdict', 'verdict, different certificates', all),
  verdict('verdict-same', 'verdict, one certificate', first),
  verdictPage('c', 'page /c/, different certificates', all),
  verdictPage('c-same', 'page /c/, one certificate', first),
];
