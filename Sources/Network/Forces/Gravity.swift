/// Draws every node home, less along the frame's longer side, so that the whole takes the frame's aspect.
struct Gravity: Force {
    var strength = 0.09

    func push(_ particles: inout Particles, _ plan: LayoutPlan, temperature: Double) {
        let sum = plan.frame.width + plan.frame.height
        guard sum > 0 else { return }
        let (across, down) = (2 * plan.frame.height / sum, 2 * plan.frame.width / sum)
        for node in 0..<particles.count {
            let way = plan.home[node] - particles.position[node]
            let pull = strength * temperature * (plan.isInMain[node] ? 1 : 2)
            particles.velocity[node] = particles.velocity[node] + Point(way.x * across, way.y * down) * pull
        }
    }
}
