-- Keyrings that were taken out of a publisher's own table because it has no column for that: whole rows, to be put back exactly.
CREATE TABLE retired (
    keyring    BIGINT PRIMARY KEY,
    profile_id TEXT COLLATE "C" NOT NULL,
    scheme     TEXT COLLATE "C" NOT NULL,
    identity   TEXT COLLATE "C" NOT NULL,
    record     TEXT NOT NULL
);

-- The one row of this table says what the journal is about: it is of no use for another table, nor with rows told apart in another way.
CREATE TABLE mapped (
    keyrings  TEXT NOT NULL,
    has_state BOOLEAN NOT NULL,
    -- Whether a profile can have only one identity of a scheme, so that a new one takes the place of the old one.
    holds_one BOOLEAN NOT NULL,
    -- The columns of the primary key, as it was when the journal was made.
    key       TEXT[] NOT NULL
);

-- Keyrings that were written where nothing stood: what stood there for that, an empty text or NULL.
CREATE TABLE blank (
    keyring BIGINT PRIMARY KEY,
    is_text BOOLEAN NOT NULL
);
