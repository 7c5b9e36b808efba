import Discussion
import News

extension Newsroom {
    /// Lets through whoever may do it.
    /// - Parameter owner: the account whose comment or account is meant.
    func permit(_ viewer: Viewer, _ permission: Permission, owner: String? = nil) throws {
        guard permission.isGranted(to: viewer.actor, owner: owner) else { throw NewsroomError.notPermitted }
    }

    /// Lets through whoever has all that posting asks for.
    func requireAll(_ viewer: Viewer) throws {
        let requirements = viewer.requirements
        guard requirements.areMet else {
            throw NewsroomError.requirementsNotMet(
                requirements.missing, until: requirements.bar?.until?.secondsSince1970)
        }
    }
}
