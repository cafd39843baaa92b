/** What the shop promises a buyer, and what the office is measured by: days from payment until a parcel is sent. */
export const DAYS_TO_SEND = 3;
