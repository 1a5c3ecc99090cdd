import pg from 'pg'

/** The role the program runs as: it owns nothing and bypasses nothing. */
export const PROGRAM_ROLE = 'polis_program'

/** Makes the program's role where the server has none, sets its password and lets it into the database. */
export async function ensureProgramRole(
  client: pg.Client,
  database: string,
  password: string,
): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [PROGRAM_ROLE])
  if (!rowCount) await createRole(client)
  await writeShared(client, `ALTER ROLE ${PROGRAM_ROLE} LOGIN PASSWORD ${pg.escapeLiteral(password)}`)
  await writeShared(
    client,
    `GRANT CONNECT, TEMPORARY ON DATABASE ${pg.escapeIdentifier(database)} TO ${PROGRAM_ROLE}`,
  )
}

/** Roles and databases belong to the whole server: somebody who migrates another of its databases may be writing the same row. */
async function writeShared(client: pg.Client, statement: string): Promise<void> {
  try {
    await client.query(statement)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.message === 'tuple concurrently updated')) throw error
    await writeShared(client, statement)
  }
}

async function createRole(client: pg.Client): Promise<void> {
  try {
    await client.query(`CREATE ROLE ${PROGRAM_ROLE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS`)
  } catch (error) {
    const duplicate = error instanceof pg.DatabaseError && (error.code === '42710' || error.code === '23505')
    if (!duplicate) throw error
  }
}

/** Why the program must not go on as the role it is connected as, or null: an owner or a superuser would pass by every guard. */
export async function refuseOwner(pool: pg.Pool): Promise<string | null> {
  const { rows } = await pool.query<{ name: string; above: boolean; owns: boolean }>(
    `select current_user::text as name, rolsuper or rolbypassrls as above,
       exists (select 1 from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p') and c.relpersistence <> 't') as owns
     from pg_roles r where rolname = current_user`,
  )
  const role = rows[0]
  if (role && !role.above && !role.owns) return null
  return `The program is connected as ${role?.name ?? 'an unknown role'}, which owns tables or stands above row level security; it runs only as ${PROGRAM_ROLE}.`
}
