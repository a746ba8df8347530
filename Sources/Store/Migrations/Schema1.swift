extension Migrations {
    /// Text identifiers are keys of their own: they are short, stable, and make the file legible to any SQLite tool.
    /// `ordinal` is a thing's place in the dossier, `position` its place within what owns it. Offsets are Unicode
    /// scalars. References are checked when a transaction ends, so that rows may be written in any order.
    static let schema1 = """
        CREATE TABLE dossier (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            title TEXT NOT NULL
        ) STRICT;

        CREATE TABLE document (
            id TEXT PRIMARY KEY NOT NULL,
            ordinal INTEGER NOT NULL UNIQUE,
            title TEXT NOT NULL,
            titleBasis TEXT NOT NULL,
            publisher TEXT,
            author TEXT,
            place TEXT,
            published TEXT,
            publishedBasis TEXT NOT NULL,
            publishedReason TEXT,
            sha256 TEXT NOT NULL,
            fileName TEXT NOT NULL,
            note TEXT
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE documentText (
            document TEXT PRIMARY KEY NOT NULL
                REFERENCES document ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            text TEXT NOT NULL,
            sha256 TEXT NOT NULL
        ) STRICT;

        CREATE TABLE citedSource (
            document TEXT NOT NULL REFERENCES document ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            position INTEGER NOT NULL,
            entity TEXT NOT NULL REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (document, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE boilerplate (
            document TEXT NOT NULL REFERENCES document ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            position INTEGER NOT NULL,
            startOffset INTEGER NOT NULL CHECK (startOffset >= 0),
            endOffset INTEGER NOT NULL CHECK (endOffset >= startOffset),
            PRIMARY KEY (document, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE anchor (
            id INTEGER PRIMARY KEY,
            document TEXT NOT NULL REFERENCES document ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            startOffset INTEGER NOT NULL CHECK (startOffset >= 0),
            endOffset INTEGER NOT NULL CHECK (endOffset >= startOffset),
            exact TEXT NOT NULL,
            prefix TEXT NOT NULL,
            suffix TEXT NOT NULL
        ) STRICT;
        CREATE INDEX anchorByDocument ON anchor (document);

        CREATE TABLE entity (
            id TEXT PRIMARY KEY NOT NULL,
            ordinal INTEGER NOT NULL UNIQUE,
            name TEXT NOT NULL,
            shortName TEXT NOT NULL,
            kind TEXT NOT NULL,
            partOf TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
            wikidata TEXT,
            note TEXT
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE entityName (
            entity TEXT NOT NULL REFERENCES entity ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            isMetonym INTEGER NOT NULL CHECK (isMetonym IN (0, 1)),
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            PRIMARY KEY (entity, isMetonym, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE affiliation (
            id INTEGER PRIMARY KEY,
            entity TEXT NOT NULL REFERENCES entity ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            position INTEGER NOT NULL,
            role TEXT NOT NULL,
            organization TEXT NOT NULL REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
            asOf TEXT,
            UNIQUE (entity, position)
        ) STRICT;

        CREATE TABLE accreditation (
            affiliation INTEGER NOT NULL REFERENCES affiliation ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            position INTEGER NOT NULL,
            entity TEXT NOT NULL REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (affiliation, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE affiliationEvidence (
            affiliation INTEGER NOT NULL REFERENCES affiliation ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            position INTEGER NOT NULL,
            anchor INTEGER NOT NULL REFERENCES anchor DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (affiliation, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE mention (
            id TEXT PRIMARY KEY NOT NULL,
            ordinal INTEGER NOT NULL UNIQUE,
            entity TEXT NOT NULL REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
            anchor INTEGER NOT NULL REFERENCES anchor DEFERRABLE INITIALLY DEFERRED,
            form TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE topic (
            id TEXT PRIMARY KEY NOT NULL,
            ordinal INTEGER NOT NULL UNIQUE,
            label TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE quotation (
            id TEXT PRIMARY KEY NOT NULL,
            ordinal INTEGER NOT NULL UNIQUE,
            document TEXT NOT NULL REFERENCES document DEFERRABLE INITIALLY DEFERRED,
            kind TEXT NOT NULL,
            source INTEGER REFERENCES anchor DEFERRABLE INITIALLY DEFERRED,
            sourcePhrase INTEGER REFERENCES anchor DEFERRABLE INITIALLY DEFERRED,
            cue INTEGER REFERENCES anchor DEFERRABLE INITIALLY DEFERRED,
            speaker TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
            voicedBy TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
            addressee TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
            via TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
            saidOn TEXT,
            nestedIn TEXT REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
            isAffirmed INTEGER NOT NULL CHECK (isAffirmed IN (0, 1)),
            note TEXT
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE quotationContent (
            quotation TEXT NOT NULL REFERENCES quotation ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            position INTEGER NOT NULL,
            anchor INTEGER NOT NULL REFERENCES anchor DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (quotation, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE quotationAbout (
            quotation TEXT NOT NULL REFERENCES quotation ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            position INTEGER NOT NULL,
            entity TEXT NOT NULL REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (quotation, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE quotationTopic (
            quotation TEXT NOT NULL REFERENCES quotation ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            position INTEGER NOT NULL,
            topic TEXT NOT NULL REFERENCES topic DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (quotation, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE stance (
            quotation TEXT NOT NULL REFERENCES quotation ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            position INTEGER NOT NULL,
            entity TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
            topic TEXT REFERENCES topic DEFERRABLE INITIALLY DEFERRED,
            agreement INTEGER NOT NULL CHECK (agreement IN (-1, 0, 1)),
            PRIMARY KEY (quotation, position),
            CHECK ((entity IS NULL) <> (topic IS NULL))
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE relation (
            id TEXT PRIMARY KEY NOT NULL,
            ordinal INTEGER NOT NULL UNIQUE,
            document TEXT NOT NULL REFERENCES document DEFERRABLE INITIALLY DEFERRED,
            source TEXT NOT NULL REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
            target TEXT NOT NULL REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
            type TEXT NOT NULL,
            mode TEXT,
            sign INTEGER NOT NULL CHECK (sign IN (-1, 0, 1)),
            status TEXT NOT NULL,
            assertedBy TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED, -- NULL: the article itself
            phrase TEXT NOT NULL,
            quotation TEXT REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
            date TEXT,
            isSymmetric INTEGER NOT NULL CHECK (isSymmetric IN (0, 1)),
            confidence TEXT NOT NULL,
            note TEXT
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE relationEvidence (
            relation TEXT NOT NULL REFERENCES relation ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            position INTEGER NOT NULL,
            anchor INTEGER NOT NULL REFERENCES anchor DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (relation, position)
        ) STRICT, WITHOUT ROWID;

        -- A kept lens is a question, so it may name what the dossier does not hold any more.
        CREATE TABLE lens (
            id TEXT PRIMARY KEY NOT NULL,
            ordinal INTEGER NOT NULL UNIQUE,
            name TEXT NOT NULL,
            account TEXT NOT NULL,
            accountValue TEXT,
            limitsDocuments INTEGER NOT NULL CHECK (limitsDocuments IN (0, 1)),
            limitsStatuses INTEGER NOT NULL CHECK (limitsStatuses IN (0, 1)),
            limitsPeriod INTEGER NOT NULL CHECK (limitsPeriod IN (0, 1)),
            periodStart TEXT,
            periodEnd TEXT,
            includesUndated INTEGER NOT NULL CHECK (includesUndated IN (0, 1)),
            minimumEvidence INTEGER NOT NULL,
            focus TEXT,
            focusDepth INTEGER,
            projection TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE lensChoice (
            lens TEXT NOT NULL REFERENCES lens ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            facet TEXT NOT NULL CHECK (facet IN ('document', 'status', 'kind', 'sign')),
            value TEXT NOT NULL,
            PRIMARY KEY (lens, facet, value)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE pin (
            entity TEXT PRIMARY KEY NOT NULL
                REFERENCES entity ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
            x REAL NOT NULL,
            y REAL NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
