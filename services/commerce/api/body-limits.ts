/** The largest text (JSON, a form) that is taken, in bytes: a statement with its signature is a few kilobytes. */
export const TEXT_LIMIT = 256 * 1024;

/** The largest picture: one published photograph is one block of at most a mebibyte. */
export const PICTURE_LIMIT = 1024 * 1024;

/** The largest statement of a bank: twenty thousand lines. */
export const STATEMENT_LIMIT = 2 * 1024 * 1024;

/** How deep JSON may be nested; the deepest that is asked for, a statement of measures, needs six. */
export const DEPTH_LIMIT = 32;
