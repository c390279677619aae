-- A keyring store. A profile has keyrings; a keyring is one identity, and at most one active keyring has it.
CREATE TABLE profile (
    id         INTEGER PRIMARY KEY,
    profile_id TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE keyring (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    profile      INTEGER NOT NULL REFERENCES profile (id),
    scheme       TEXT NOT NULL,
    identity     TEXT,
    state        TEXT NOT NULL CHECK (state IN ('active', 'retired')),
    initials     TEXT NOT NULL,
    first_name   TEXT NOT NULL,
    prefix       TEXT NOT NULL,
    last_name    TEXT NOT NULL,
    location     TEXT NOT NULL,
    postcode     TEXT NOT NULL,
    house_number TEXT NOT NULL,
    extra        TEXT NOT NULL DEFAULT '[]',
    -- Some schemes compare without case; everything else compares as it is.
    match_key    TEXT GENERATED ALWAYS AS ({match_key}) VIRTUAL,
    -- What a person takes for the same, and its realm: behind the last @, or the scope of an ESI.
    folded       TEXT GENERATED ALWAYS AS (lower(identity)) VIRTUAL,
    realm        TEXT GENERATED ALWAYS AS (CASE WHEN scheme = 'esi'
        THEN CASE lower(substr(identity, 1, 37)) WHEN 'urn:schac:personaluniquecode:int:esi:'
            THEN lower(substr(identity, 38, instr(substr(identity, 38) || ':', ':') - 1)) ELSE '' END
        ELSE CASE instr(identity, '@') WHEN 0 THEN ''
            ELSE lower(substr(identity, length(rtrim(identity, replace(identity, '@', ''))) + 1)) END END) VIRTUAL
) STRICT;
CREATE UNIQUE INDEX keyring_active ON keyring (scheme, match_key) WHERE state = 'active' AND identity IS NOT NULL;
-- Whoever looks for an identity finds those that are nearly it in the same place, and all of a realm side by side.
CREATE INDEX keyring_identity ON keyring (realm, folded, scheme, state, profile);
-- Few identities hold anything but printable ASCII; they have no place in an order of letters.
CREATE INDEX keyring_odd ON keyring (id) WHERE identity GLOB '*[^!-~]*';
CREATE INDEX keyring_profile ON keyring (profile);

-- The journal: a row for every run, and a row for every keyring that it changed.
CREATE TABLE list (
    run           INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id        TEXT NOT NULL UNIQUE,
    at            TEXT NOT NULL,
    list_id       TEXT NOT NULL,
    version       INTEGER,
    list_sha256   TEXT NOT NULL,
    sealed_sha256 TEXT,
    brin          TEXT NOT NULL,
    rows          INTEGER NOT NULL,
    linked        INTEGER NOT NULL,
    held          INTEGER NOT NULL,
    -- What was decided of rows that had been held: a JSON object by row.
    decisions     TEXT,
    -- How many keyrings it changed, or restored; it stays when the changes themselves are forgotten.
    changes       INTEGER NOT NULL,
    -- What it did: `apply`, `sync` or `undo`; a run that was `refused` did nothing.
    kind          TEXT NOT NULL DEFAULT 'apply',
    -- Why it was refused.
    why           TEXT,
    undoes        INTEGER REFERENCES list (run),
    -- The run that undid the last of its changes; none as long as any of them stands.
    undone_by     INTEGER REFERENCES list (run),
    -- Since when its changes are forgotten.
    forgotten     TEXT
) STRICT;

CREATE TABLE change (
    id         INTEGER PRIMARY KEY,
    run        INTEGER NOT NULL REFERENCES list (run),
    row        INTEGER NOT NULL,
    -- One by one: for a list of three SQLite makes a table of its own, for every row anew.
    deed       TEXT NOT NULL CHECK (deed = 'added' OR deed = 'activated' OR deed = 'retired'),
    keyring    INTEGER NOT NULL,
    profile    INTEGER NOT NULL REFERENCES profile (id),
    scheme     TEXT NOT NULL,
    identity   TEXT NOT NULL,
    was_scheme TEXT,
    was        TEXT,
    -- The run that undid this change; where a whole run was undone, or the rest of it, its row in list says so.
    undone_by  INTEGER REFERENCES list (run),
    match_key  TEXT GENERATED ALWAYS AS ({match_key}) VIRTUAL
) STRICT;
CREATE INDEX change_run ON change (run);
CREATE INDEX change_identity ON change (scheme, match_key);

-- Person columns that a run mended, as JSON: as they were, and as it left them.
CREATE TABLE mended (
    run     INTEGER NOT NULL REFERENCES list (run),
    keyring INTEGER NOT NULL,
    before  TEXT NOT NULL,
    after   TEXT NOT NULL,
    PRIMARY KEY (run, keyring)
) STRICT;

-- Columns of imported keyring files that the tool keeps but does not read.
CREATE TABLE extra_column (
    position INTEGER PRIMARY KEY,
    name     TEXT NOT NULL UNIQUE
) STRICT;
