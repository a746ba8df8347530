/// Standing ties draw people and bodies to their state, several times as hard as relations do.
struct TiePull: Force {
    var strength = 0.2

    func push(_ particles: inout Particles, _ plan: LayoutPlan, temperature: Double) {
        for link in plan.links where link.pull > 1 {
            link.pull(&particles, plan, strength: min(strength * link.pull, 0.9) * temperature)
        }
    }
}
