-- Carries out a file of changes in MariaDB (10.6 or later) or MySQL (8.0.21 or later).
--
-- Run it in the folder of the file, which is to be called changes.jsonl:
--
--   waswordt apply list.csv --move move.toml --store export.csv --dry-run \
--       --changes changes.jsonl --receipt planned.json
--   mariadb --local-infile=1 DATABASE < mariadb.sql
--   waswordt apply list.csv --move move.toml --store export.csv --carried-out planned.json
--
-- It is one transaction: all changes or none, also where it is killed half-way; run it again then.
-- A run that was carried out is noted in waswordt_run, and not carried out twice. Where the table is
-- not as the export was, nothing is changed and the run ends with an error.
--
-- The table is taken to be as waswordt exports it; put your own names in its place:
--
--   keyring (profile_id, identity, scheme, state, initials, first_name, prefix, last_name,
--            location, postcode, house_number), state 'active' or 'retired'
--
-- Two profiles must never have one active identity. With a generated column the server sees to it:
--
--   ALTER TABLE keyring
--     ADD active_identity VARCHAR(256) COLLATE utf8mb4_bin
--       AS (IF(state = 'active', identity, NULL)) PERSISTENT,   -- STORED in MySQL
--     ADD UNIQUE (scheme, active_identity);

SET NAMES utf8mb4;
SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION';

-- Whatever makes or drops something ends a transaction, and so comes before it.
CREATE TABLE IF NOT EXISTS waswordt_run (
  run_id VARCHAR(64) NOT NULL PRIMARY KEY,
  changes BIGINT NOT NULL,
  at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
) ENGINE = InnoDB;

DROP TEMPORARY TABLE IF EXISTS waswordt_change;
CREATE TEMPORARY TABLE waswordt_change (
  number BIGINT NOT NULL PRIMARY KEY,
  run_id VARCHAR(64) NOT NULL,
  deed VARCHAR(16) NOT NULL,
  profile_id VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
  scheme VARCHAR(32) NOT NULL,
  identity VARCHAR(256) COLLATE utf8mb4_bin NOT NULL,
  was_scheme VARCHAR(32),
  was_identity VARCHAR(256) COLLATE utf8mb4_bin,
  KEY (profile_id, identity)
) DEFAULT CHARACTER SET utf8mb4;

-- JSON holds no raw tab, so that a line is one field.
LOAD DATA LOCAL INFILE 'changes.jsonl' INTO TABLE waswordt_change
  CHARACTER SET utf8mb4
  FIELDS TERMINATED BY '\t' ESCAPED BY ''
  LINES TERMINATED BY '\n'
  (@line)
  SET number = JSON_VALUE(@line, '$.number'),
      run_id = JSON_VALUE(@line, '$.run_id'),
      deed = JSON_VALUE(@line, '$.deed'),
      profile_id = JSON_VALUE(@line, '$.profile_id'),
      scheme = JSON_VALUE(@line, '$.scheme'),
      identity = JSON_VALUE(@line, '$.identity'),
      was_scheme = JSON_VALUE(@line, '$.was_scheme'),
      was_identity = JSON_VALUE(@line, '$.was_identity');

DROP PROCEDURE IF EXISTS waswordt_expect;
DROP PROCEDURE IF EXISTS waswordt_carry_out;
DELIMITER //

-- Ends the run where a statement changed more or fewer rows than there are changes of its kind.
CREATE PROCEDURE waswordt_expect(IN changed BIGINT, IN what VARCHAR(16))
BEGIN
  DECLARE expected BIGINT;
  SELECT COUNT(*) INTO expected FROM waswordt_change WHERE deed = what;
  IF changed <> expected THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'waswordt: the table is not as the export was; nothing was changed';
  END IF;
END //

CREATE PROCEDURE waswordt_carry_out()
BEGIN
  DECLARE run VARCHAR(64);
  DECLARE runs, last, done BIGINT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;

  SELECT COUNT(DISTINCT run_id), MIN(run_id), MAX(number) INTO runs, run, last FROM waswordt_change;
  IF runs <> 1 OR last <> (SELECT COUNT(*) FROM waswordt_change) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'waswordt: changes.jsonl is empty, broken off, or of several runs';
  END IF;

  START TRANSACTION;
  -- Who carries out the same run meanwhile waits here, and then finds it done.
  INSERT IGNORE INTO waswordt_run (run_id, changes) VALUES (run, last);
  SET done = 1 - ROW_COUNT();
  IF done = 0 THEN
    DELETE k FROM keyring k JOIN waswordt_change c
        ON k.profile_id = c.profile_id AND k.identity = c.identity AND k.scheme = c.scheme
     WHERE c.deed = 'remove' AND k.state = 'active';
    CALL waswordt_expect(ROW_COUNT(), 'remove');

    UPDATE keyring k JOIN waswordt_change c
        ON k.profile_id = c.profile_id AND k.identity = c.identity AND k.scheme = c.scheme
       SET k.state = 'retired'
     WHERE c.deed = 'retire' AND k.state = 'active';
    CALL waswordt_expect(ROW_COUNT(), 'retire');

    UPDATE keyring k JOIN waswordt_change c
        ON k.profile_id = c.profile_id AND k.identity = c.identity AND k.scheme = c.scheme
       SET k.state = 'active'
     WHERE c.deed = 'activate' AND k.state = 'retired';
    CALL waswordt_expect(ROW_COUNT(), 'activate');

    -- A new keyring takes over what the profile's old one knows of the person.
    INSERT INTO keyring (profile_id, identity, scheme, state, initials, first_name, prefix, last_name,
                         location, postcode, house_number)
    SELECT c.profile_id, c.identity, c.scheme, 'active', k.initials, k.first_name, k.prefix, k.last_name,
           k.location, k.postcode, k.house_number
      FROM waswordt_change c
      JOIN keyring k
        ON k.profile_id = c.profile_id AND k.identity = c.was_identity AND k.scheme = c.was_scheme
     WHERE c.deed = 'add';
    CALL waswordt_expect(ROW_COUNT(), 'add');
  END IF;
  COMMIT;
  SELECT run AS run_id, IF(done = 0, last, 0) AS changes, IF(done = 0, 'carried out', 'was carried out before') AS outcome;
END //

DELIMITER ;
CALL waswordt_carry_out();
DROP PROCEDURE waswordt_carry_out;
DROP PROCEDURE waswordt_expect;
