extension Migrations {
    /// What found an annotation (NULL: a person made it), who confirmed it, and what was rejected.
    static let schema2: String = {
        let annotated = ["entity", "affiliation", "mention", "quotation"].map { table in
            """
            ALTER TABLE \(table) ADD COLUMN pass TEXT;
            ALTER TABLE \(table) ADD COLUMN rule TEXT;
            ALTER TABLE \(table) ADD COLUMN confidence REAL;
            ALTER TABLE \(table) ADD COLUMN review TEXT NOT NULL DEFAULT 'unreviewed';

            """
        }
        return annotated.joined() + """
            ALTER TABLE entity ADD COLUMN entry TEXT;

            CREATE TABLE rejection (
                id INTEGER PRIMARY KEY,
                what TEXT NOT NULL,
                anchor INTEGER REFERENCES anchor ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
                name TEXT,
                kind TEXT
            ) STRICT;

            -- Edits look these up; without an index each would read the whole table.
            CREATE INDEX mentionByEntity ON mention (entity);
            CREATE INDEX mentionByAnchor ON mention (anchor);
            CREATE INDEX contentByAnchor ON quotationContent (anchor);
            CREATE INDEX quotationBySource ON quotation (source);
            CREATE INDEX quotationBySourcePhrase ON quotation (sourcePhrase);
            CREATE INDEX quotationByCue ON quotation (cue);
            CREATE INDEX affiliationEvidenceByAnchor ON affiliationEvidence (anchor);
            CREATE INDEX relationEvidenceByAnchor ON relationEvidence (anchor);
            CREATE INDEX rejectionByAnchor ON rejection (anchor);

            """
    }()
}
