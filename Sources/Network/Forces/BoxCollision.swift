/// Parts nodes whose boxes overlap; a node and the label under it are one box.
struct BoxCollision: Force {
    var strength = 0.5
    var gap = 6.0

    func push(_ particles: inout Particles, _ plan: LayoutPlan, temperature: Double) {
        // Overlaps are removed to the end, when the other forces have cooled.
        let strength = self.strength * max(temperature, 0.4)
        for one in 0..<particles.count {
            for other in 0..<one {
                apart(one, other, &particles, plan, strength)
            }
        }
    }

    private func apart(
        _ one: Int, _ other: Int, _ particles: inout Particles, _ plan: LayoutPlan, _ strength: Double
    ) {
        let (way, distance) = particles.way(from: one, to: other)
        var push = Point.zero
        let clearance = plan.clearance(one, other)
        if distance < clearance {
            push = way * ((clearance - distance) / distance * 0.5)
        } else {
            let (width, height) = (plan.halfWidth(one) + plan.halfWidth(other), plan.height(one, other, way.y))
            let over = Point(width + gap - abs(way.x), height + gap - abs(way.y))
            guard over.x > 0, over.y > 0 else { return }
            push = over.y < over.x ? Point(0, way.y < 0 ? -over.y : over.y) : Point(way.x < 0 ? -over.x : over.x, 0)
            push = push * 0.5
        }
        particles.velocity[one] = particles.velocity[one] - push * strength
        particles.velocity[other] = particles.velocity[other] + push * strength
    }
}

extension LayoutPlan {
    fileprivate func halfWidth(_ node: Int) -> Double { max(radius[node], label[node].width / 2) }

    /// How far apart two boxes' centres must be for the upper one's label to clear the lower one.
    fileprivate func height(_ one: Int, _ other: Int, _ down: Double) -> Double {
        radius[one] + radius[other] + (down > 0 ? label[one].height : label[other].height)
    }
}
