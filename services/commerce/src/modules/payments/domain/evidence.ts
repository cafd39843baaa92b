/** What speaks for us when a buyer's bank asks about a payment: as it reads, and as a file. */
export interface DisputeEvidence {
  buyerName: string;
  buyerEmail: string;
  address: string;
  /** What was sold, with the certificate of each piece. */
  sold: string;
  /** Null while nothing of the order was sent. */
  sent: { carriers: string; trackingCodes: string | null; on: string } | null;
  /** What happened, moment by moment. */
  story: string;
  /** A PDF. */
  file: Buffer;
}
