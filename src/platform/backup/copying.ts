import { createHash } from 'node:crypto'
import pg, { type ClientBase } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { countRows } from './reader.ts'
import type { TableToCopy } from './catalogue.ts'
import type { TableEnd } from './format.ts'

/**
 * Settings of a transaction under which the same content gives the same bytes whatever the server's defaults are.
 * `row_security = off` makes a table whose rows are hidden from us an error instead of a short copy.
 */
export const COPYING_SETTINGS = `
  SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'iso_8601'; SET LOCAL timezone = 'UTC';
  SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL client_encoding = 'UTF8';
  SET LOCAL search_path = public; SET LOCAL row_security = off; SET LOCAL statement_timeout = 0;
  SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL work_mem = '64MB'`

const quoted = (name: string): string => pg.escapeIdentifier(name)

/** Reads a table as COPY text in the order of its key, or of whole rows where it has none; answers its count and hash. */
export async function* copyOut(client: ClientBase, table: TableToCopy): AsyncGenerator<Buffer, TableEnd> {
  const hash = createHash('sha256')
  let rows = 0
  const columns = table.columns.map(quoted).join(', ')
  const order = table.order.join(', ') || `(${quoted(table.name)})::text COLLATE "C"`
  const query = `COPY (SELECT ${columns} FROM ONLY public.${quoted(table.name)} ORDER BY ${order}) TO STDOUT`
  for await (const chunk of client.query(copyTo(query)) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    rows += countRows(chunk)
    yield chunk
  }
  return { table: table.name, rows, sha256: hash.digest('hex') }
}

/** The count and hash of a table as it is now. */
export async function fingerprint(client: ClientBase, table: TableToCopy): Promise<TableEnd> {
  const copy = copyOut(client, table)
  for (;;) {
    const step = await copy.next()
    if (step.done) return step.value
  }
}
