/** PostgreSQL's text cannot hold the character NUL; a damaged file may. It is shown by its symbol instead. */
export const storableText = (text: string): string => text.replaceAll('\0', '␀')
