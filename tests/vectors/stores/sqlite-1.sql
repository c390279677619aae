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
    -- The hexadecimal digits of an ECK iD compare without case; everything else compares as it is.
    match_key    TEXT GENERATED ALWAYS AS (CASE scheme WHEN 'eck-id' THEN lower(identity) ELSE identity END) VIRTUAL
) STRICT;
CREATE UNIQUE INDEX keyring_active ON keyring (scheme, match_key) WHERE state = 'active' AND identity IS NOT NULL;
CREATE INDEX keyring_identity ON keyring (scheme, match_key);
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
    undoes        INTEGER REFERENCES list (run),
    undone_by     INTEGER REFERENCES list (run)
) STRICT;

CREATE TABLE change (
    id         INTEGER PRIMARY KEY,
    run        INTEGER NOT NULL REFERENCES list (run),
    row        INTEGER NOT NULL,
    deed       TEXT NOT NULL CHECK (deed IN ('added', 'activated', 'retired')),
    keyring    INTEGER NOT NULL,
    profile    INTEGER NOT NULL REFERENCES profile (id),
    scheme     TEXT NOT NULL,
    identity   TEXT NOT NULL,
    was_scheme TEXT,
    was        TEXT,
    match_key  TEXT GENERATED ALWAYS AS (CASE scheme WHEN 'eck-id' THEN lower(identity) ELSE identity END) VIRTUAL
) STRICT;
CREATE INDEX change_run ON change (run);
CREATE INDEX change_identity ON change (scheme, match_key);

-- Columns of imported keyring files that the tool keeps but does not read.
CREATE TABLE extra_column (
    position INTEGER PRIMARY KEY,
    name     TEXT NOT NULL UNIQUE
) STRICT;

-- Two keyrings, two runs, and one of them undone.
INSERT INTO profile (id, profile_id) VALUES (1, 'P1'), (2, 'P2');
INSERT INTO keyring (id, profile, scheme, identity, state, initials, first_name, prefix, last_name, location, postcode, house_number) VALUES
    (1, 1, 'real-id', 'a@oud', 'active', '', '', '', '', '', '', ''),
    (2, 2, 'real-id', 'c@oud', 'retired', '', '', '', '', '', '', ''),
    (4, 2, 'real-id', 'd@nieuw', 'active', '', '', '', '', '', '', '');
INSERT INTO list (run, run_id, at, list_id, list_sha256, brin, rows, linked, held, undoes, undone_by) VALUES
    (1, 'run-1', '2026-08-01T10:00:00Z', 'list-1', 'ab', '99ZZ00', 1, 1, 0, NULL, NULL),
    (2, 'run-2', '2026-08-02T10:00:00Z', 'list-2', 'cd', '99ZZ00', 1, 1, 0, NULL, NULL),
    (3, 'run-3', '2026-08-03T10:00:00Z', 'list-1', 'ab', '99ZZ00', 1, 1, 0, 1, NULL);
UPDATE list SET undone_by = 3 WHERE run = 1;
INSERT INTO change (run, row, deed, keyring, profile, scheme, identity, was) VALUES
    (1, 2, 'retired', 1, 1, 'real-id', 'a@oud', NULL), (1, 2, 'added', 3, 1, 'real-id', 'b@nieuw', 'a@oud'),
    (2, 2, 'retired', 2, 2, 'real-id', 'c@oud', NULL), (2, 2, 'added', 4, 2, 'real-id', 'd@nieuw', 'c@oud');
PRAGMA application_id = 0x77617377;
PRAGMA user_version = 1;
