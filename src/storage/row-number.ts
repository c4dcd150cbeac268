/** An id as the number that the database gave the row; 0, which no row has, where the text is no such number. */
export const rowNumber = (id: string): number => (/^[1-9]\d{0,14}$/.test(id) ? Number(id) : 0)
