import type { INestApplicationContext } from '@nestjs/common';
import type { EnrolledKeys } from '../keys.ts';
import { seedSoldPieces, type ShelvedProduct } from '../pieces.ts';
import { type PieceToSeal, sealBatch, type SealingHost } from '../sealing.ts';
import type { PlannedOrder, Stall } from './planned-order.ts';

/** A cooperative as the seed has filled it: with its keys, and how many certificates it has. */
export interface FilledStall extends Stall {
  keys: EnrolledKeys;
  cooperativeNumber: string;
  certificates: number;
}

/** What was bought, and stays with its buyer. */
export type Sold = Pick<PlannedOrder, 'at' | 'lines'>;

/** The pieces of each cooperative that the year sells for good, in the order of their numbers to come. */
export type MadePieces = ReadonlyMap<FilledStall, PieceToSeal[]>;

/** Makes a piece for each that the year sells for good, so that the shop has as much as without it. */
export async function makeSoldPieces(
  app: INestApplicationContext,
  host: SealingHost,
  stalls: readonly FilledStall[],
  sold: readonly Sold[],
): Promise<MadePieces> {
  const made = stalls.map(async (stall) => {
    const { cooperative, keys, shelf } = stall;
    const pieces: PieceToSeal[] = [];
    for (const shelved of shelf) {
      pieces.push(...(await seedSoldPieces(app, host, cooperative, keys, shelved, salesOf(shelved, sold))));
    }
    return [stall, pieces] as const;
  });
  return new Map(await Promise.all(made));
}

/** @returns the serial of each by its public number */
export async function sealSoldPieces(
  app: INestApplicationContext,
  host: SealingHost,
  made: MadePieces,
): Promise<Map<string, string>> {
  const sealed = await Promise.all(
    [...made].map(async ([{ cooperative, keys, cooperativeNumber, certificates }, pieces]) => {
      if (pieces.length > 0) await sealBatch(app, host, cooperative, keys, pieces);
      return pieces.map(
        ({ serial }, nth) => [`${cooperativeNumber}/${certificates + nth + 1}`, serial] as const,
      );
    }),
  );
  return new Map(sealed.flat());
}

/** When each piece of a product was bought. */
const salesOf = (shelved: ShelvedProduct, sold: readonly Sold[]): Date[] =>
  sold.flatMap(({ at, lines }) =>
    lines
      .filter((line) => line.shelved === shelved)
      .flatMap(({ quantity }) => Array.from({ length: quantity }, () => at)),
  );
