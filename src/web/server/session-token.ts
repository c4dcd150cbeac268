import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a session's token: someone who reads the database cannot become anyone. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
