import { totalmem } from 'node:os'

const MIB = 1024 * 1024

/** How the server is set up: for a small machine, bound to this one, with a log that carries no names or numbers. */
export function serverSettings(port: number, overrides: Record<string, string> = {}): Record<string, string> {
  const memory = Math.floor(totalmem() / MIB)
  return {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    shared_buffers: `${Math.min(1024, Math.max(64, Math.floor(memory / 8)))}MB`,
    effective_cache_size: `${Math.max(128, Math.floor(memory / 2))}MB`,
    work_mem: '8MB',
    max_wal_size: '2GB',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_checkpoints: 'off',
    // The DETAIL of an error quotes the row and its STATEMENT quotes what was asked: both can hold a person's numbers.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...overrides,
  }
}

/** The settings as the words of a command line. */
export const asWords = (settings: Record<string, string>): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
