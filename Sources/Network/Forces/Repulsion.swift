/// Nodes keep their distance from all others, hubs more so.
struct Repulsion: Force {
    var strength = 230.0

    func push(_ particles: inout Particles, _ plan: LayoutPlan, temperature: Double) {
        for one in 0..<particles.count {
            for other in 0..<one {
                let (way, distance) = particles.way(from: one, to: other)
                let weight = (plan.radius[one] + plan.radius[other]) / 18
                let force = strength * weight * temperature / max(distance * distance, 16)
                let push = way * force
                particles.velocity[one] = particles.velocity[one] - push
                particles.velocity[other] = particles.velocity[other] + push
            }
        }
    }
}
