export const bookingRows: Record<string, string> = {}
