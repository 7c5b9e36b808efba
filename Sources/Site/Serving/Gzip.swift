import CZlib

/// Gzip (RFC 1952) through zlib.
enum Gzip {
    /// Compresses bytes whole, at zlib's best level: a finished page is compressed once and sent many times.
    ///
    /// - Returns: nothing where zlib has no memory for it, so that the page goes out as it is.
    static func compress(_ bytes: [UInt8], level: Int32 = 9) -> [UInt8]? {
        var stream = z_stream()
        // 15 bits of window and 16 to ask for gzip's header.
        let size = Int32(MemoryLayout<z_stream>.size)
        guard deflateInit2_(&stream, level, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
        else {
            return nil
        }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        var input = bytes
        var finished = false
        let output = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            input.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(buffer.count)
                finished = deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
            count = buffer.count - Int(stream.avail_out)
        }
        return finished ? output : nil
    }
}
