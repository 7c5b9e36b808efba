import Discussion

extension Newsroom {
    /// Lets through whoever may do it.
    func permit(_ viewer: Viewer, _ permission: Permission) throws {
        let actor = Actor(id: viewer.id, role: viewer.standing, isVerified: viewer.isVerified)
        guard permission.isGranted(to: actor) else { throw NewsroomError.notPermitted }
    }
}
