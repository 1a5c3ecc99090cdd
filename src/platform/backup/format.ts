import { z } from 'zod'

/*
 * A backup is one gzip stream of lines of JSON and of raw pieces between them:
 *   the header;
 *   for each of its tables, in its order: { bytes } and that many bytes of COPY text, repeated; then { table, rows, sha256 };
 *   { end, rows, sha256 }, the hash of everything before that line.
 */

/** The version of the layout that this Polis writes and reads. */
export const FORMAT_VERSION = 1
/** The longest line of JSON that a reader takes, and the longest piece. */
export const LONGEST_LINE = 4 * 1024 * 1024

const count = z.int().nonnegative()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const migration = z.object({ name: z.string(), sha256 })

/** The first line of any backup, whatever its version. */
export const AnyHeader = z.looseObject({ format: z.literal('polis-backup'), version: count })

/** The first line: of what schema the backup is, and which tables follow. */
export const Header = z.object({
  format: z.literal('polis-backup'),
  version: z.literal(FORMAT_VERSION),
  madeAt: z.string(),
  /** Names the master key that sealed values in the backup need; the key itself is never in it. */
  keyId: z.string().nullable(),
  migrations: z.array(migration),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
})
/** The first line, read. */
export type Header = z.infer<typeof Header>

/** Announces so many bytes of a table. */
export const Piece = z.strictObject({ bytes: z.int().positive().max(LONGEST_LINE) })

/** Closes a table: how many rows it has and the SHA-256 of all its bytes. */
export const TableEnd = z.strictObject({ table: z.string(), rows: count, sha256 })
/** The close of a table, read. */
export type TableEnd = z.infer<typeof TableEnd>

/** Closes the backup. */
export const BackupEnd = z.strictObject({ end: z.literal('polis-backup'), rows: count, sha256 })

/** A line of the backup as its bytes. */
export const lineOf = (value: object): Buffer => Buffer.from(`${JSON.stringify(value)}\n`)
