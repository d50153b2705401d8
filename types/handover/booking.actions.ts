export const bookingActions = {}
