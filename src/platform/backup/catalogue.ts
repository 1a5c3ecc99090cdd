import type { ClientBase } from 'pg'

/** A table to copy, as the catalogue of the database knows it. */
export interface TableToCopy {
  name: string
  /** Without generated columns, which the database computes again. */
  columns: string[]
  /** The columns that put rows in an order which is the same in every database of this content. */
  order: string[]
  /** True where even the owner is under row level security. */
  isForced: boolean
}

interface CatalogueRow extends TableToCopy {
  references: string[]
}

/** The record of migrations is not copied: a restore goes into a database that has had the same ones. */
const NOT_COPIED = 'migration'

/**
 * The tables of the schema `public`, each after those that it refers to. Unlogged ones are left out: they do not outlive
 * a crash either. Throws where tables refer to each other in a ring or where a sequence would be lost.
 */
export async function tablesToCopy(client: ClientBase): Promise<TableToCopy[]> {
  const { rowCount } = await client.query(
    "select 1 from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace",
  )
  if (rowCount) throw new Error('A backup does not know sequences, and the schema has one')
  const { rows } = await client.query<CatalogueRow>(CATALOGUE, [NOT_COPIED])
  return inOrder(rows)
}

const CATALOGUE = `
  select c.relname::text as name, c.relforcerowsecurity as "isForced",
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select quote_ident(a.attname) || case when a.attcollation <> 0 then ' COLLATE "C"' else '' end
      from pg_index i cross join unnest(i.indkey) with ordinality as k (attnum, nth)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
      where i.indrelid = c.oid and i.indisprimary order by k.nth) as "order",
    array(select distinct t.relname::text
      from pg_constraint f left join pg_partition_tree(f.confrelid) leaf on leaf.isleaf
        join pg_class t on t.oid = coalesce(leaf.relid::oid, f.confrelid)
      where f.conrelid = c.oid and f.contype = 'f' and t.oid <> c.oid) as references
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relpersistence = 'p' and c.relname <> $1
    and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
  order by c.relname collate "C"`

function inOrder(rows: CatalogueRow[]): TableToCopy[] {
  const left = new Map(rows.map(row => [row.name, row]))
  const ordered: TableToCopy[] = []
  while (left.size > 0) {
    const ready = [...left.values()].filter(row => !row.references.some(name => left.has(name)))
    if (!ready.length) throw new Error(`Tables refer to each other in a ring: ${[...left.keys()].join(', ')}`)
    for (const { references: _, ...table } of ready) {
      left.delete(table.name)
      ordered.push(table)
    }
  }
  return ordered
}

/** What a restore has to find the same: the migrations a database has had, in order; none where it was never migrated. */
export async function appliedMigrations(client: ClientBase): Promise<{ name: string; sha256: string }[]> {
  const { rows: found } = await client.query<{ there: boolean }>(
    "select to_regclass('public.migration') is not null as there",
  )
  if (!found[0]?.there) return []
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from public.migration order by name collate "C"',
  )
  return rows
}
