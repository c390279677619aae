-- Keyrings that were taken out of a publisher's own table because it has no column for that: whole rows, to be put back exactly.
CREATE TABLE retired (
    keyring    BIGINT PRIMARY KEY,
    profile_id TEXT COLLATE "C" NOT NULL,
    scheme     TEXT COLLATE "C" NOT NULL,
    identity   TEXT COLLATE "C" NOT NULL,
    record     TEXT NOT NULL
);
