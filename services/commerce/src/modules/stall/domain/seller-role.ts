import type { PieceEventRole } from '../../../../api/history.js';

/** In which role somebody sells at a stall. */
export const sellerRoleOf = ({
  artisanId,
  byHelper,
}: {
  artisanId: string | null;
  byHelper: boolean;
}): PieceEventRole => (byHelper ? 'helper' : artisanId ? 'maker' : 'officer');
