import Foundation
import Logging
import ServiceLifecycle
import Store

/// Makes the day's copy of the database, where a folder for it is set: looked after at the start and once an hour.
struct Backups: Service, CustomStringConvertible {
    let database: SQLiteDatabase
    let folder: BackupFolder?
    let logger: Logger

    /// The service's group tells its services by their descriptions.
    let description = "Backups"

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                if let folder {
                    do {
                        let now = Int(Date().timeIntervalSince1970)
                        if let file = try await folder.back(up: database, at: now) {
                            logger.info("The database was copied.", metadata: ["file": "\(file)"])
                        }
                    } catch {
                        logger.error("The database could not be copied.", metadata: ["error": "\(error)"])
                    }
                }
                try? await Task.sleep(for: .seconds(3_600))
            }
        }
    }
}
