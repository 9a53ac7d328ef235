internal import Foundation
internal import GRDB

/// How the database file is opened.
enum Connection {
  /// For writing, in write-ahead mode; makes the file.
  static func writing(_ path: String) throws -> DatabaseQueue {
    var configuration = usual
    configuration.journalMode = .wal
    return try open(path, configuration)
  }

  /// For reading, without a trace in the directory, and where nothing can be written, too.
  ///
  /// A writer that was killed while it switched modes leaves a rollback journal, which has to be
  /// played back before anybody can read; that takes the right to write.
  static func reading(_ path: String) throws -> DatabaseQueue {
    var configuration = usual
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      _ = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
      return queue
    } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
      return try open(path, usual)
    } catch {
      throw refusal(error, path)
    }
  }

  /// For a new file that nobody relies on before it is finished: fast, and lost with the process.
  static func staging(_ path: String) throws -> DatabaseQueue {
    var configuration = usual
    configuration.prepareDatabase {
      try $0.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
    }
    return try open(path, configuration)
  }

  private static var usual: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    // Survives the death of the process at any moment; a power cut may cost the last runs, which a
    // resumed sweep makes again.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
    return configuration
  }

  private static func open(_ path: String, _ configuration: Configuration) throws -> DatabaseQueue {
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw refusal(error, path)
    }
  }

  private static func refusal(_ error: any Error, _ path: String) -> StoreError {
    switch (error as? DatabaseError)?.resultCode {
    case .SQLITE_NOTADB?: .notAStore(path: path, reason: "it is not an SQLite database")
    case .SQLITE_CANTOPEN?: .cannotCreate(path: path, reason: reason(error))
    default: .failed(path: path, reason: reason(error))
    }
  }

  /// What the database or the system says.
  static func reason(_ error: any Error) -> String {
    guard let error = error as? DatabaseError else { return "\(error)" }
    return error.message ?? "\(error.resultCode)"
  }
}
