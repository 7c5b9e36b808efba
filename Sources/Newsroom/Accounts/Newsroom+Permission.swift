import Discussion
import News
import Store

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

    /// Lets through whoever has all that posting asks for, but for the rules: which are in force is known once the
    /// thread is.
    func requireAllButRules(_ viewer: Viewer) throws {
        guard viewer.requirements.missing.allSatisfy({ $0 == .rulesAccepted }) else {
            throw NewsroomError(notMet: viewer.requirements)
        }
    }

    /// Lets through whoever has all that posting asks for in a publication's threads, or in the house's own.
    func requireAll(_ viewer: Viewer, in publication: String?, _ connection: any Connection) throws {
        let requirements = try requirements(of: viewer, in: publication, connection)
        guard requirements.areMet else { throw NewsroomError(notMet: requirements) }
    }
}

extension NewsroomError {
    fileprivate init(notMet requirements: Requirements) {
        self = .requirementsNotMet(requirements.missing, until: requirements.bar?.until?.secondsSince1970)
    }
}
