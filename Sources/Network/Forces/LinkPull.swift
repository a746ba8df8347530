/// Relations hold their ends at the distance that their evidence asks for.
struct LinkPull: Force {
    var strength = 0.35

    func push(_ particles: inout Particles, _ plan: LayoutPlan, temperature: Double) {
        for link in plan.links where link.pull == 1 {
            link.pull(&particles, plan, strength: strength * temperature)
        }
    }
}

extension LayoutPlan.Link {
    /// Moves both ends toward the link's length; the end with fewer links goes most of the way.
    func pull(_ particles: inout Particles, _ plan: LayoutPlan, strength: Double) {
        let (way, distance) = particles.way(from: one, to: other)
        let degrees = (Double(plan.incident[one].count), Double(plan.incident[other].count))
        let stretch = (distance - length) / distance * strength / min(degrees.0, degrees.1).squareRoot()
        let share = degrees.0 / (degrees.0 + degrees.1)
        particles.velocity[one] = particles.velocity[one] + way * (stretch * (1 - share))
        particles.velocity[other] = particles.velocity[other] - way * (stretch * share)
    }
}
