/** What the sandbox does not do, in a sentence for whoever asked. */
export class Refused extends Error {
  constructor(
    readonly status: 400 | 404 | 405 | 409 | 413 | 415,
    message: string,
  ) {
    super(message);
  }
}
