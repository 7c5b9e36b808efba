import Discussion
import News

extension Newsroom {
    /// Lets through whoever may do it.
    /// - Parameters:
    ///   - owner: the account whose comment or account is meant.
    ///   - area: where it is asked.
    func permit(
        _ viewer: Viewer, _ permission: Permission, owner: String? = nil, area: ModerationArea? = nil
    ) throws {
        guard permission.isGranted(to: viewer.actor, owner: owner, area: area) else {
            throw NewsroomError.notPermitted
        }
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
