import Foundation
import Store
import Testing

@Suite("The data folder")
struct DataFolderTests {
    @Test("takes one server at a time")
    func isLocked() async throws {
        try await withTemporaryFolder { path in
            let folder = try DataFolder(path: path + "/data/")
            let lock = try folder.lock()
            let error = #expect(throws: DataFolderError.self) { try folder.lock() }
            #expect(error == .inUse(folder: path + "/data", process: Int(getpid())))
            #expect(error?.description.contains("Another server") == true)
            lock.release()
            lock.release()
            try folder.lock().release()
        }
    }

    @Test("is free again when its server is gone, without any word of it")
    func isFreedByDeath() async throws {
        try await withTemporaryFolder { path in
            let folder = try DataFolder(path: path)
            let holder = Process()
            holder.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            // The child waits for the end of its input while it holds the lock.
            holder.arguments = ["flock", "--exclusive", folder.file("lock"), "sh", "-c", "echo held; read line"]
            let (input, output) = (Pipe(), Pipe())
            holder.standardInput = input
            holder.standardOutput = output
            try holder.run()
            _ = try output.fileHandleForReading.read(upToCount: 5)
            #expect(throws: DataFolderError.inUse(folder: path, process: nil)) { try folder.lock() }
            try input.fileHandleForWriting.close()
            holder.waitUntilExit()
            try folder.lock().release()
        }
    }

    @Test("is its owner's alone")
    func isPrivate() async throws {
        try await withTemporaryFolder { path in
            let folder = try DataFolder(path: path + "/a/b")
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.path)
            #expect(attributes[.posixPermissions] as? Int == 0o700)
        }
    }

    @Test("says so when it cannot be made")
    func refusesFiles() async throws {
        try await withTemporaryFolder { path in
            try Data().write(to: URL(fileURLWithPath: path + "/file"))
            #expect(throws: DataFolderError.self) { try DataFolder(path: path + "/file/data") }
        }
    }
}
