extension Tree {
    /// The nodes from the topmost one down to a node, with it.
    func path(to id: Int32) -> [Int32] {
        var path: [Int32] = []
        var id = id
        while id >= 0 {
            path.append(id)
            id = nodes[Int(id)].parent
        }
        return path.reversed()
    }

    /// The data of a text or comment node: a slice of the source where it stands there in one piece.
    func data(of id: Int32) -> ArraySlice<UInt8> {
        let piece = pieces[Int(nodes[Int(id)].first)]
        if piece.next < 0 { return bytes(piece.slice) }
        var data: [UInt8] = []
        appendData(of: id, to: &data)
        return data[...]
    }
}
