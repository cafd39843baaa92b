/** Of who tells in our own format. */
export const NOTICE_SECRET = 'only-for-tests-who-watches-the-account';

/** The house's account as far as a test's service knows, and who may tell of transfers to it. */
export const TEST_BANK = {
  BANK_BIN: '970436',
  BANK_ACCOUNT_NUMBER: '1012345678',
  BANK_ACCOUNT_NAME: 'DAU LANG THU NGHIEM',
  BANK_WEBHOOK_SECRET: NOTICE_SECRET,
  SEPAY_API_KEY: 'only-for-tests-of-sepay',
};
