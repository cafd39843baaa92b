/** A piece as the stock knows it. */
export interface StockedPiece {
  pieceId: string;
  productId: string;
  /** `<cooperative>/<number>` */
  publicNumber: string;
}
