/**
 * How often a code may be asked for and tried, and what a guesser gains by it (decision 0016).
 *
 * A code has six digits and takes five tries, all from the device that asked for it. Whoever has one address gets 20
 * codes a day for a number: 100 tries in a million. With any number of addresses it is 40 codes, 200 tries: one day in
 * 5 000, with forty messages on the owner's phone. A device that signed in with the number before has a count of its own,
 * which nobody else can use up; passkeys are not counted here at all.
 */
export const TRIES_PER_CODE = 5;

export const CODE_SECONDS = 300;

export const CODES_PER_ASKER = { limit: 8, windowSeconds: 10 * 60 };
export const CODES_PER_ASKER_A_DAY = { limit: 20, windowSeconds: 24 * 60 * 60 };

/** The wider brake, for all devices together that never signed in with the number. */
export const CODES_TO_STRANGERS_A_DAY = { limit: 40, windowSeconds: 24 * 60 * 60 };

/**
 * Anybody may sign in to see their orders, so a code goes to whatever number is typed, and we pay for each message. To
 * numbers without an account go so many in a day from one address (a market or a hotel is many buyers), and so many in
 * all: then newcomers wait until midnight UTC, and nobody who has signed in before does.
 */
export const CODES_TO_NEWCOMERS_AN_ADDRESS = { limit: 60, windowSeconds: 24 * 60 * 60 };
export const CODES_TO_NEWCOMERS = { limit: 2_000, windowSeconds: 24 * 60 * 60 };
