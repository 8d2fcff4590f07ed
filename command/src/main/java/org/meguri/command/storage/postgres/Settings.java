package org.meguri.command.storage.postgres;

import java.util.List;
import java.util.Map;

/**
 * How the server is set up: durable in every run, reachable from this machine only, sized for two
 * cores.
 */
final class Settings {
  /** What a run is refused without; given on the command line too, where no file can change it. */
  static final Map<String, String> DURABLE =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  /**
   * Builtin C.UTF-8 orders the same on every system; pages that list Japanese names ask for their
   * own collation.
   */
  static final String FILE =
      """
      # written by Meguri at every start
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      password_encryption = scram-sha-256
      max_connections = 60
      shared_buffers = 192MB
      effective_cache_size = 768MB
      work_mem = 8MB
      maintenance_work_mem = 64MB
      max_wal_size = 1GB
      min_wal_size = 128MB
      checkpoint_timeout = 10min
      checkpoint_completion_target = 0.9
      random_page_cost = 1.1
      max_parallel_workers_per_gather = 0
      max_parallel_maintenance_workers = 0
      jit = off
      client_connection_check_interval = 2s
      timezone = 'UTC'
      log_timezone = 'UTC'
      log_line_prefix = '%m [%p] %q%u@%d '
      # no DETAIL lines: they would repeat the values of refused rows, names among them
      log_error_verbosity = terse
      log_checkpoints = off
      log_lock_waits = on
      lc_messages = 'C'
      default_text_search_config = 'pg_catalog.simple'
      """;

  static final String ACCESS =
      """
      # written by Meguri at every start
      host all all 127.0.0.1/32 scram-sha-256
      """;

  private Settings() {}

  static List<String> onCommandLine(int port) {
    return List.of(
        "-c", "port=" + port,
        "-c", "fsync=on",
        "-c", "synchronous_commit=on",
        "-c", "full_page_writes=on",
        "-c", "listen_addresses=127.0.0.1",
        "-c", "unix_socket_directories=");
  }
}
