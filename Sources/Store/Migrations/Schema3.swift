extension Migrations {
    /// How kept lenses weigh the edges of one-mode projections, and which edges they leave. Several speakers of an account
    /// stand in `accountValue`, one a line.
    static let schema3 = """
        ALTER TABLE lens ADD COLUMN normalization TEXT NOT NULL DEFAULT 'none';
        ALTER TABLE lens ADD COLUMN minimumWeight REAL NOT NULL DEFAULT 0;
        ALTER TABLE lens ADD COLUMN backbone REAL;
        """
}
