/// The assignment problem: each row gets a column of its own so that the sum is greatest.
enum Assignment {
    /// The greatest sum over one-to-one assignments of rows to columns (Kuhn and Munkres, in the form that grows shortest
    /// augmenting paths; cubic in the number of rows).
    static func greatestSum(_ values: [[Double]]) -> Double {
        guard let width = values.first?.count, width > 0 else { return 0 }
        if values.count > width {
            return greatestSum((0..<width).map { column in values.map { $0[column] } })
        }
        let rowOfColumn = assign(values, width)
        var sum = 0.0
        for (column, row) in rowOfColumn.enumerated() where row >= 0 { sum += values[row][column] }
        return sum
    }

    /// The row of each column, −1 for none. There are at least as many columns as rows.
    private static func assign(_ values: [[Double]], _ width: Int) -> [Int] {
        var rowPrice = [Double](repeating: 0, count: values.count)
        // The last column stands for none.
        var columnPrice = [Double](repeating: 0, count: width + 1)
        var rowOfColumn = [Int](repeating: -1, count: width + 1)
        for row in values.indices {
            var column = width
            rowOfColumn[width] = row
            var slack = [Double](repeating: .infinity, count: width)
            var from = [Int](repeating: width, count: width)
            var isUsed = [Bool](repeating: false, count: width + 1)
            repeat {
                isUsed[column] = true
                let current = rowOfColumn[column]
                var least = Double.infinity
                var next = width
                for other in 0..<width where !isUsed[other] {
                    let cost = -values[current][other] - rowPrice[current] - columnPrice[other]
                    if cost < slack[other] {
                        slack[other] = cost
                        from[other] = column
                    }
                    if slack[other] < least {
                        least = slack[other]
                        next = other
                    }
                }
                for other in 0...width {
                    if isUsed[other] {
                        rowPrice[rowOfColumn[other]] += least
                        columnPrice[other] -= least
                    } else if other < width {
                        slack[other] -= least
                    }
                }
                column = next
            } while rowOfColumn[column] >= 0
            while column != width {
                let previous = from[column]
                rowOfColumn[column] = rowOfColumn[previous]
                column = previous
            }
        }
        return Array(rowOfColumn[..<width])
    }
}
