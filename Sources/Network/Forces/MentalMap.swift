/// Holds nodes that the reader has already seen near where they were.
struct MentalMap: Force {
    var strength = 1.2

    func push(_ particles: inout Particles, _ plan: LayoutPlan, temperature: Double) {
        for node in 0..<particles.count {
            guard let anchor = particles.anchor[node] else { continue }
            particles.velocity[node] =
                particles.velocity[node] + (anchor - particles.position[node]) * (strength * temperature)
        }
    }
}
