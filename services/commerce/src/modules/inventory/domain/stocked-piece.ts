/** A piece as the stock knows it. */
export interface StockedPiece {
  pieceId: string;
  productId: string;
  /** `<cooperative>/<number>` */
  publicNumber: string;
}

/** The products that some pieces are of, each once. */
export const productsOf = (pieces: readonly StockedPiece[]): { productId: string }[] =>
  [...new Set(pieces.map((piece) => piece.productId))].map((productId) => ({ productId }));
