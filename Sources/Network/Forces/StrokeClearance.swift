/// Nodes keep off strokes that are not theirs.
struct StrokeClearance: Force {
    var strength = 0.35

    /// How far a node's centre keeps from the middle of a stroke.
    static func clearance(radius: Double, halfWidth: Double) -> Double { radius + 8 + halfWidth * 2.2 }

    func push(_ particles: inout Particles, _ plan: LayoutPlan, temperature: Double) {
        for link in plan.links {
            let from = particles.position[link.one]
            let to = particles.position[link.other]
            for node in 0..<particles.count where node != link.one && node != link.other {
                let clearance = Self.clearance(radius: plan.radius[node], halfWidth: link.halfWidth)
                let place = particles.position[node]
                guard place.x > min(from.x, to.x) - clearance, place.x < max(from.x, to.x) + clearance,
                    place.y > min(from.y, to.y) - clearance, place.y < max(from.y, to.y) + clearance
                else { continue }
                let away = place - place.nearest(onSegmentFrom: from, to: to)
                let distance = away.length
                guard distance < clearance, distance > 1e-6 else { continue }
                let push = away * ((clearance - distance) / distance * strength * temperature)
                particles.velocity[node] = particles.velocity[node] + push
                particles.velocity[link.one] = particles.velocity[link.one] - push * 0.2
                particles.velocity[link.other] = particles.velocity[link.other] - push * 0.2
            }
        }
    }
}
