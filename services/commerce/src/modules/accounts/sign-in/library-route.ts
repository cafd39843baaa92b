/** Where the routes of better-auth lie. Apart from the library, which only a process that answers requests loads. */
export const AUTH_BASE_PATH = '/api/v1/auth';

/** Carries the id of the device that signs in to `verifyOTP`; set by our controller alone. */
export const DEVICE_HEADER = 'x-sign-in-device';
